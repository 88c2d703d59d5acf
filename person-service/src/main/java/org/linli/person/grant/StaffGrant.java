package org.linli.person.grant;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;

/**
 * One role of one member of the staff in one area, from-to.
 *
 * @param areaCode null for roles of the whole system
 * @param until exclusive; null where it has no end
 * @param delegable of an administrator of an area: roles they may hand on
 * @param derivedFrom of a stand-in: the grant that theirs repeats
 */
public record StaffGrant(
    UUID id,
    UUID staff,
    Role role,
    @Nullable String areaCode,
    Instant since,
    @Nullable Instant until,
    Given given,
    Set<Role> delegable,
    @Nullable UUID derivedFrom,
    @Nullable Ended ended) {

  /**
   * Who gave it.
   *
   * @param approvedBy the second pair of eyes
   * @param standsInFor username of the one they stand in for
   */
  public record Given(String by, @Nullable String approvedBy, @Nullable String standsInFor) {}

  /** How it ended before its time. */
  public record Ended(Instant at, String by, @Nullable String reason) {}

  /** Whether it counts now, comes, or is over. */
  public enum State {
    IN_FORCE,
    TO_COME,
    ENDED
  }

  public StaffGrant {
    delegable = Set.copyOf(delegable);
  }

  public State at(Instant now) {
    if (ended != null || (until != null && !until.isAfter(now))) {
      return State.ENDED;
    }
    return since.isAfter(now) ? State.TO_COME : State.IN_FORCE;
  }

  /** The group that carries it in the identity provider. */
  public String groupPath() {
    return areaCode == null
        ? "/system/" + role.wireName()
        : "/areas/" + areaCode + "/" + role.wireName();
  }
}

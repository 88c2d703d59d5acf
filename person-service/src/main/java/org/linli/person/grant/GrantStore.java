package org.linli.person.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.staff.Account;

/** Where grants are kept. All of it joins a transaction. */
public interface GrantStore {

  /** Somebody stands in. */
  record StandingIn(String username, String name, Instant since, Instant until) {}

  /** All of somebody, newest first. */
  List<StaffGrant> of(UUID staff);

  /**
   * Keeps a new one.
   *
   * @param standsInFor the one they stand in for
   */
  void insert(Account account, StaffGrant grant, @Nullable UUID standsInFor, Instant now);

  /** Ends one; {@link #endOrphans} is to follow. */
  void end(UUID grant, Instant at, String by, @Nullable String reason);

  /** Ends all that is not over of somebody; {@link #endOrphans} is to follow. */
  void endAll(UUID staff, Instant at, String by, @Nullable String reason);

  /** Who stands in for somebody now or later. */
  List<StandingIn> standIns(UUID staff, Instant now);

  /**
   * Ends what stand-ins have from grants that ended. For the service itself, because stand-ins may
   * have their home where the one who ended the grant sees nobody.
   */
  int endOrphans(Instant at);
}

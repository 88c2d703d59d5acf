package org.linli.person.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.Role;

/**
 * What an administrator of an area may hand on: the roles that came with their own right, in its
 * area and below, until it ends. Nothing follows from roles they hold for themselves.
 */
public final class Delegation {

  /** Decided by two system administrators, and kept out of the reach of those they look after. */
  public static final Set<Role> FOUR_EYES =
      Set.of(Role.SYSTEM_ADMIN, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER);

  /** What the first administrator of a county may hand on. */
  public static final Set<Role> ALL_OF_AN_AREA =
      Set.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  Role.SYSTEM_ADMIN, Role.AUDITOR, Role.SERVICE, Role.DATA_PROTECTION_OFFICER)));

  /** One right to hand on. */
  public record Power(String areaCode, String path, Set<Role> roles, @Nullable Instant until) {

    public Power {
      roles = Set.copyOf(roles);
    }
  }

  private final List<Power> powers;

  private Delegation(List<Power> powers) {
    this.powers = List.copyOf(powers);
  }

  /** From all grants of an administrator. */
  public static Delegation of(List<StaffGrant> own, AreaPaths areas, Instant now) {
    List<Power> powers = new ArrayList<>();
    for (StaffGrant grant : own) {
      String code = grant.areaCode();
      String path = code == null ? null : areas.findPath(code);
      if (grant.role() == Role.AREA_ADMIN
          && grant.at(now) == StaffGrant.State.IN_FORCE
          && code != null
          && path != null) {
        powers.add(new Power(code, path, grant.delegable(), grant.until()));
      }
    }
    return new Delegation(powers);
  }

  public List<Power> powers() {
    return powers;
  }

  /** Whether anything may be handed on there. */
  public boolean reaches(String path) {
    return powers.stream().anyMatch(power -> path.startsWith(power.path()));
  }

  /** The right to hand on this role there that lasts longest. */
  public Optional<Power> find(Role role, String path) {
    return powers.stream()
        .filter(power -> path.startsWith(power.path()) && power.roles().contains(role))
        .max(
            (one, other) ->
                later(one.until(), other.until()) ? 1 : later(other.until(), one.until()) ? -1 : 0);
  }

  /**
   * Whether all that somebody holds or will hold could have come from here. Who cannot give what an
   * account may do must not be able to take the account over either.
   */
  public boolean outranks(List<StaffGrant> theirs, AreaPaths areas, Instant now) {
    return theirs.stream()
        .filter(grant -> grant.at(now) != StaffGrant.State.ENDED)
        .allMatch(grant -> mayGive(grant, areas));
  }

  /** Whether this very grant could come from here, its end aside. */
  public boolean mayGive(StaffGrant grant, AreaPaths areas) {
    String path = grant.areaCode() == null ? null : areas.findPath(grant.areaCode());
    return path != null
        && find(grant.role(), path)
            .filter(power -> power.roles().containsAll(grant.delegable()))
            .isPresent();
  }

  /** The earlier of two ends; null is never. */
  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return later(one, other) ? other : one;
  }

  /** Whether an end is later than another; null is never. */
  static boolean later(@Nullable Instant one, @Nullable Instant other) {
    return other != null && (one == null || one.isAfter(other));
  }
}

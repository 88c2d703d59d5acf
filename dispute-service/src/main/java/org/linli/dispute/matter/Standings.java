package org.linli.dispute.matter;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;

/** What somebody is to a matter, from their grants and from their part in it. */
public final class Standings {

  private Standings() {}

  /**
   * All that somebody is to a matter.
   *
   * @param handled whether they have a part in it
   */
  public static Set<Standing> of(Access access, Matter matter, boolean handled, AreaPaths areas) {
    Set<Standing> standing = EnumSet.noneOf(Standing.class);
    if (handled) {
      standing.add(Standing.HANDLER);
    }
    for (Grant grant : access.grants()) {
      String path = grant.areaCode() == null ? null : areas.findPath(grant.areaCode());
      Standing of = of(grant.role());
      if (of != null && path != null && matter.where().path().startsWith(path)) {
        standing.add(of);
      }
    }
    return standing;
  }

  private static @Nullable Standing of(Role role) {
    return switch (role) {
      case OFFICER -> Standing.OFFICER;
      case LEADER -> Standing.LEADER;
      case GRID_WORKER -> Standing.GRID_WORKER;
      case MEDIATOR,
          POLICE,
          SUPPORT_WORKER,
          INSPECTOR,
          VOLUNTEER,
          AREA_ADMIN,
          DATA_PROTECTION_OFFICER,
          SYSTEM_ADMIN,
          AUDITOR,
          SERVICE ->
          null;
    };
  }
}

package org.linli.portal.appraisal;

import java.util.Set;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;

/** Who the caller is to an area that is compared or compares. */
public final class AppraisalReach {

  private static final Set<Role> TAKERS = Set.of(Role.LEADER, Role.OFFICER);
  private static final Set<Role> OF_AREA = Set.of(Role.LEADER, Role.OFFICER, Role.AREA_ADMIN);

  private final FabricHolder fabric;

  public AppraisalReach(FabricHolder fabric) {
    this.fabric = fabric;
  }

  static String username() {
    return CurrentAccess.require().viewer().username();
  }

  /** Whether they may take figures of an area: they may list what is counted. */
  boolean takes(String path) {
    return holds(TAKERS, path);
  }

  boolean publishes(String path) {
    return holds(Set.of(Role.AREA_ADMIN), path);
  }

  boolean decides(String path) {
    return holds(Set.of(Role.LEADER), path);
  }

  /** Whether they hold a role in this very area, and not only above it. */
  boolean speaksFor(String areaCode) {
    return CurrentAccess.require().grants().stream()
        .anyMatch(grant -> OF_AREA.contains(grant.role()) && areaCode.equals(grant.areaCode()));
  }

  private boolean holds(Set<Role> roles, String path) {
    Access access = CurrentAccess.require();
    return Access.of(access.viewer(), roles).covers(path, fabric.current());
  }
}

package org.linli.patrol.team;

import java.util.List;
import java.util.Set;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;

/** Who coordinates patrols: police and officers of the area, whatever else they hold. */
public final class Coordination {

  private static final Set<Role> ROLES = Set.of(Role.OFFICER, Role.POLICE);

  private final FabricHolder fabric;

  public Coordination(FabricHolder fabric) {
    this.fabric = fabric;
  }

  /** Whether the caller coordinates at this path. */
  public boolean covers(String path) {
    return Access.of(CurrentAccess.require().viewer(), ROLES).covers(path, fabric.current());
  }

  /**
   * Lets only who coordinates there go on.
   *
   * @throws ProblemException 403
   */
  public void require(String path) {
    if (!covers(path)) {
      throw ProblemException.forbidden();
    }
  }

  /** The paths of the caller's desks. */
  public List<String> desks() {
    return Access.of(CurrentAccess.require().viewer(), ROLES).grants().stream()
        .map(grant -> fabric.findPath(String.valueOf(grant.areaCode())))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }
}

package org.linli.commons.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A viewer in one call: their rights cut down to the roles that the operation asks for.
 *
 * @param grants the viewer's grants whose role the operation admits
 */
public record Access(Viewer viewer, Set<Grant> grants) {

  public Access {
    grants = Set.copyOf(grants);
  }

  /** The viewer's rights in an operation that admits these roles. */
  public static Access of(Viewer viewer, Set<Role> roles) {
    Set<Grant> admitted = new HashSet<>(viewer.grants());
    admitted.removeIf(grant -> !roles.contains(grant.role()));
    return new Access(viewer, admitted);
  }

  /**
   * The access of Linli itself, for clocks and for people without an account.
   *
   * @param actor what time lines and logs name
   */
  public static Access ofService(String actor) {
    Set<Grant> grants = Set.of(new Grant(Role.SERVICE, null));
    return new Access(new Viewer(actor, actor, grants), grants);
  }

  /**
   * The subtrees this access covers, as path prefixes without overlap, in order. Grants in areas
   * that are no longer there cover nothing.
   */
  public List<String> scopes(AreaPaths areas) {
    TreeSet<String> prefixes = new TreeSet<>();
    for (Grant grant : grants) {
      String path = grant.areaCode() == null ? AreaPaths.ALL : areas.findPath(grant.areaCode());
      if (path != null) {
        prefixes.add(path);
      }
    }
    List<String> scopes = new ArrayList<>();
    for (String prefix : prefixes) {
      if (scopes.isEmpty() || !prefix.startsWith(scopes.getLast())) {
        scopes.add(prefix);
      }
    }
    return List.copyOf(scopes);
  }

  /**
   * Whether this access decides on what holds for the whole deployment: an administrator of a part
   * of it may only look.
   */
  public boolean decidesForAll(AreaPaths areas) {
    return grants.stream().anyMatch(grant -> decidesForAll(grant, areas));
  }

  private static boolean decidesForAll(Grant grant, AreaPaths areas) {
    String area = grant.areaCode();
    return grant.role() == Role.SYSTEM_ADMIN
        || (grant.role() == Role.AREA_ADMIN
            && area != null
            && ("/" + area + "/").equals(areas.findPath(area)));
  }

  /** Whether the path lies in one of the subtrees this access covers. */
  public boolean covers(String path, AreaPaths areas) {
    return scopes(areas).stream().anyMatch(path::startsWith);
  }
}

package org.linli.commons.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param subject the account's id at the identity provider, stable through renames
 * @param username for people to read
 */
public record Viewer(String subject, String username, Set<Grant> grants) {

  /** Anybody who calls what is for anyone: nobody in particular, with no rights in any area. */
  public static final Viewer RESIDENT = new Viewer("resident", "resident", Set.of());

  public Viewer {
    grants = Set.copyOf(grants);
  }

  /**
   * The viewer that a token's {@code grants} claim describes; group paths that are no rights are
   * passed over.
   */
  public static Viewer fromGroupPaths(
      String subject, String username, Collection<String> groupPaths) {
    Set<Grant> grants = new LinkedHashSet<>();
    for (String path : groupPaths) {
      Grant.fromGroupPath(path).ifPresent(grants::add);
    }
    return new Viewer(subject, username, grants);
  }

  /** Whether one of the roles is held anywhere. */
  public boolean holdsAny(Set<Role> roles) {
    return grants.stream().anyMatch(grant -> roles.contains(grant.role()));
  }
}

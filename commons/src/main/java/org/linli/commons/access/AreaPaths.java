package org.linli.commons.access;

import org.jspecify.annotations.Nullable;

/**
 * Where an area lies in the tree. A path is a slash, then the codes from the root to the area
 * itself, each followed by a slash: {@code /990102000000/990102101000/}. What lies below an area
 * has a path that starts with the area's.
 */
@FunctionalInterface
public interface AreaPaths {

  /** The path above every area: what a role without area covers. */
  String ALL = "/";

  /** The path of the area or grid, or null where there is none of that code. */
  @Nullable String findPath(String code);
}

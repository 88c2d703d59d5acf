package org.linli.grid.boundary;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;

/**
 * Units that are generalised together: the areas of one level of a tree, or its grids.
 *
 * @param root path of the topmost area of the tree
 * @param level null for grids
 */
public record Layer(String root, @Nullable AreaLevel level) {

  static Layer ofGrid(String path) {
    return new Layer(root(path), null);
  }

  static Layer ofArea(String path, AreaLevel level) {
    return new Layer(root(path), level);
  }

  private static String root(String path) {
    return path.substring(0, path.indexOf('/', 1) + 1);
  }
}

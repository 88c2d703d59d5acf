package org.linli.grid.boundary;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as it is to be stored.
 *
 * @param households null where not known
 * @param boundary EPSG:4490, longitude first
 */
public record AreaRow(
    Place place,
    Label label,
    AreaLevel level,
    @Nullable Integer households,
    Origin origin,
    Geometry boundary) {

  /**
   * Where in the tree.
   *
   * @param parentCode null for a root
   */
  public record Place(String code, @Nullable String parentCode, String path) {}

  /**
   * Where the boundary comes from.
   *
   * @param derived the union of what lies below, because no file gave it one
   * @param attribution whom its source wants named; null keeps what is there
   */
  public record Origin(boolean derived, @Nullable String attribution) {}

  public String code() {
    return place.code();
  }
}

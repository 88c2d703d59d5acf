package org.linli.grid.boundary;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.GridKind;
import org.locationtech.jts.geom.Geometry;

/**
 * A grid as it is to be stored.
 *
 * @param place its parent is the area it belongs to
 * @param households null where not known
 * @param attribution whom its source wants named; null keeps what is there
 * @param boundary EPSG:4490, longitude first
 */
public record GridRow(
    AreaRow.Place place,
    Label label,
    GridKind kind,
    @Nullable Integer households,
    @Nullable String attribution,
    Geometry boundary) {

  public String code() {
    return place.code();
  }
}

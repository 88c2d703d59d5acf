package org.linli.commons.fabric;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A service grid with its boundary.
 *
 * @param areaCode the area it belongs to directly
 * @param path the path of that area and its own code
 * @param households null where not known
 * @param boundary polygon or multipolygon, longitude first, degrees, EPSG:4490; not to be changed
 */
public record Grid(
    String code,
    @Nullable String name,
    @Nullable String nameEn,
    String areaCode,
    String path,
    @Nullable Integer households,
    Geometry boundary,
    GridKind kind) {

  /** A basic grid. */
  public Grid(
      String code,
      @Nullable String name,
      @Nullable String nameEn,
      String areaCode,
      String path,
      @Nullable Integer households,
      Geometry boundary) {
    this(code, name, nameEn, areaCode, path, households, boundary, GridKind.BASIC);
  }

  /** The same grid with another boundary. */
  public Grid with(Geometry other) {
    return new Grid(code, name, nameEn, areaCode, path, households, other, kind);
  }
}

package org.linli.place.premises;

import org.locationtech.jts.geom.Geometry;

/** How premises lie on the map. */
public enum ShapeType {
  POINT,
  /** An outline. */
  AREA,
  /** Such as a railway or a telephone line. */
  LINE;

  public static ShapeType of(Geometry shape) {
    return switch (shape.getDimension()) {
      case 0 -> POINT;
      case 1 -> LINE;
      default -> AREA;
    };
  }
}

package org.linli.place.premises;

import java.util.List;
import org.linli.place.location.GridLocation;
import org.locationtech.jts.geom.Geometry;

/**
 * Where premises lie.
 *
 * @param shape point, outline or line; degrees, EPSG:4490, longitude first
 * @param lon of the point that stands for it, which lies in the grid
 * @param grids codes of all grids that the shape touches
 */
public record Site(
    Geometry shape, double lon, double lat, GridLocation location, List<String> grids) {

  public Site {
    grids = List.copyOf(grids);
  }

  public ShapeType type() {
    return ShapeType.of(shape);
  }
}

package org.linli.place.premises;

import java.util.List;
import java.util.Optional;
import org.linli.commons.fabric.Grid;
import org.linli.commons.relocation.Succession;
import org.linli.place.location.GridLocation;
import org.linli.place.location.GridLocations;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Finds where premises lie: the point that stands for a shape, its grid, and the grids touched. */
public final class Sites {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4490);

  private final GridLocations locations;

  public Sites(GridLocations locations) {
    this.locations = locations;
  }

  /** A point in degrees, longitude first. */
  public static Point point(double lon, double lat) {
    return GEOMETRIES.createPoint(new Coordinate(lon, lat));
  }

  /** Where a shape lies; empty where it touches no grid. */
  public Optional<Site> find(Geometry shape) {
    List<Grid> touched = locations.touched(shape);
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    List<String> codes = touched.stream().map(Grid::code).toList();
    Coordinate middle = middle(shape);
    Optional<GridLocation> location = locations.find(middle.x, middle.y);
    if (location.isEmpty()) {
      // A railway may begin in the county and have its middle beyond.
      middle = shape.intersection(touched.getFirst().boundary()).getInteriorPoint().getCoordinate();
      location = Optional.of(locations.location(touched.getFirst()));
    }
    return Optional.of(new Site(shape, middle.x, middle.y, location.get(), codes));
  }

  /** Where something belongs that touches no grid any more. */
  public Site after(Site before, Succession succession) {
    return new Site(
        before.shape(),
        before.lon(),
        before.lat(),
        locations.after(before.location(), succession),
        before.grids());
  }

  /** Of a line half-way along, of an outline a point well inside. */
  private static Coordinate middle(Geometry shape) {
    if (ShapeType.of(shape) == ShapeType.LINE) {
      return new LengthIndexedLine(shape).extractPoint(shape.getLength() / 2);
    }
    return shape.getInteriorPoint().getCoordinate();
  }
}

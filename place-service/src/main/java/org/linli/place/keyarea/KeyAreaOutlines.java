package org.linli.place.keyarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads outlines and refuses those that are none, too small, too large, or elsewhere. */
public final class KeyAreaOutlines {

  private static final int EPSG = 4490;
  private static final String FIELD = "outline";
  private static final double METRES_A_DEGREE = 111_319.49;
  private static final double SQUARE_METRES_A_HECTARE = 10_000;
  private static final double SMALLEST_SQUARE_METRES = 100;

  /** Share that may lie outside: borders drawn by hand beside borders as published. */
  private static final double SLACK = 0.001;

  private final GeometryFactory geometries = new GeometryFactory(new PrecisionModel(), EPSG);
  private final FabricHolder fabric;
  private final Places places;
  private final Settings settings;

  public KeyAreaOutlines(FabricHolder fabric, Places places, Settings settings) {
    this.fabric = fabric;
    this.places = places;
    this.settings = settings;
  }

  /**
   * An outline within an area.
   *
   * @param rings as GeoJSON has them
   * @param areaPath of the area that lists it
   * @throws ProblemException 400 naming {@code outline} and what is wrong with it
   */
  KeyAreaOutline read(List<List<List<Double>>> rings, String areaPath) {
    Polygon polygon = polygon(rings);
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    if (error != null) {
      Coordinate at = error.getCoordinate();
      throw fault(fault(error.getErrorType()), at == null ? "" : place(at));
    }
    double squareMetres = squareMetres(polygon);
    if (squareMetres < SMALLEST_SQUARE_METRES) {
      throw fault("outline-too-small", (int) SMALLEST_SQUARE_METRES);
    }
    int hectares = settings.limit(Limit.KEY_AREA_HECTARES);
    if (squareMetres > hectares * SQUARE_METRES_A_HECTARE) {
      throw fault("outline-too-large", hectares);
    }
    return located(polygon, areaPath, Math.max(1, Math.round(squareMetres)));
  }

  private static String fault(int errorType) {
    return switch (errorType) {
      case TopologyValidationError.SELF_INTERSECTION,
          TopologyValidationError.RING_SELF_INTERSECTION ->
          "outline-crosses-itself";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL,
          TopologyValidationError.NESTED_HOLES,
          TopologyValidationError.DISCONNECTED_INTERIOR ->
          "outline-holes";
      default -> "outline-invalid";
    };
  }

  /** The same outline among the grids as they are now; as it was where it lies in none. */
  public KeyAreaOutline again(KeyAreaOutline outline, String areaPath) {
    List<Grid> touched = touched(outline.polygon(), areaPath);
    return touched.isEmpty()
        ? outline
        : new KeyAreaOutline(
            outline.polygon(),
            touched.stream().map(Grid::path).toList(),
            outline.labelLon(),
            outline.labelLat(),
            outline.squareMetres());
  }

  private KeyAreaOutline located(Polygon polygon, String areaPath, long squareMetres) {
    List<Grid> touched = touched(polygon, areaPath);
    Geometry within =
        touched.isEmpty()
            ? geometries.createPolygon()
            : UnaryUnionOp.union(touched.stream().map(Grid::boundary).toList());
    if (polygon.difference(within).getArea() > polygon.getArea() * SLACK) {
      throw fault("outline-outside");
    }
    Point label = polygon.getInteriorPoint();
    return new KeyAreaOutline(
        polygon,
        touched.stream().map(Grid::path).toList(),
        label.getX(),
        label.getY(),
        squareMetres);
  }

  /** Grids below a path that share more than a border with it. */
  private List<Grid> touched(Polygon polygon, String areaPath) {
    return fabric.find().isEmpty()
        ? List.of()
        : places.grids(List.of(areaPath)).stream()
            .filter(
                grid ->
                    grid.boundary().getEnvelopeInternal().intersects(polygon.getEnvelopeInternal()))
            .filter(grid -> grid.boundary().intersection(polygon).getArea() > 0)
            .toList();
  }

  private Polygon polygon(List<List<List<Double>>> rings) {
    List<LinearRing> read = new ArrayList<>();
    for (List<List<Double>> ring : rings) {
      read.add(ring(ring));
    }
    if (read.isEmpty()) {
      throw fault("outline-empty");
    }
    return geometries.createPolygon(
        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(List<List<Double>> positions) {
    Coordinate[] coordinates = new Coordinate[positions.size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = coordinate(positions.get(i));
    }
    if (coordinates.length < 4) {
      throw fault("outline-empty");
    }
    if (!coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
      throw fault("outline-open", place(coordinates[0]));
    }
    return geometries.createLinearRing(coordinates);
  }

  private static Coordinate coordinate(List<Double> position) {
    if (position.size() != 2) {
      throw fault("position-pair");
    }
    double lon = position.getFirst();
    double lat = position.getLast();
    if (!(lon >= -180 && lon <= 180)) {
      throw fault("longitude");
    }
    if (!(lat >= -90 && lat <= 90)) {
      throw fault("latitude");
    }
    return new Coordinate(lon, lat);
  }

  /** On a sphere, at the latitude of its middle: good to a few in a thousand at this size. */
  private static double squareMetres(Polygon polygon) {
    double lat = Math.toRadians(polygon.getCentroid().getY());
    return polygon.getArea() * METRES_A_DEGREE * METRES_A_DEGREE * Math.cos(lat);
  }

  private static String place(Coordinate at) {
    return String.format(Locale.ROOT, "%.6f, %.6f", at.x, at.y);
  }

  private static ProblemException fault(String code, Object... arguments) {
    return ProblemException.badField(FIELD, code, arguments);
  }
}

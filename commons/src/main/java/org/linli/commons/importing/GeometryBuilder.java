package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes a checked geometry in EPSG:4490 of the coordinates of one geometry. */
final class GeometryBuilder {
  private static final int EPSG = 4490;
  private static final double MERCATOR_EDGE_METRES = 20_037_508.35;
  private static final double ZONE_EDGE_METRES = 2_000_000;
  private static final double POLE_METRES = 10_002_000;
  private static final String FIELD = "geometry";

  private final GeometryFactory geometries = new GeometryFactory(new PrecisionModel(), EPSG);
  private final Crs crs;
  private final Set<GeoJsonFeatures.Kind> kinds;
  private final RowFaults faults;

  /** Ends the building; the fault has been noted. */
  private static final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Faulty() {
      super(null, null, false, false);
    }
  }

  GeometryBuilder(Crs crs, Set<GeoJsonFeatures.Kind> kinds, RowFaults faults) {
    this.crs = crs;
    this.kinds = kinds;
    this.faults = faults;
  }

  /** The geometry, or null where it is faulty, which the faults then say. */
  @Nullable Geometry build(@Nullable String type, @Nullable Nested coordinates) {
    try {
      if (type == null || !wanted(type)) {
        throw fault("geometry-type", String.valueOf(type));
      }
      if (coordinates == null || coordinates instanceof Nested.Items items && isEmpty(items)) {
        throw fault("geometry-empty");
      }
      Geometry geometry = make(type, coordinates);
      TopologyValidationError error = new IsValidOp(geometry).getValidationError();
      if (error != null) {
        throw invalid(error);
      }
      return geometry;
    } catch (Faulty e) {
      return null;
    }
  }

  private boolean wanted(String type) {
    return switch (type) {
      case "Polygon", "MultiPolygon" -> kinds.contains(GeoJsonFeatures.Kind.POLYGONS);
      case "LineString", "MultiLineString" -> kinds.contains(GeoJsonFeatures.Kind.LINES);
      case "Point" -> kinds.contains(GeoJsonFeatures.Kind.POINTS);
      default -> false;
    };
  }

  private static boolean isEmpty(Nested.Items items) {
    return items.items().stream().allMatch(i -> i instanceof Nested.Items inner && isEmpty(inner));
  }

  private Geometry make(String type, Nested coordinates) {
    return switch (type) {
      case "Point" -> point(coordinates);
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          geometries.createMultiPolygon(
              items(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
      case "LineString" -> line(coordinates);
      default ->
          geometries.createMultiLineString(
              items(coordinates).stream().map(this::line).toArray(LineString[]::new));
    };
  }

  private Geometry point(Nested coordinates) {
    if (coordinates instanceof Nested.Position position) {
      return geometries.createPoint(coordinate(position));
    }
    throw fault("geometry-malformed");
  }

  private Polygon polygon(Nested coordinates) {
    List<LinearRing> rings = new ArrayList<>();
    for (Nested ring : items(coordinates)) {
      rings.add(ring(ring));
    }
    if (rings.isEmpty()) {
      throw fault("geometry-empty");
    }
    return geometries.createPolygon(
        rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(Nested nested) {
    Coordinate[] coordinates = coordinates(nested);
    if (coordinates.length < 4) {
      throw fault("ring-too-short", coordinates.length);
    }
    if (!coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
      throw fault("ring-open", place(coordinates[0]));
    }
    return geometries.createLinearRing(coordinates);
  }

  private LineString line(Nested nested) {
    Coordinate[] coordinates = coordinates(nested);
    if (coordinates.length < 2) {
      throw fault("line-too-short", coordinates.length);
    }
    return geometries.createLineString(coordinates);
  }

  private Coordinate[] coordinates(Nested nested) {
    List<Nested> positions = items(nested);
    Coordinate[] result = new Coordinate[positions.size()];
    for (int i = 0; i < result.length; i++) {
      if (!(positions.get(i) instanceof Nested.Position position)) {
        throw fault("geometry-malformed");
      }
      result[i] = coordinate(position);
    }
    return result;
  }

  private Coordinate coordinate(Nested.Position position) {
    double x = position.x();
    double y = position.y();
    switch (crs) {
      case Crs.AsWritten _ -> {}
      case Crs.Degrees _, Crs.Gcj _, Crs.Baidu _ -> {
        if (!Positions.inRange(x, y, faults, FIELD)) {
          throw new Faulty();
        }
      }
      case Crs.Mercator _ ->
          requireMetres(
              position, Math.abs(x) <= MERCATOR_EDGE_METRES && Math.abs(y) <= MERCATOR_EDGE_METRES);
      // Twenty degrees beside its middle meridian a zone is another's by far.
      case Crs.Gauss(TransverseMercator projection) ->
          requireMetres(
              position,
              Math.abs(x - projection.falseEasting()) <= ZONE_EDGE_METRES
                  && Math.abs(y) <= POLE_METRES);
    }
    return crs.toDegrees(position.x(), position.y());
  }

  private void requireMetres(Nested.Position position, boolean inside) {
    // Nobody lives on the island of 180 by 180 metres where they would be metres.
    boolean degrees = Math.abs(position.x()) <= 180 && Math.abs(position.y()) <= 180;
    if (degrees || !inside) {
      throw fault(
          degrees ? "coordinates-look-like-degrees" : "coordinates-out-of-range",
          String.valueOf(position.x()),
          String.valueOf(position.y()));
    }
  }

  private List<Nested> items(Nested nested) {
    if (nested instanceof Nested.Items items) {
      return items.items();
    }
    throw fault("geometry-malformed");
  }

  private Faulty invalid(TopologyValidationError error) {
    String code =
        switch (error.getErrorType()) {
          case TopologyValidationError.SELF_INTERSECTION,
              TopologyValidationError.RING_SELF_INTERSECTION ->
              "polygon-crosses-itself";
          case TopologyValidationError.HOLE_OUTSIDE_SHELL,
              TopologyValidationError.NESTED_HOLES,
              TopologyValidationError.DISCONNECTED_INTERIOR ->
              "polygon-holes";
          case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
              "polygon-parts-overlap";
          case TopologyValidationError.TOO_FEW_POINTS -> "geometry-too-small";
          default -> "geometry-invalid";
        };
    Coordinate at = error.getCoordinate();
    if (at != null && !(crs instanceof Crs.AsWritten)) {
      faults.at(at.x, at.y);
    }
    return fault(code, at == null ? "" : place(at));
  }

  private static String place(Coordinate c) {
    return String.format(Locale.ROOT, "%.6f, %.6f", c.x, c.y);
  }

  private Faulty fault(String code, Object... args) {
    faults.add(FIELD, code, args);
    return new Faulty();
  }
}

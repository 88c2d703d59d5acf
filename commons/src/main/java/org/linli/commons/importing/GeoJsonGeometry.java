package org.linli.commons.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A GeoJSON geometry of a request, held to the same rules as those of files. */
public final class GeoJsonGeometry {

  private GeoJsonGeometry() {}

  /**
   * Reads a geometry in degrees, longitude first.
   *
   * @param field of the request that a fault names
   * @param kinds that are wanted
   * @throws ProblemException 400 with what is wrong
   */
  public static Geometry read(String json, String field, Set<GeoJsonFeatures.Kind> kinds) {
    ImportReport report = new ImportReport();
    Geometry geometry = null;
    try (JsonParser parser =
        GeoJsonOutline.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw ProblemException.badField(field, "geometry-malformed");
      }
      geometry = new FeatureReader(parser, Crs.DEGREES, kinds).geometry(report.row(1));
    } catch (JacksonException | ImportRefused e) {
      throw ProblemException.badField(field, "geometry-malformed");
    }
    List<Violation> faults = report.listed();
    if (geometry == null || !faults.isEmpty()) {
      throw ProblemException.badRequest(
          faults.stream()
              .map(fault -> new Violation(null, field, fault.code(), fault.arguments()))
              .toList());
    }
    return geometry;
  }

  /** Writes a geometry in degrees, seven decimals: a centimetre. */
  public static String write(Geometry geometry) {
    StringBuilder json = new StringBuilder();
    json.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
    if (geometry instanceof Point
        || geometry instanceof LineString
        || geometry instanceof Polygon) {
      simple(geometry, json);
    } else {
      json.append('[');
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        json.append(i == 0 ? "" : ",");
        simple(geometry.getGeometryN(i), json);
      }
      json.append(']');
    }
    return json.append('}').toString();
  }

  private static void simple(@Nullable Geometry geometry, StringBuilder json) {
    switch (geometry) {
      case Point point -> position(point.getCoordinate(), json);
      case Polygon polygon -> {
        json.append('[');
        line(polygon.getExteriorRing(), json);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          json.append(',');
          line(polygon.getInteriorRingN(i), json);
        }
        json.append(']');
      }
      case LineString line -> line(line, json);
      case null, default -> throw new IllegalArgumentException("no such geometry");
    }
  }

  private static void line(LineString line, StringBuilder json) {
    json.append('[');
    Coordinate[] coordinates = line.getCoordinates();
    for (int i = 0; i < coordinates.length; i++) {
      json.append(i == 0 ? "" : ",");
      position(coordinates[i], json);
    }
    json.append(']');
  }

  private static void position(Coordinate at, StringBuilder json) {
    json.append(String.format(Locale.ROOT, "[%.7f,%.7f]", at.x, at.y));
  }
}

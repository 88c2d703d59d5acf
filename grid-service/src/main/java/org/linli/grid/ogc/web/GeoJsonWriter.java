package org.linli.grid.ogc.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.ReferenceSystem;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Features as GeoJSON, their coordinates in one system and rounded to what it can tell. */
final class GeoJsonWriter implements AutoCloseable {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ReferenceSystem system;
  private final JsonGenerator json;

  GeoJsonWriter(JsonMapper mapper, ReferenceSystem system) {
    this.system = system;
    this.json = mapper.createGenerator(bytes);
  }

  /** A collection; {@code members} follow the features. */
  byte[] collection(
      List<FabricFeature> features, Map<String, ?> members, List<Map<String, Object>> links) {
    json.writeStartObject();
    json.writeStringProperty("type", "FeatureCollection");
    json.writeName("features");
    json.writeStartArray();
    features.forEach(feature -> feature(feature, List.of()));
    json.writeEndArray();
    json.writePOJOProperty("links", links);
    members.forEach(json::writePOJOProperty);
    json.writeEndObject();
    json.close();
    return bytes.toByteArray();
  }

  byte[] single(FabricFeature feature, List<Map<String, Object>> links) {
    feature(feature, links);
    json.close();
    return bytes.toByteArray();
  }

  private void feature(FabricFeature feature, List<Map<String, Object>> links) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", feature.code());
    json.writeName("properties");
    json.writeStartObject();
    feature.properties().forEach(this::property);
    json.writeEndObject();
    json.writeName("geometry");
    geometry(feature.boundary());
    if (!links.isEmpty()) {
      json.writePOJOProperty("links", links);
    }
    json.writeEndObject();
  }

  private void property(String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> json.writeNumberProperty(name, number);
      default -> json.writeStringProperty(name, value.toString());
    }
  }

  private void geometry(Geometry geometry) {
    json.writeStartObject();
    json.writeStringProperty("type", geometry.getGeometryType());
    json.writeName("coordinates");
    switch (geometry) {
      case Polygon polygon -> rings(polygon);
      case MultiPolygon several -> {
        json.writeStartArray();
        for (int i = 0; i < several.getNumGeometries(); i++) {
          rings((Polygon) several.getGeometryN(i));
        }
        json.writeEndArray();
      }
      default -> throw new IllegalStateException("no boundary: " + geometry.getGeometryType());
    }
    json.writeEndObject();
  }

  /** The outer ring against the clock, holes with it, as RFC 7946 wants it. */
  private void rings(Polygon polygon) {
    Polygon turned = (Polygon) polygon.norm().reverse();
    json.writeStartArray();
    ring(turned.getExteriorRing());
    for (int i = 0; i < turned.getNumInteriorRing(); i++) {
      ring(turned.getInteriorRingN(i));
    }
    json.writeEndArray();
  }

  private void ring(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    json.writeStartArray();
    for (int i = 0; i < points.size(); i++) {
      double[] position = system.fromDegrees(points.getX(i), points.getY(i));
      json.writeStartArray();
      for (double number : position) {
        json.writeNumber(rounded(number));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private double rounded(double number) {
    return BigDecimal.valueOf(number)
        .setScale(system.decimals(), RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  @Override
  public void close() {
    json.close();
  }
}

package org.linli.grid.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.FeatureKind;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON with every digit and every ring as it is published, so that reading it again changes
 * nothing. Longitude first.
 */
public final class GeoJsonFile implements FeatureSink {

  private final JsonGenerator json;

  /** Begins the file. */
  public GeoJsonFile(Path file, FeatureKind layer, JsonMapper mapper) {
    try {
      json = mapper.createGenerator(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json.writeStartObject();
    json.writeStringProperty("type", "FeatureCollection");
    json.writeStringProperty("name", layer.id());
    json.writeName("features");
    json.writeStartArray();
  }

  @Override
  public void write(FabricFeature feature) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeName("properties");
    json.writeStartObject();
    feature.properties().forEach(this::property);
    json.writeEndObject();
    json.writeName("geometry");
    json.writeStartObject();
    json.writeStringProperty("type", "MultiPolygon");
    json.writeName("coordinates");
    json.writeStartArray();
    Geometry boundary = feature.boundary();
    for (int i = 0; i < boundary.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) boundary.getGeometryN(i);
      json.writeStartArray();
      ring(polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        ring(polygon.getInteriorRingN(hole));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void ring(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    json.writeStartArray();
    for (int i = 0; i < points.size(); i++) {
      json.writeStartArray();
      json.writeNumber(points.getX(i));
      json.writeNumber(points.getY(i));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void property(String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> json.writeNumberProperty(name, number);
      default -> json.writeStringProperty(name, value.toString());
    }
  }

  @Override
  public void close() {
    if (!json.isClosed()) {
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    }
  }
}

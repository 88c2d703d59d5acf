package org.linli.commons.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one feature from a parser that stands at its beginning, to its end. */
final class FeatureReader {
  /** The properties of one feature are in memory together. */
  private static final int MOST_CHARACTERS = 4 << 20;

  private final JsonParser parser;
  private final Crs crs;
  private final Set<GeoJsonFeatures.Kind> kinds;

  FeatureReader(JsonParser parser, Crs crs, Set<GeoJsonFeatures.Kind> kinds) {
    this.parser = parser;
    this.crs = crs;
    this.kinds = kinds;
  }

  /** A feature as it stands in the file; no geometry where it is faulty. */
  record Raw(Map<String, String> properties, @Nullable Geometry geometry) {}

  Raw read(RowFaults faults) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      faults.add(null, "not-a-feature");
      return new Raw(properties, null);
    }
    Geometry geometry = null;
    boolean hasGeometry = false;
    String type = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
        hasGeometry = true;
        geometry = geometry(faults);
      } else if (name.equals("properties") && value == JsonToken.START_OBJECT) {
        readProperties(properties);
      } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    if (!"Feature".equals(type)) {
      faults.add(null, "not-a-feature");
    } else if (!hasGeometry) {
      faults.add("geometry", "geometry-missing");
    }
    return new Raw(properties, geometry);
  }

  /** Lists and objects are kept out: no value expression could make anything of them. */
  private void readProperties(Map<String, String> properties) {
    long characters = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        String text = parser.getString();
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
          throw ImportRefused.file("properties-too-long", MOST_CHARACTERS);
        }
        properties.put(name, text);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** The geometry that the parser stands at the beginning of; null where it is faulty. */
  @Nullable Geometry geometry(RowFaults faults) {
    String type = null;
    Nested coordinates = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = Nested.read(parser);
      } else {
        parser.skipChildren();
      }
    }
    return new GeometryBuilder(crs, kinds, faults).build(type, coordinates);
  }
}

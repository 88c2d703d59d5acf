package org.linli.commons.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * What can be said of a GeoJSON file before its features are stored.
 *
 * @param crsName of the {@code crs} member that GeoJSON had until 2016; null where there is none
 * @param firstSeen names of all properties, with the first feature that has each
 */
record GeoJsonOutline(@Nullable String crsName, Map<String, Long> firstSeen, long features) {
  private static final int MOST_NAMES = 1000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1000)
                  .maxNumberLength(100)
                  .build())
          .build();

  static GeoJsonOutline read(ImportFile.Opener content) throws IOException {
    try (JsonParser parser = parser(content.open())) {
      return new Reading(parser).read();
    }
  }

  /** A parser of the content; a byte order mark is passed over. */
  static JsonParser parser(InputStream in) {
    return JSON.createParser(ObjectReadContext.empty(), in);
  }

  /** Moves on to the array of features. */
  static void toFeatures(JsonParser parser) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean features = parser.currentName().equals("features");
      parser.nextToken();
      if (features) {
        return;
      }
      parser.skipChildren();
    }
  }

  /** Broken JSON with its place; a failure to read that is ours is thrown as it is. */
  static RuntimeException refused(JacksonException e) {
    if (e.getCause() instanceof BrokenInput broken) {
      return broken.refused();
    }
    if (e instanceof JacksonIOException && !(e.getCause() instanceof EOFException)) {
      return e;
    }
    var place = e.getLocation();
    return ImportRefused.file(
        "json-broken",
        place == null ? 0 : place.getLineNr(),
        place == null ? 0 : place.getColumnNr());
  }

  private static final class Reading {
    private final JsonParser parser;
    private final Map<String, Long> firstSeen = new LinkedHashMap<>();
    private @Nullable String crsName;
    private @Nullable String type;
    private long features;
    private boolean seenFeatures;

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    GeoJsonOutline read() {
      JsonToken start = parser.nextToken();
      if (start == null) {
        throw ImportRefused.file("file-empty");
      }
      if (start != JsonToken.START_OBJECT) {
        throw ImportRefused.file("not-features");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        member(parser.currentName());
      }
      // Anything after the object is a fault of its own.
      parser.nextToken();
      if (!"FeatureCollection".equals(type) || !seenFeatures) {
        throw ImportRefused.file("not-features");
      }
      return new GeoJsonOutline(crsName, firstSeen, features);
    }

    private void member(String name) {
      JsonToken value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else if (name.equals("crs") && value == JsonToken.START_OBJECT) {
        crs();
      } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
        if (seenFeatures) {
          throw ImportRefused.file("not-features");
        }
        seenFeatures = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          features++;
          feature();
        }
      } else {
        parser.skipChildren();
      }
    }

    /** {@code "crs": {"type": "name", "properties": {"name": "…"}}}. */
    private void crs() {
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          depth++;
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          depth--;
        } else if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
          crsName = parser.getString();
        }
      }
    }

    private void feature() {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean properties = parser.currentName().equals("properties");
        if (parser.nextToken() == JsonToken.START_OBJECT && properties) {
          names();
        } else {
          parser.skipChildren();
        }
      }
    }

    private void names() {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        firstSeen.putIfAbsent(parser.currentName(), features);
        if (firstSeen.size() > MOST_NAMES) {
          throw ImportRefused.file("too-many-columns", firstSeen.size(), MOST_NAMES);
        }
        parser.nextToken();
        parser.skipChildren();
      }
    }
  }
}

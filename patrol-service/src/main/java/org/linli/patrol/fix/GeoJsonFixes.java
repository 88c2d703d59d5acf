package org.linli.patrol.fix;

import java.util.List;
import org.linli.commons.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fixes of a GeoJSON file: lines whose properties hold the time of each position ({@code
 * coordTimes}, or {@code coordinateProperties.times}), and points with a time of their own.
 */
final class GeoJsonFixes {

  private static final List<String> TIMES = List.of("time", "timestamp", "recordedAt", "from");

  private final int most;
  private final FixBatch batch = new FixBatch();

  private GeoJsonFixes(int most) {
    this.most = most;
  }

  /**
   * Reads all positions; the row of a fix is its number, from 1.
   *
   * @throws ProblemException 400 where it is no GeoJSON
   */
  static FixBatch parse(byte[] content, int most, JsonMapper json) {
    JsonNode root;
    try {
      root = json.readTree(content);
    } catch (JacksonException e) {
      throw ProblemException.badField("file", "geojson-broken");
    }
    GeoJsonFixes fixes = new GeoJsonFixes(most);
    switch (root.path("type").asString("")) {
      case "FeatureCollection" -> root.path("features").forEach(fixes::feature);
      case "Feature" -> fixes.feature(root);
      default -> throw ProblemException.badField("file", "geojson-broken");
    }
    return fixes.batch;
  }

  private void feature(JsonNode feature) {
    JsonNode geometry = feature.path("geometry");
    JsonNode properties = feature.path("properties");
    JsonNode coordinates = geometry.path("coordinates");
    JsonNode times = properties.path("coordTimes");
    if (times.isMissingNode()) {
      times = properties.path("coordinateProperties").path("times");
    }
    switch (geometry.path("type").asString("")) {
      case "LineString" -> line(coordinates, times);
      case "MultiLineString" -> {
        for (int i = 0; i < coordinates.size(); i++) {
          line(coordinates.get(i), times.path(i));
        }
      }
      case "Point" -> add(coordinates, pointTime(properties));
      default -> {
        // Areas and the like are not where somebody was.
      }
    }
  }

  private static JsonNode pointTime(JsonNode properties) {
    return TIMES.stream()
        .map(properties::path)
        .filter(time -> !time.isMissingNode())
        .findFirst()
        .orElse(properties.path(TIMES.getFirst()));
  }

  private void line(JsonNode positions, JsonNode times) {
    for (int i = 0; i < positions.size(); i++) {
      add(positions.get(i), times.path(i));
    }
  }

  private void add(JsonNode position, JsonNode time) {
    if (batch.size() >= most) {
      throw ProblemException.badField("file", "too-many-fixes", most);
    }
    int number = batch.size() + 1;
    long micros =
        time.isString() || time.isIntegralNumber()
            ? Timestamps.micros(time.asString())
            : Timestamps.NONE;
    JsonNode lon = position.path(0);
    JsonNode lat = position.path(1);
    if (micros == Timestamps.NONE) {
      batch.addFaulty(number, Timestamps.fault(time.asString("")));
    } else {
      batch.add(
          number,
          micros,
          lon.isNumber() ? lon.asDouble() : Double.NaN,
          lat.isNumber() ? lat.asDouble() : Double.NaN,
          FixBatch.More.NOTHING);
    }
  }
}

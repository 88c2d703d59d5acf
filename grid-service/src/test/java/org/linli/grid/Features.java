package org.linli.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds small GeoJSON files. */
final class Features {

  private final List<String> features = new ArrayList<>();

  /** A rectangle; properties by name. */
  Features box(Map<String, ?> properties, double west, double south, double east, double north) {
    return polygon(
        properties,
        new double[][] {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}});
  }

  /** One ring of [longitude, latitude]. */
  Features polygon(Map<String, ?> properties, double[][] ring) {
    return feature(properties, "Polygon", "[[" + points(ring) + "]]");
  }

  Features line(Map<String, ?> properties, double[][] points) {
    return feature(properties, "LineString", "[" + points(points) + "]");
  }

  Features feature(Map<String, ?> properties, String type, String coordinates) {
    features.add(
        "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
            .formatted(properties(properties), type, coordinates));
    return this;
  }

  Features raw(String feature) {
    features.add(feature);
    return this;
  }

  String json() {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}";
  }

  private static String properties(Map<String, ?> properties) {
    return properties.entrySet().stream()
        .map(
            entry ->
                "\"%s\":%s"
                    .formatted(
                        entry.getKey(),
                        entry.getValue() instanceof Number n ? n : "\"" + entry.getValue() + "\""))
        .collect(Collectors.joining(","));
  }

  private static String points(double[][] points) {
    List<String> texts = new ArrayList<>();
    for (double[] point : points) {
      texts.add(String.format(Locale.ROOT, "[%.7f,%.7f]", point[0], point[1]));
    }
    return String.join(",", texts);
  }
}

package org.linli.grid;

import java.util.Map;

/**
 * A county of two towns side by side, each of two villages one above the other, each of two by two
 * grids: codes {@code C}, {@code C-1}, {@code C-11}, {@code C-11a} to {@code C-11d}, lettered west
 * to east, north to south.
 *
 * @param code of the county
 * @param west longitude of its western edge; it is 0.08 degrees wide and high
 */
record TinyCounty(String code, double west, double south) {

  static final double SIDE = 0.08;

  static final String AREAS =
      """
      target: areas
      feature:
        code: {property: code}
        name: {property: name}
        nameEn: {property: nameEn}
        level: {property: level}
        parent: {property: parent}
        households: {property: households}
      attribution: Survey of nowhere
      """;

  static final String GRIDS =
      """
      target: grids
      feature: {code: {property: code}, name: {property: name}, parent: {property: parent}}
      """;

  String areas() {
    Features features = new Features();
    features.box(
        Map.of("code", code, "name", "云县", "nameEn", "Yun", "level", "county", "households", 1600),
        west,
        south,
        west + SIDE,
        south + SIDE);
    for (int town = 0; town < 2; town++) {
      double x = west + town * SIDE / 2;
      features.box(area(town(town + 1), "镇", "town", code), x, south, x + SIDE / 2, south + SIDE);
      for (int village = 0; village < 2; village++) {
        double y = south + (1 - village) * SIDE / 2;
        features.box(
            area(village(town + 1, village + 1), "村", "village", town(town + 1)),
            x,
            y,
            x + SIDE / 2,
            y + SIDE / 2);
      }
    }
    return features.json();
  }

  String grids() {
    Features features = new Features();
    for (int town = 0; town < 2; town++) {
      for (int village = 0; village < 2; village++) {
        String parent = village(town + 1, village + 1);
        for (int i = 0; i < 4; i++) {
          double x = west + town * SIDE / 2 + (i % 2) * SIDE / 4;
          double y = south + (1 - village) * SIDE / 2 + (1 - i / 2) * SIDE / 4;
          String own = parent + (char) ('a' + i);
          features.box(
              Map.of("code", own, "name", "网格" + own, "parent", parent),
              x,
              y,
              x + SIDE / 4,
              y + SIDE / 4);
        }
      }
    }
    return features.json();
  }

  String town(int number) {
    return code + "-" + number;
  }

  String village(int town, int number) {
    return code + "-" + town + number;
  }

  private static Map<String, ?> area(String code, String name, String level, String parent) {
    return Map.of("code", code, "name", name, "level", level, "parent", parent);
  }
}

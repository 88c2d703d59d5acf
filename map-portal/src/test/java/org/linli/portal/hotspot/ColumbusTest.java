package org.linli.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the reference of spatial statistics: see columbus/SOURCE.md in the test resources. */
class ColumbusTest {

  private static final double EXACT = 1e-9;

  private final Neighbours neighbours = QueenNeighbours.of(polygons());
  private final double[] crime = column("x");

  @Test
  void queenNeighboursAreThoseOfSpdep() {
    var found = new TreeSet<String>();
    for (int cell = 0; cell < neighbours.size(); cell++) {
      for (int place = 0; place < neighbours.count(cell); place++) {
        found.add((cell + 1) + "," + (neighbours.get(cell, place) + 1));
      }
    }
    assertThat(found)
        .hasSize(236)
        .isEqualTo(new TreeSet<>(lines("columbus_nb_queen.csv").subList(1, 237)));
  }

  @Test
  void zValuesAreThoseOfSpdep() {
    assertThat(GetisOrd.star(crime, neighbours))
        .containsExactly(column("Gstar_binary"), within(EXACT));
  }

  @Test
  void twoSidedPValuesAreThoseOfSpdep() {
    assertThat(p()).containsExactly(column("pGstar_two"), within(EXACT));
  }

  @Test
  void benjaminiHochbergIsThatOfR() {
    assertThat(GetisOrd.benjaminiHochberg(p())).containsExactly(column("pGstar_BH"), within(EXACT));
  }

  private double[] p() {
    double[] z = GetisOrd.star(crime, neighbours);
    double[] p = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      p[i] = GetisOrd.twoSidedP(z[i]);
    }
    return p;
  }

  private static List<Geometry> polygons() {
    try {
      JsonNode document = new JsonMapper().readTree(text("columbus.geojson"));
      List<Geometry> polygons = new ArrayList<>();
      for (JsonNode feature : document.get("features")) {
        polygons.add(new GeoJsonReader().read(feature.get("geometry").toString()));
      }
      return polygons;
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] column(String name) {
    List<String> lines = lines("columbus_localG.csv");
    int column = List.of(lines.getFirst().split(",")).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
        .toArray();
  }

  private static List<String> lines(String file) {
    return text(file).lines().map(line -> line.replace("\"", "")).toList();
  }

  private static String text(String file) {
    try (InputStream in = ColumbusTest.class.getResourceAsStream("/columbus/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.Layer;
import org.linli.grid.boundary.Shape;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is drawn of 649 wards while the border of two of them goes there and back. */
class RedrawTest extends GridServiceTest {

  private static final Path LONDON = Path.of("..", "docs", "examples", "london");
  private static final Layer WARDS = new Layer("/LONDON/", null);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private BoundaryStore boundaries;

  @Test
  void whatIsDrawnAroundAChangeIsWhatTheWholeWouldGive() throws IOException {
    String mapping = Files.readString(LONDON.resolve("wards.yaml"));
    JsonNode wards = JSON.readTree(Files.readString(LONDON.resolve("wards.geojson")));
    importAll(ADMIN, mapping, wards.toString());
    Map<ZoomBand, Map<String, Geometry>> before = drawn();

    Border border = aBorder(wards);
    importAll(ADMIN, mapping, border.moved(0.0004, 0.0003).toString());
    Map<ZoomBand, Map<String, Geometry>> moved = drawn();
    for (ZoomBand band : ZoomBand.forGrids()) {
      Set<String> differs = differs(before, moved, band);
      assertThat(differs).as("%s", band).isSubsetOf(border.around(wards));
      assertThat(unshared(moved, band)).as("%s", band).isEqualTo(unshared(before, band));
    }
    assertThat(differs(before, moved, ZoomBand.NEAR)).isEqualTo(border.codes());

    importAll(ADMIN, mapping, border.moved(0, 0).toString());
    Map<ZoomBand, Map<String, Geometry>> back = drawn();
    for (ZoomBand band : ZoomBand.forGrids()) {
      assertThat(differs(before, back, band)).as("%s", band).isEmpty();
    }
  }

  private Map<ZoomBand, Map<String, Geometry>> drawn() {
    return boundaries.write(
        Access.ofService("test"),
        session -> {
          Set<String> codes = session.places(WARDS).keySet();
          Map<ZoomBand, Map<String, Geometry>> drawn = new HashMap<>();
          for (ZoomBand band : ZoomBand.forGrids()) {
            Map<String, Geometry> shapes = new HashMap<>();
            for (Shape shape : session.drawn(WARDS, band, codes)) {
              shapes.put(shape.code(), shape.boundary());
            }
            assertThat(shapes.keySet()).isEqualTo(codes);
            drawn.put(band, shapes);
          }
          return drawn;
        });
  }

  private static Set<String> differs(
      Map<ZoomBand, Map<String, Geometry>> one,
      Map<ZoomBand, Map<String, Geometry>> other,
      ZoomBand band) {
    Set<String> codes = new HashSet<>();
    one.get(band)
        .forEach(
            (code, shape) -> {
              if (!shape.equalsExact(other.get(band).get(code))) {
                codes.add(code);
              }
            });
    return codes;
  }

  /** How many lines only one ward has: those of London's edge, if borders are shared. */
  private static long unshared(Map<ZoomBand, Map<String, Geometry>> drawn, ZoomBand band) {
    Map<Set<Coordinate>, Integer> lines = new HashMap<>();
    for (Geometry shape : drawn.get(band).values()) {
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        Coordinate[] corners = shape.getGeometryN(i).getCoordinates();
        for (int k = 1; k < corners.length; k++) {
          lines.merge(Set.copyOf(List.of(corners[k - 1], corners[k])), 1, Integer::sum);
        }
      }
    }
    return lines.values().stream().filter(wards -> wards == 1).count();
  }

  /** A corner that two wards have and no other. */
  private record Border(JsonNode one, JsonNode other, Coordinate corner) {

    Set<String> codes() {
      return Set.of(code(one), code(other));
    }

    /** Both wards with their corner elsewhere, in degrees. */
    JsonNode moved(double east, double north) {
      ObjectNode file = JSON.createObjectNode().put("type", "FeatureCollection");
      ArrayNode features = file.putArray("features");
      for (JsonNode ward : List.of(one, other)) {
        JsonNode copy = ward.deepCopy();
        copy.path("geometry").path("coordinates").forEach(ring -> move(ring, east, north));
        features.add(copy);
      }
      return file;
    }

    private void move(JsonNode ring, double east, double north) {
      for (JsonNode point : ring) {
        if (at(point).equals2D(corner)) {
          ((ArrayNode) point).removeAll().add(corner.x + east).add(corner.y + north);
        }
      }
    }

    /** Codes of both and of what touches their extents. */
    Set<String> around(JsonNode wards) {
      Set<String> codes = new HashSet<>();
      for (JsonNode ward : wards.path("features")) {
        if (extent(ward).intersects(extent(one)) || extent(ward).intersects(extent(other))) {
          codes.add(code(ward));
        }
      }
      return codes;
    }

    private static Envelope extent(JsonNode ward) {
      Envelope extent = new Envelope();
      corners(ward).forEach(extent::expandToInclude);
      // The corner that moved lies a little outside.
      extent.expandBy(0.001);
      return extent;
    }
  }

  private static Border aBorder(JsonNode wards) {
    Map<Coordinate, List<JsonNode>> owners = new HashMap<>();
    for (JsonNode ward : wards.path("features")) {
      if (ward.path("geometry").path("type").asString().equals("Polygon")) {
        new HashSet<>(corners(ward))
            .forEach(at -> owners.computeIfAbsent(at, key -> new ArrayList<>()).add(ward));
      }
    }
    // Whatever the order of a map: the one that lies in the middle of London.
    Coordinate middle = new Coordinate(-0.1, 51.5);
    Coordinate corner =
        owners.entrySet().stream()
            .filter(entry -> entry.getValue().size() == 2)
            .map(Map.Entry::getKey)
            .min((a, b) -> Double.compare(a.distance(middle), b.distance(middle)))
            .orElseThrow();
    List<JsonNode> both = owners.get(corner);
    return new Border(both.getFirst(), both.getLast(), corner);
  }

  private static String code(JsonNode ward) {
    return ward.path("properties").path("WD13CD").asString();
  }

  private static List<Coordinate> corners(JsonNode ward) {
    List<Coordinate> corners = new ArrayList<>();
    add(ward.path("geometry").path("coordinates"), corners);
    return corners;
  }

  /** Points, rings of points, polygons of rings. */
  private static void add(JsonNode of, List<Coordinate> corners) {
    if (of.path(0).isNumber()) {
      corners.add(at(of));
    } else {
      of.forEach(inner -> add(inner, corners));
    }
  }

  private static Coordinate at(JsonNode point) {
    return new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
  }
}

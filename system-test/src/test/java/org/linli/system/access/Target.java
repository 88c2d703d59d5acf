package org.linli.system.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.tile.TileAddress;
import tools.jackson.databind.JsonNode;

/**
 * The place the matrix asks about: a town, a point in one of its villages, and its relatives in the
 * tree. All but the town's code is read from the running product.
 *
 * @param child a village of the town without the point
 * @param sibling another town of the same county
 */
record Target(
    String area,
    String parent,
    String child,
    String sibling,
    double lon,
    double lat,
    Map<String, Place> places) {

  /**
   * An area or a grid.
   *
   * @param path codes from the root to itself, each followed by a slash
   * @param bounds west, south, east, north in degrees
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Place(String path, double[] bounds) {}

  /** Reads the whole tree with the token of somebody who may see it. */
  static Target read(String product, String token, String area) {
    Map<String, JsonNode> areas = list(product + "/api/grid/areas", token);
    Map<String, JsonNode> grids = list(product + "/api/grid/grids", token);
    Map<String, Place> places = new HashMap<>();
    areas.forEach((code, node) -> places.put(code, new Place(path(code, areas), bounds(node))));
    grids.forEach(
        (code, node) -> {
          String above = path(node.get("areaCode").asString(), areas);
          places.put(code, new Place(above + code + "/", bounds(node)));
        });
    String parent = required(areas.get(area), area).get("parentCode").asString();
    List<String> villages = childrenOf(area, areas);
    List<String> towns = childrenOf(parent, areas);
    towns.remove(area);
    if (villages.size() < 2 || towns.isEmpty()) {
      throw new IllegalStateException(area + " needs two villages and a town beside it");
    }
    double[] point = pointIn(villages.get(1), grids, places, product, token);
    return new Target(
        area, parent, villages.getFirst(), towns.getFirst(), point[0], point[1], places);
  }

  TileAddress tile(int zoom) {
    return TileAddress.at(zoom, lon, lat);
  }

  String point() {
    return "[" + lon + "," + lat + "]";
  }

  String position() {
    return "{\"lon\":" + lon + ",\"lat\":" + lat + "}";
  }

  /** The code of the area in which a role with this relation is held. */
  String areaOf(Relation relation) {
    return switch (relation) {
      case OWN -> area;
      case PARENT -> parent;
      case CHILD -> child;
      case SIBLING -> sibling;
      case NONE -> Accounts.NO_AREA;
      case HELD -> throw new IllegalArgumentException("held without area");
    };
  }

  /** The path that covers what such a role may see; null where that is nothing. */
  @Nullable String scope(Relation relation) {
    return switch (relation) {
      case OWN, PARENT, CHILD, SIBLING -> required(places.get(areaOf(relation)), "").path();
      case NONE -> null;
      case HELD -> "/";
    };
  }

  private static Map<String, JsonNode> list(String url, String token) {
    Map<String, JsonNode> found = new TreeMap<>();
    String cursor = null;
    do {
      String page = url + "?limit=1000" + (cursor == null ? "" : "&cursor=" + Http.encode(cursor));
      JsonNode answer = Http.read(Http.json("GET", page, token, null));
      answer.get("items").forEach(item -> found.put(item.get("code").asString(), item));
      cursor = answer.has("nextCursor") ? answer.get("nextCursor").asString() : null;
    } while (cursor != null);
    return found;
  }

  private static double[] pointIn(
      String village,
      Map<String, JsonNode> grids,
      Map<String, Place> places,
      String product,
      String token) {
    List<double[]> candidates = new ArrayList<>();
    for (String grid : grids.keySet()) {
      if (grids.get(grid).get("areaCode").asString().equals(village)) {
        double[] box = required(places.get(grid), grid).bounds();
        candidates.add(new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2});
      }
    }
    HttpResponse<byte[]> answer =
        Http.json("POST", product + "/api/grid/locate", token, Map.of("points", candidates));
    JsonNode codes = Http.read(answer).get("codes");
    for (int i = 0; i < candidates.size(); i++) {
      String code = codes.get(i).isNull() ? "" : codes.get(i).asString();
      if (grids.containsKey(code) && grids.get(code).get("areaCode").asString().equals(village)) {
        return candidates.get(i);
      }
    }
    throw new IllegalStateException("no point found in " + village);
  }

  private static List<String> childrenOf(String code, Map<String, JsonNode> areas) {
    List<String> children = new ArrayList<>();
    areas.forEach(
        (child, node) -> {
          if (node.has("parentCode") && node.get("parentCode").asString().equals(code)) {
            children.add(child);
          }
        });
    return children;
  }

  private static String path(String code, Map<String, JsonNode> areas) {
    JsonNode area = required(areas.get(code), code);
    String above = area.has("parentCode") ? path(area.get("parentCode").asString(), areas) : "/";
    return above + code + "/";
  }

  private static double[] bounds(JsonNode node) {
    double[] bounds = new double[4];
    for (int i = 0; i < 4; i++) {
      bounds[i] = node.get("bbox").get(i).asDouble();
    }
    return bounds;
  }

  private static <T> T required(@Nullable T value, String code) {
    if (value == null) {
      throw new IllegalStateException("area " + code + " is not there");
    }
    return value;
  }
}

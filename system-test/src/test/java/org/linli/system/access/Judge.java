package org.linli.system.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.testing.VectorTile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Compares an answer with the one its contract declares. */
final class Judge {

  /** Where answers name areas and grids. */
  private static final Set<String> CODE_FIELDS =
      Set.of("code", "codes", "areaCode", "gridCode", "parentCode");

  private static final Pattern PLACE = Pattern.compile("\\{point}|\\{position}");

  /** Rivers and roads, drawn for everybody below the area they were imported for. */
  private static final String GEOGRAPHY = "context";

  /** The smallest count that any deployment may show. */
  private static final long THRESHOLD = 3;

  /** Those who see the summaries of an area. */
  private static final Set<Role> LISTERS = Set.of(Role.OFFICER, Role.LEADER, Role.GRID_WORKER);

  /** Degrees; a few centimetres. */
  private static final double ROUNDING = 1e-6;

  private final Target target;

  Judge(Target target) {
    this.target = target;
  }

  /** All that is wrong with the answer; empty when it is right. */
  List<String> faults(Case one, HttpResponse<byte[]> answer) {
    List<String> faults = new ArrayList<>();
    int status = answer.statusCode();
    switch (one.demand()) {
      case UNAUTHORIZED -> demand(401, "unauthorized", one, answer, faults);
      case FORBIDDEN -> demand(403, "forbidden", one, answer, faults);
      case NOT_FOUND -> demand(404, "not-found", one, answer, faults);
      case LET_IN_BLIND -> {
        if (!one.operation().access().probe().accepted().contains(status)) {
          faults.add("answered " + status + " to anyone: " + excerpt(answer));
        } else if (isJson(answer)) {
          checkContent(one, answer, faults);
        } else {
          checkType(one, answer, faults);
        }
      }
      case LET_IN, LET_IN_ELSEWHERE, LET_IN_EMPTY -> {
        if (!one.operation().access().probe().accepted().contains(status)) {
          faults.add("answered " + status + " where it should let in: " + excerpt(answer));
        } else {
          checkContent(one, answer, faults);
        }
      }
    }
    return faults;
  }

  private static void demand(
      int status, String type, Case one, HttpResponse<byte[]> answer, List<String> faults) {
    if (answer.statusCode() != status) {
      faults.add(
          "answered " + answer.statusCode() + " where " + status + " is due: " + excerpt(answer));
      return;
    }
    JsonNode problem = json(answer);
    if (problem == null) {
      faults.add("its " + status + " is no problem body");
      return;
    }
    checkSchema(one, answer, problem, faults);
    String expected = "urn:linli:problem:" + type;
    if (!expected.equals(problem.path("type").asString(""))) {
      faults.add("its " + status + " is not of type " + expected);
    }
  }

  private void checkContent(Case one, HttpResponse<byte[]> answer, List<String> faults) {
    if (answer.statusCode() == 204 || answer.body().length == 0) {
      requireContent(one, false, faults);
      return;
    }
    if (one.operation().isTile()) {
      checkTile(one, VectorTile.read(answer.body()).features(), faults);
      return;
    }
    if (!isJson(answer) && answer.statusCode() / 100 == 2) {
      checkType(one, answer, faults);
      return;
    }
    JsonNode body = json(answer);
    if (body == null) {
      faults.add("its answer is no JSON");
      return;
    }
    checkSchema(one, answer, body, faults);
    if (answer.statusCode() / 100 == 2) {
      List<String> codes = new ArrayList<>();
      collectCodes(body, false, codes);
      codes.retainAll(target.places().keySet());
      if (hasPlaces(one) && one.demand() != Case.Demand.LET_IN_BLIND) {
        codes.forEach(code -> requireInside(one, code, faults));
        boolean compared = body.path("n").asInt(0) > 0;
        requireContent(one, compared || !codes.isEmpty(), faults);
      }
      if (body.has("bounds") && one.demand() != Case.Demand.LET_IN_BLIND) {
        requireBoundsInside(one, body.get("bounds"), faults);
      }
      if (one.operation().access().fields() == Operation.Fields.COUNTS) {
        checkFigures(one, body, faults);
      }
    }
  }

  private void checkTile(Case one, List<VectorTile.Feature> features, List<String> faults) {
    for (VectorTile.Feature feature : features) {
      Object code = feature.properties().get("code");
      if (code != null && target.places().containsKey(code.toString())) {
        requireInside(one, code.toString(), faults);
      }
      if (!nearScope(one, feature)) {
        faults.add("a feature lies outside the caller's areas: " + feature.properties());
      }
      for (String name : List.of("count", "total")) {
        if (feature.properties().get(name) instanceof Number n && isTelling(n.longValue())) {
          faults.add("a feature shows " + name + "=" + n);
        }
      }
    }
    if (one.layer() == null) {
      requireContent(one, !features.isEmpty(), faults);
    }
  }

  /**
   * Whether a feature at least touches the box around what the caller may see. Cells of the heat
   * layer carry no code of ours, so their place is what there is to check.
   */
  private boolean nearScope(Case one, VectorTile.Feature feature) {
    Case.Caller caller = one.caller();
    if (caller == null || caller.relation() == Relation.HELD) {
      return true;
    }
    if (feature.layer().equals(GEOGRAPHY)) {
      return true;
    }
    Target.Place place = target.places().get(target.areaOf(caller.relation()));
    if (place == null) {
      return false;
    }
    var tile = target.tile(one.operation().access().probe().tile()).degrees();
    double west = tile.getMinX() + feature.bounds()[0] * tile.getWidth();
    double east = tile.getMinX() + feature.bounds()[2] * tile.getWidth();
    // Within one tile latitude is all but linear; a hundredth of the tile makes up for the rest.
    double slack = tile.getHeight() / 100;
    double north = tile.getMaxY() - feature.bounds()[1] * tile.getHeight() + slack;
    double south = tile.getMaxY() - feature.bounds()[3] * tile.getHeight() - slack;
    double[] box = place.bounds();
    return east >= box[0] && west <= box[2] && north >= box[1] && south <= box[3];
  }

  /** TileJSON says where a layer has features; that must not be beyond the caller's area either. */
  private void requireBoundsInside(Case one, JsonNode bounds, List<String> faults) {
    Case.Caller caller = one.caller();
    if (caller == null || caller.relation() == Relation.HELD) {
      return;
    }
    Target.Place place = target.places().get(target.areaOf(caller.relation()));
    if (place == null) {
      faults.add("tells bounds to a caller without any area");
      return;
    }
    double[] box = place.bounds();
    for (int i = 0; i < 4; i++) {
      double beyond = (bounds.get(i).asDouble() - box[i]) * (i < 2 ? -1 : 1);
      if (beyond > ROUNDING) {
        faults.add("its bounds " + bounds + " reach beyond the caller's area");
        return;
      }
    }
  }

  /**
   * An answer about the target, or about all that is the caller's, must say something, or it would
   * prove nothing.
   */
  private static void requireContent(Case one, boolean found, List<String> faults) {
    Case.Caller caller = one.caller();
    if (one.operation().access().probe().silent() && !found) {
      return;
    }
    if (one.demand() == Case.Demand.LET_IN_EMPTY) {
      if (found && hasPlaces(one)) {
        faults.add("says something to a caller who takes part in nothing");
      }
      return;
    }
    if (one.demand() == Case.Demand.LET_IN) {
      boolean due = hasPlaces(one) || one.operation().isTile();
      if (due && one.layer() == null && !found) {
        faults.add("lets in but says nothing about the target");
      }
    } else if (!one.namesArea() && one.operation().access().area() != null && hasPlaces(one)) {
      if (caller != null && caller.relation() != Relation.NONE && !found) {
        faults.add("lets in but says nothing about the caller's own area");
      }
    }
    boolean nothingDue = caller != null && caller.relation() == Relation.NONE && hasPlaces(one);
    if (nothingDue && found) {
      faults.add("says something to a caller without any area");
    }
  }

  /** Whether its answers name places: it asks for an area or a point, and not for one's own. */
  private static boolean hasPlaces(Case one) {
    Operation operation = one.operation();
    Operation.Probe probe = operation.access().probe();
    boolean asksPlace =
        operation.access().area() != null
            || (probe.body() != null && PLACE.matcher(probe.body()).find());
    return asksPlace && !operation.access().own() && mentionsCode(operation.responses());
  }

  private static boolean mentionsCode(Object schema) {
    if (schema instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(
              e ->
                  (!e.getKey().equals("default") && mentionsCode(e.getValue()))
                      || (e.getKey().equals("properties")
                          && Maps.of(e.getValue()).keySet().stream()
                              .anyMatch(CODE_FIELDS::contains)));
    }
    return schema instanceof List<?> list && list.stream().anyMatch(Judge::mentionsCode);
  }

  private void requireInside(Case one, String code, List<String> faults) {
    Case.Caller caller = one.caller();
    String scope = caller == null ? null : target.scope(caller.relation());
    Target.Place place = target.places().get(code);
    boolean above =
        one.operation().access().probe().above()
            && scope != null
            && place != null
            && scope.startsWith(place.path());
    if (!above && (scope == null || place == null || !place.path().startsWith(scope))) {
      faults.add("shows " + code + ", which lies outside the caller's areas");
    }
  }

  private static void collectCodes(JsonNode node, boolean isCode, List<String> into) {
    if (node.isString() && isCode) {
      into.add(node.asString());
    } else if (node.isArray()) {
      node.forEach(item -> collectCodes(item, isCode, into));
    } else if (node.isObject()) {
      node.properties()
          .forEach(e -> collectCodes(e.getValue(), CODE_FIELDS.contains(e.getKey()), into));
    }
  }

  /**
   * Whoever may open the list itself sees figures as they are, except on maps; everybody else never
   * a small one.
   */
  private static void checkFigures(Case one, JsonNode body, List<String> faults) {
    boolean exact = body.path("exact").asBoolean(false);
    Case.Caller caller = one.caller();
    // Of somebody without any area nothing is counted, and nothing is exact.
    boolean counted = caller == null || caller.relation() != Relation.NONE;
    if (exact && counted && (caller == null || !LISTERS.contains(caller.role()))) {
      faults.add("shows figures as exact to a role that may not open the list");
    }
    if (!exact || body.has("cells")) {
      checkCounts(body, faults);
    }
  }

  /** Only numbers: TileJSON describes the field {@code count} in words. */
  private static void checkCounts(JsonNode node, List<String> faults) {
    if (node.isObject()) {
      for (String name : List.of("count", "total")) {
        if (node.path(name).isNumber() && isTelling(node.get(name).asLong())) {
          faults.add("shows " + name + " " + node.get(name) + ", below the threshold");
        }
      }
    }
    node.forEach(child -> checkCounts(child, faults));
  }

  private static boolean isTelling(long count) {
    return count > 0 && count < THRESHOLD;
  }

  private static void checkSchema(
      Case one, HttpResponse<byte[]> answer, JsonNode body, List<String> faults) {
    Map<String, Object> content = declaredContent(one, answer);
    String type = type(answer);
    if (checkType(one, answer, faults)) {
      SchemaCheck.check(Maps.in(Maps.in(content, type), "schema"), body, "$", faults);
    }
  }

  /** Pictures and XML are only asked to be of a declared type. */
  private static boolean checkType(Case one, HttpResponse<byte[]> answer, List<String> faults) {
    if (declaredContent(one, answer).containsKey(type(answer))) {
      return true;
    }
    faults.add(
        "answers " + answer.statusCode() + " as " + type(answer) + ", which is not declared");
    return false;
  }

  private static Map<String, Object> declaredContent(Case one, HttpResponse<byte[]> answer) {
    Map<String, Object> responses = one.operation().responses();
    Object response = responses.get("" + answer.statusCode());
    return Maps.in(Maps.of(response == null ? responses.get("default") : response), "content");
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0].strip();
  }

  private static boolean isJson(HttpResponse<byte[]> answer) {
    return type(answer).equals("application/json") || type(answer).endsWith("+json");
  }

  private static @Nullable JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return Http.read(answer);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static String excerpt(HttpResponse<byte[]> answer) {
    String text = Http.text(answer);
    return text.substring(0, Math.min(200, text.length()));
  }
}

package org.linli.system.access;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.tile.TileAddress;

/** Turns a case into the request its contract declares. */
final class Probe {

  private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
  private static final String BOUNDARY = "access-matrix-part";

  private final String product;
  private final Target target;
  private final String dispute;
  private final String report;

  /**
   * A maker of requests.
   *
   * @param dispute id of a dispute at the target's point
   * @param report id of the report that opened it
   */
  Probe(String product, Target target, String dispute, String report) {
    this.product = product;
    this.target = target;
    this.dispute = dispute;
    this.report = report;
  }

  HttpRequest request(Case one, @Nullable String token) {
    Operation.Probe probe = one.operation().access().probe();
    HttpRequest.Builder request = Http.request(product + path(one) + query(one), token);
    if (probe.multipart() != null) {
      request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
      return request
          .method(one.operation().method(), HttpRequest.BodyPublishers.ofString(parts(probe)))
          .build();
    }
    if (probe.form() != null) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
      String form = fill(Http.query(probe.form()));
      return request
          .method(one.operation().method(), HttpRequest.BodyPublishers.ofString(form))
          .build();
    }
    if (probe.body() != null) {
      request.header("Content-Type", "application/json");
      return request
          .method(one.operation().method(), HttpRequest.BodyPublishers.ofString(fill(probe.body())))
          .build();
    }
    return request.method(one.operation().method(), HttpRequest.BodyPublishers.noBody()).build();
  }

  private String path(Case one) {
    Operation operation = one.operation();
    Map<String, String> values = new LinkedHashMap<>(operation.access().probe().path());
    Operation.AreaParameter area = operation.access().area();
    if (area != null && area.in().equals("path")) {
      values.putIfAbsent(area.name(), target.area());
    }
    if (one.layer() != null) {
      values.put("layer", one.layer());
    }
    Integer zoom = operation.access().probe().tile();
    if (zoom != null) {
      TileAddress tile = target.tile(zoom);
      values.put("z", "" + tile.z());
      values.put("x", "" + tile.x());
      values.put("y", "" + tile.y());
    }
    String path = operation.path();
    for (Map.Entry<String, String> value : values.entrySet()) {
      path = path.replace("{" + value.getKey() + "}", Http.encode(fill(value.getValue())));
    }
    return path;
  }

  private String query(Case one) {
    Operation operation = one.operation();
    Map<String, String> values = new LinkedHashMap<>(operation.access().probe().query());
    Operation.AreaParameter area = operation.access().area();
    if (area != null && area.in().equals("query") && one.namesArea()) {
      values.put(area.name(), target.area());
    }
    return values.isEmpty() ? "" : "?" + Http.query(values);
  }

  private String fill(String text) {
    return text.replace("{point}", target.point())
        .replace("{position}", target.position())
        .replace("{area}", target.area())
        .replace("{tomorrow}", LocalDate.now(COUNTY).plusDays(1).toString())
        .replace("{dispute}", dispute)
        .replace("{report}", report);
  }

  private static String parts(Operation.Probe probe) {
    StringBuilder body = new StringBuilder();
    probe
        .multipart()
        .forEach(
            (name, content) ->
                body.append("--%s\r\n".formatted(BOUNDARY))
                    .append("Content-Disposition: form-data; name=\"%s\"; ".formatted(name))
                    .append("filename=\"%s\"\r\n".formatted(name))
                    .append("Content-Type: application/octet-stream\r\n\r\n")
                    .append(content)
                    .append("\r\n"));
    return body.append("--").append(BOUNDARY).append("--\r\n").toString();
  }
}

package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestIssuer;
import org.linli.grid.revision.Revisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Revisions in a county of its own for each test; the services that would be asked what moves
 * answer over real HTTP what they are told here.
 */
abstract class RevisedCounty extends GridServiceTest {

  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  static final AtomicInteger COUNTIES = new AtomicInteger();
  static final List<String> ASKED = new CopyOnWriteArrayList<>();
  static volatile String places = "";
  static volatile String matters = "";
  static volatile int placesStatus = 200;

  /** The version that services say they count by. */
  static volatile long counted;

  private static final AtomicBoolean SERVED = new AtomicBoolean();

  @Autowired Revisions revisions;
  @Autowired ViewerTransactions transactions;

  TinyCounty county;
  String c;
  String admin;
  String leader;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    registry.add("linli.dispute-url", () -> issuer().url());
    registry.add("linli.place-url", () -> issuer().url());
    registry.add("linli.patrol-url", () -> issuer().url());
    registry.add("linli.person-url", () -> issuer().url());
    // Only when a test says so.
    registry.add("linli.revisions-look", () -> "1h");
  }

  @BeforeAll
  static void answers() {
    if (!SERVED.compareAndSet(false, true)) {
      return;
    }
    issuer()
        .serve(
            "/api/dispute/relocation/preview",
            call -> {
              ASKED.add(new String(call.getRequestBody().readAllBytes()));
              TestIssuer.json(
                  call,
                  200,
                  "{\"version\":%d,\"moves\":[{\"from\":\"x\",\"to\":\"y\",\"kind\":\"DISPUTE\",\"count\":40}%s],\"kept\":[],\"stranded\":[]}"
                      .formatted(counted, matters));
            });
    issuer()
        .serve(
            "/api/patrol/relocation/preview",
            call -> {
              call.getRequestBody().readAllBytes();
              TestIssuer.json(
                  call,
                  200,
                  "{\"version\":%d,\"moves\":[],\"kept\":[],\"stranded\":[]}".formatted(counted));
            });
    issuer()
        .serve(
            "/api/place/relocation/preview",
            call -> {
              call.getRequestBody().readAllBytes();
              TestIssuer.json(
                  call,
                  placesStatus,
                  "{\"version\":%d,\"moves\":[],\"kept\":[],\"stranded\":[%s]}"
                      .formatted(counted, places));
            });
  }

  @BeforeAll
  static void staff() {
    TestStaff.serve(issuer());
  }

  /** A county whose boundaries hold for forty days. */
  @BeforeEach
  void county() {
    int number = COUNTIES.incrementAndGet();
    c = "RV" + number;
    county = new TinyCounty(c, 80 + number * 0.5, 35);
    admin = token("admin" + number, "/areas/" + c + "/area-admin");
    leader = token("leader" + number, "/areas/" + c + "/leader");
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    age(40);
    places = "";
    matters = "";
    placesStatus = 200;
    counted = Long.MAX_VALUE;
    ASKED.clear();
  }

  /** As if it had been imported so many days ago. */
  void age(int days) {
    transactions.write(
        Access.ofService("test"),
        jdbc -> {
          for (String table : List.of("area", "grid")) {
            jdbc.sql(
                    "update %s set valid_from = ? where path ^@ ? and valid_to is null"
                        .formatted(table))
                .params(TODAY.minusDays(days), "/" + c + "/")
                .update();
          }
          return true;
        });
  }

  String user() {
    return "admin" + c.substring(2);
  }

  String g(String letters) {
    return c + "-" + letters;
  }

  String v(String number) {
    return c + "-" + number;
  }

  static String item(String unit, String action, String code, String rest) {
    return "{\"unit\":\"%s\",\"action\":\"%s\",\"code\":\"%s\"%s}"
        .formatted(unit, action, code, rest.isEmpty() ? "" : "," + rest);
  }

  static String end(String code, String... heirs) {
    return item("GRID", "END", code, "\"successors\":[\"" + String.join("\",\"", heirs) + "\"]");
  }

  static String create(String code, String parent, String boundary) {
    return item(
        "GRID",
        "CREATE",
        code,
        "\"kind\":\"basic\",\"name\":\"网格\",\"parent\":\"%s\",\"boundary\":%s"
            .formatted(parent, boundary));
  }

  static String change(String code, String boundary) {
    return item("GRID", "CHANGE", code, "\"boundary\":" + boundary);
  }

  /** In sides of a grid from the county's south-western corner. */
  String box(double west, double south, double east, double north) {
    return polygon(
        "%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s".formatted(west, south, east, north));
  }

  /** Rings apart by a bar, corners by commas. */
  String polygon(String rings) {
    double side = TinyCounty.SIDE / 4;
    List<String> all = new ArrayList<>();
    for (String ring : rings.split("\\|")) {
      List<String> points = new ArrayList<>();
      for (String point : ring.split(",")) {
        String[] at = point.split(" ");
        points.add(
            String.format(
                Locale.ROOT,
                "[%.7f,%.7f]",
                county.west() + Double.parseDouble(at[0]) * side,
                county.south() + Double.parseDouble(at[1]) * side));
      }
      all.add("[" + String.join(",", points) + "]");
    }
    return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", all) + "]}";
  }

  String draft(LocalDate day, String... items) {
    return "{\"title\":\"区划调整\",\"reason\":\"年度调整\",\"legalBasis\":\"云政〔2026〕1号\",\"effective\":\"%s\",\"area\":\"%s\",\"items\":[%s]}"
        .formatted(day, c, String.join(",", items));
  }

  HttpRequest.Builder write(String token, String method, String path, String body) {
    return request(token, path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  String create(String draft) {
    HttpResponse<byte[]> answer =
        send(
            write(admin, "POST", "/api/grid/revisions", draft)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(201);
    return body(answer).path("id").asString();
  }

  JsonNode check(String id) {
    HttpResponse<byte[]> answer =
        send(write(admin, "POST", "/api/grid/revisions/" + id + "/check", ""));
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(200);
    return body(answer);
  }

  HttpResponse<byte[]> step(String token, String id, String name, int seen) {
    return send(
        write(token, "POST", "/api/grid/revisions/" + id + "/" + name, "")
            .header("If-Match", "\"" + seen + "\""));
  }

  void publish(LocalDate day, String... items) {
    publishDraft(draft(day, items));
  }

  void publishDraft(String draft) {
    String id = create(draft);
    HttpResponse<byte[]> proposed = step(admin, id, "propose", 1);
    assertThat(proposed.statusCode()).as("%s", body(proposed)).isEqualTo(200);
    HttpResponse<byte[]> published = step(admin, id, "publish", 2);
    assertThat(published.statusCode()).as("%s", body(published)).isEqualTo(200);
    assertThat(body(published).path("state").asString()).isEqualTo("PUBLISHED");
  }

  List<String> codes(String area, LocalDate at) {
    return texts(
        getJson(leader, "/api/grid/grids?area=" + area + (at == null ? "" : "&at=" + at))
            .path("items"),
        "code");
  }

  List<String> features(String path) {
    List<String> codes = new ArrayList<>();
    getJson(leader, path)
        .path("features")
        .forEach(feature -> codes.add(feature.path("properties").path("code").asString()));
    return codes;
  }

  static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  static List<String> texts(JsonNode items, String name) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(name).asString()));
    return texts;
  }

  static List<String> kinds(JsonNode check) {
    return texts(check.path("findings"), "kind");
  }

  static List<String> lines(JsonNode crosswalk) {
    List<String> lines = new ArrayList<>();
    crosswalk
        .path("shares")
        .forEach(
            line ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%s %s %.3f",
                        line.path("from").asString(),
                        line.path("to").asString(),
                        line.path("share").asDouble())));
    return lines;
  }

  long version() {
    return jdbc().sql("select version from fabric_version").query(Long.class).single();
  }

  List<String> changes(long since) {
    JsonNode answer =
        getJson(token("svc", "/system/service"), "/api/grid/fabric/changes?since=" + since);
    assertThat(answer.path("version").asLong()).isEqualTo(version());
    List<String> changes = new ArrayList<>();
    answer
        .path("changes")
        .forEach(
            change ->
                changes.add(
                    change.path("change").asString()
                        + " "
                        + change.path("code").asString()
                        + (change.path("successors").isEmpty()
                            ? ""
                            : texts(change.path("successors"), "code").stream()
                                .collect(Collectors.joining(" ", " -> ", "")))));
    List<String> ended = new ArrayList<>();
    getJson(
            token("svc", "/system/service"),
            "/api/grid/fabric/changes?since=" + since + "&change=ENDED")
        .path("changes")
        .forEach(change -> ended.add(change.path("code").asString()));
    assertThat(ended)
        .isEqualTo(
            changes.stream()
                .filter(change -> change.startsWith("ENDED "))
                .map(change -> change.split(" ", -1)[1])
                .toList());
    return changes;
  }

  int drawn(String grid) {
    return transactions.read(
        Access.ofService("test"),
        jdbc ->
            jdbc.sql("select count(*) from grid_shape where code = ?")
                .param(grid)
                .query(Integer.class)
                .single());
  }
}

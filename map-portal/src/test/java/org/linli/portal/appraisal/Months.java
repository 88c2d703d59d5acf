package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

/** What the tests of appraisals do over HTTP, and who does it. */
final class Months implements AutoCloseable {

  static final String API = "/api/analysis/appraisals";
  static final String APPEALS = "/api/analysis/appraisal-appeals";

  final TestPeers peers = new TestPeers();
  final FigureServices figures = new FigureServices(peers.issuer());
  final PostgisForTests.Database database = Service.database();
  final Service service;

  final String leader = token("countyleader", "/areas/C/leader");
  final String officer = token("countyofficer", "/areas/C/officer");
  final String admin = token("countyadmin", "/areas/C/area-admin");
  final String townOfficer = token("townofficer", "/areas/T1/officer");
  final String townLeader = token("townleader", "/areas/T1/leader");
  final String townAdmin = token("townadmin", "/areas/T1/area-admin");
  final String otherTown = token("othertown", "/areas/T2/officer");
  final String stranger = token("stranger", "/areas/nowhere/leader");

  private int back = 2;

  Months() {
    peers.publish(FourTowns.version(1));
    String url = peers.gridUrl();
    service =
        Service.start(
            peers,
            database,
            "linli.dispute-url=" + url,
            "linli.place-url=" + url,
            "linli.patrol-url=" + url);
  }

  String token(String username, String... grants) {
    return peers.token(username, grants);
  }

  /** A month that no other test has. */
  YearMonth next() {
    back++;
    return back(back);
  }

  static YearMonth back(int months) {
    return YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(months);
  }

  HttpResponse<byte[]> take(String token, String area, YearMonth month, String... headers) {
    return service.post(
        token, API, "{\"area\":\"%s\",\"month\":\"%s\"}".formatted(area, month), headers);
  }

  JsonNode taken(YearMonth month) {
    return ok(take(officer, "C", month), 201);
  }

  JsonNode published(YearMonth month) {
    return ok(step(admin, taken(month), "publication"), 200);
  }

  HttpResponse<byte[]> step(String token, JsonNode month, String step) {
    return service.post(
        token,
        API + "/" + id(month) + "/" + step,
        "",
        "If-Match",
        "\"" + month.get("summary").get("version").asInt() + "\"");
  }

  JsonNode read(String token, JsonNode month) {
    return service.json(token, API + "/" + id(month));
  }

  HttpResponse<byte[]> appeal(String token, JsonNode month, String area, Indicator indicator) {
    return service.post(
        token,
        API + "/" + id(month) + "/appeals",
        "{\"area\":\"%s\",\"indicator\":\"%s\",\"reason\":\"断路十天\"}".formatted(area, indicator));
  }

  HttpResponse<byte[]> decide(String token, JsonNode appeal, String body) {
    return service.post(
        token,
        APPEALS + "/" + appeal.get("id").asString() + "/decision",
        body,
        "If-Match",
        "\"" + appeal.get("version").asInt() + "\"");
  }

  static String id(JsonNode month) {
    return month.get("summary").get("id").asString();
  }

  static JsonNode row(JsonNode month, String area) {
    return month
        .get("rows")
        .valueStream()
        .filter(row -> row.get("area").asString().equals(area))
        .findFirst()
        .orElseThrow();
  }

  static JsonNode score(JsonNode row, Indicator indicator) {
    return row.get("scores")
        .valueStream()
        .filter(score -> score.get("indicator").asString().equals(indicator.name()))
        .findFirst()
        .orElseThrow();
  }

  static JsonNode ok(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    return Service.parse(answer);
  }

  static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.parse(answer).get("type").asString()).isEqualTo("urn:linli:problem:" + code);
  }

  static void faulty(HttpResponse<byte[]> answer, String field, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    JsonNode fault = Service.parse(answer).get("violations").get(0);
    assertThat(fault.get("field").asString()).as(Service.text(answer)).isEqualTo(field);
    assertThat(fault.get("code").asString()).isEqualTo(code);
  }

  /** Changes what no role of the service may. */
  void asOwner(String table, String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table " + table + " no force row level security");
      statement.execute(sql);
      statement.execute("alter table " + table + " force row level security");
    }
  }

  @Override
  public void close() {
    service.close();
    peers.close();
  }
}

package org.linli.dispute.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Opened;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running service with the units of a small county: a centre for each town and the county, a
 * village, a mediation committee and a justice office; and people who work there.
 */
public final class Desk implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  public final TestPeers peers = new TestPeers();
  public final PostgisForTests.Database database = Service.database();
  public final Service service;

  public final String worker;
  public final String otherWorker;
  public final String clerk;
  public final String mediator;
  public final String justice;
  public final String arbiter;
  public final String areaOfficer;
  public final String villageLeader;
  public final String countyLeader;
  public final String police;
  public final String admin;

  public Desk() {
    service = Service.start(peers, database);
    worker = peers.token("worker", "/areas/T1V1G1/grid-worker");
    otherWorker = peers.token("worker2", "/areas/T1V1/grid-worker");
    clerk = peers.token("clerk", "/areas/T1/officer");
    mediator = peers.token("judy", "/areas/T1/mediator");
    justice = peers.token("justin", "/areas/T1/mediator");
    arbiter = peers.token("boss", "/areas/C/officer");
    areaOfficer = peers.token("area", "/areas/C/officer");
    villageLeader = peers.token("vhead", "/areas/T1V1/leader");
    countyLeader = peers.token("chief", "/areas/C/leader");
    police = peers.token("cop", "/areas/T1/police");
    admin = peers.token("admin", "/system/system-admin");
    Opened.unit(database, "COUNTY", "GOVERNANCE_CENTRE", "C", "/C/", "boss*");
    Opened.unit(database, "CENTRE1", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "clerk*");
    Opened.unit(database, "CENTRE2", "GOVERNANCE_CENTRE", "T2", "/C/T2/", "clerk2*");
    Opened.unit(database, "VILLAGE1", "VILLAGE", "T1V1", "/C/T1/T1V1/", "vhead*");
    Opened.unit(database, "MEDIATORS", "MEDIATION_COMMITTEE", "T1", "/C/T1/", "judy*");
    Opened.unit(database, "JUSTICE", "JUSTICE_OFFICE", "T1", "/C/T1/", "justin*");
  }

  /** Publishes a setting. */
  public void publish(String kind, String body) {
    HttpResponse<byte[]> now = service.get(admin, "/api/dispute/settings/" + kind);
    HttpResponse<byte[]> done =
        service.put(
            admin,
            "/api/dispute/settings/" + kind,
            "{\"body\":" + body + ",\"reason\":\"test\"}",
            "If-Match",
            now.headers().firstValue("ETag").orElseThrow());
    assertThat(done.statusCode()).as(Service.text(done)).isEqualTo(200);
  }

  /** A report as JSON, at a place in a grid; more fields begin with a comma. */
  public static String report(String channel, String grid, String words, String more) {
    double[] place = TestFabric.in(grid);
    return """
    {"channel":"%s","category":"neighbour","words":%s,"position":[%s,%s]%s}
    """
        .formatted(channel, JSON.writeValueAsString(words), place[0], place[1], more);
  }

  /** Files a report and gives the answer's report. */
  public JsonNode file(String token, String channel, String grid, String words, String more) {
    HttpResponse<byte[]> answer = post(token, "/reports", report(channel, grid, words, more));
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer).get("report");
  }

  public UUID opened(String token, String channel, String grid, String words) {
    return UUID.fromString(file(token, channel, grid, words, "").get("disputeId").asString());
  }

  public HttpResponse<byte[]> post(String token, String path, String body, String... headers) {
    return service.post(token, "/api/dispute" + path, body, headers);
  }

  public JsonNode json(String token, String path) {
    return service.json(token, "/api/dispute" + path);
  }

  public int status(String token, String path) {
    return service.get(token, "/api/dispute" + path).statusCode();
  }

  /** A step of a matter at the version it is in, in English. */
  public HttpResponse<byte[]> step(String token, UUID matter, String step, String body) {
    return post(
        token,
        "/disputes/" + matter + "/" + step,
        body,
        "If-Match",
        "\"" + one("select version from dispute where id = '" + matter + "'") + "\"",
        "Accept-Language",
        "en");
  }

  /** A step that must be possible; gives how dispatch stands after it. */
  public JsonNode done(String token, UUID matter, String step, String body) {
    HttpResponse<byte[]> answer = step(token, matter, step, body);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    return Service.parse(answer);
  }

  /** A step that must be refused; gives the problem's stable name. */
  public String refused(String token, UUID matter, String step, String body) {
    HttpResponse<byte[]> answer = step(token, matter, step, body);
    assertThat(answer.statusCode()).as(Service.text(answer)).isGreaterThanOrEqualTo(400);
    String type = Service.parse(answer).get("type").asString();
    return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
  }

  /** One value of the database, as a role that sees every row. */
  public String one(String sql) {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('linli.grants', '{service@/}', true)");
      try (ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    service.close();
    peers.close();
  }
}

package org.linli.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Role;
import org.linli.commons.testing.SquareTile;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Envelope;

/** The matrix is worth what its judge finds. */
class JudgeTest {

  private static final double LON = 110.5;
  private static final double LAT = 30.5;
  private static final Envelope TILE = TileAddress.at(14, LON, LAT).degrees();
  private static final Target TARGET =
      new Target(
          "T",
          "C",
          "T1",
          "S",
          LON,
          LAT,
          Map.of(
              "C", place("/C/", TILE),
              "T", place("/C/T/", TILE),
              "T1", place("/C/T/T1/", TILE),
              "T-1", place("/C/T/T2/T-1/", TILE),
              "S", place("/C/S/", new Envelope(0, 1, 0, 1)),
              "S-1", place("/C/S/S-1/", new Envelope(0, 1, 0, 1))));
  private static final String PROBLEM =
      "{\"type\":\"urn:linli:problem:%s\",\"title\":\"x\",\"status\":%d}";

  private final List<Case> cases = cases();

  @Test
  void theDeclaredAnswersAreRight() {
    assertThat(heat(Relation.OWN, "{\"code\":\"T-1\",\"count\":3}")).isEmpty();
    assertThat(heat(Relation.OWN, "{\"code\":\"T-1\",\"withheld\":true}")).isEmpty();
    assertThat(problem("GET /api/dispute/heat", Role.LEADER, Relation.SIBLING, 404, "not-found"))
        .isEmpty();
    assertThat(problem("GET /api/dispute/heat", Role.VOLUNTEER, Relation.OWN, 403, "forbidden"))
        .isEmpty();
  }

  @Test
  void anotherStatusIsAFault() {
    assertThat(problem("GET /api/dispute/heat", Role.LEADER, Relation.SIBLING, 403, "forbidden"))
        .singleElement()
        .asString()
        .contains("answered 403 where 404 is due");
    assertThat(problem("GET /api/dispute/heat", Role.LEADER, Relation.OWN, 404, "not-found"))
        .singleElement()
        .asString()
        .contains("where it should let in");
  }

  @Test
  void somebodyElsesPlaceIsAFault() {
    assertThat(heat(Relation.OWN, "{\"code\":\"S-1\",\"count\":3}"))
        .singleElement()
        .asString()
        .contains("shows S-1");
    assertThat(heat(Relation.PARENT, "{\"code\":\"S-1\",\"count\":3}")).isEmpty();
  }

  @Test
  void aSmallCountAndAnUndeclaredFieldAreFaults() {
    assertThat(heat(Relation.OWN, "{\"code\":\"T-1\",\"count\":2,\"party\":\"x\"}"))
        .anySatisfy(fault -> assertThat(fault).contains("shows count 2"))
        .anySatisfy(fault -> assertThat(fault).contains("$.cells[].party is not declared"))
        .hasSize(2);
  }

  @Test
  void exactCountsAreForThoseWhoMayOpenTheList() {
    String body = "{\"by\":\"area\",\"exact\":true,\"rows\":[{\"code\":\"T-1\",\"count\":2}]}";
    assertThat(counts(Role.LEADER, body)).noneMatch(fault -> fault.contains("count"));
    assertThat(counts(Role.MEDIATOR, body))
        .anySatisfy(fault -> assertThat(fault).contains("exact to a role"));
  }

  @Test
  void theDescriptionOfACountIsNoCount() {
    assertThat(tileJson("\"Number; absent when withheld\"")).isEmpty();
    assertThat(tileJson("2"))
        .anySatisfy(fault -> assertThat(fault).contains("shows count 2"))
        .anySatisfy(fault -> assertThat(fault).contains("fields.count should be string"))
        .hasSize(2);
  }

  @Test
  void boundsOfMoreThanTheCallersAreaAreAFault() {
    assertThat(bounded(Relation.OWN, TILE)).isEmpty();
    Envelope wider = new Envelope(TILE);
    wider.expandBy(0.001, 0);
    assertThat(bounded(Relation.OWN, wider))
        .singleElement()
        .asString()
        .contains("reach beyond the caller's area");
    assertThat(bounded(Relation.NONE, TILE))
        .containsExactly("tells bounds to a caller without any area");
  }

  @Test
  void nothingAboutOnesOwnAreaIsAFault() {
    Case one = find("GET /api/grid/grids without area", Role.LEADER, Relation.SIBLING);
    assertThat(
            judge(
                one,
                200,
                "application/json",
                "{\"items\":[],\"version\":1}".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("lets in but says nothing about the caller's own area");
  }

  @Test
  void anEmptyAnswerProvesNothing() {
    assertThat(heat(Relation.OWN, "")).containsExactly("lets in but says nothing about the target");
  }

  @Test
  void aTileIsLookedInto() {
    assertThat(tile(Relation.OWN, "T-1")).isEmpty();
    assertThat(tile(Relation.OWN, "S-1"))
        .containsExactly("shows S-1, which lies outside the caller's areas");
    assertThat(tile(Relation.SIBLING, "T-1"))
        .anySatisfy(fault -> assertThat(fault).contains("shows T-1"))
        .anySatisfy(fault -> assertThat(fault).contains("a feature lies outside"));
    assertThat(tile(Relation.NONE, "T-1")).isNotEmpty();
  }

  private List<String> heat(Relation relation, String cell) {
    String body =
        """
        {"by":"grid","from":"2026-01-01","to":"2026-02-01","threshold":3,"exact":true,"total":3,\
        "withheldCells":0,"cells":[%s]}"""
            .formatted(cell);
    Case one = find("GET /api/dispute/heat", Role.LEADER, relation);
    return judge(one, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> counts(Role role, String body) {
    Case one = find("GET /api/dispute/counts", role, Relation.OWN);
    return judge(one, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> tileJson(String count) {
    return tileJson(Relation.OWN, TILE, count);
  }

  private List<String> bounded(Relation relation, Envelope bounds) {
    return tileJson(relation, bounds, "\"Number\"");
  }

  private List<String> tileJson(Relation relation, Envelope bounds, String count) {
    String body =
        """
        {"tilejson":"3.0.0","tiles":["x"],"minzoom":0,"maxzoom":14,"bounds":[%s,%s,%s,%s],\
        "vector_layers":[{"id":"heat","fields":{"count":%s}}]}"""
            .formatted(
                bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY(), count);
    Case one = find("GET /api/dispute/tiles/{layer}", Role.LEADER, relation);
    return judge(one, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> tile(Relation relation, String code) {
    Case one = find("GET /api/grid/tiles/{layer}/{z}/{x}/{y}", Role.LEADER, relation);
    byte[] tile = SquareTile.of("grids", code, 7);
    return judge(one, 200, "application/vnd.mapbox-vector-tile", tile);
  }

  private List<String> problem(String what, Role role, Relation relation, int status, String type) {
    byte[] body = PROBLEM.formatted(type, status).getBytes(StandardCharsets.UTF_8);
    return judge(find(what, role, relation), status, "application/problem+json", body);
  }

  private static List<String> judge(Case one, int status, String contentType, byte[] body) {
    return new Judge(TARGET).faults(one, new Answer(status, contentType, body));
  }

  private Case find(String what, Role role, Relation relation) {
    return cases.stream()
        .filter(one -> one.what().equals(what))
        .filter(one -> new Case.Caller(role, relation).equals(one.caller()))
        .findFirst()
        .orElseThrow();
  }

  private static Target.Place place(String path, Envelope box) {
    return new Target.Place(
        path, new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
  }

  private static List<Case> cases() {
    try {
      return Case.all(
          Contracts.ofRepository(Path.of(System.getProperty("linli.repository", ".."))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer as it comes from the wire. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(int statusCode, String contentType, byte[] body)
      implements HttpResponse<byte[]> {

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(Map.of("Content-Type", List.of(contentType)), (name, value) -> true);
    }

    @Override
    public HttpRequest request() {
      return HttpRequest.newBuilder(uri()).build();
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return URI.create("http://localhost:8080/");
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}

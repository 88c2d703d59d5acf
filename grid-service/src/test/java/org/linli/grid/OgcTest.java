package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.grid.ogc.ReferenceSystem;
import tools.jackson.databind.JsonNode;

/** OGC API Features as its callers ask it. */
class OgcTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("OG", 106.0, 31.0);
  private static final String LEADER = token("leader", "/areas/OG/leader");
  private static final String TOWN = token("town.officer", "/areas/OG-1/officer");
  private static final String PUBLIC = "http://localhost:8080";
  private static final String AREAS = "/ogc/collections/areas/items";
  private static final String GRIDS = "/ogc/collections/grids/items";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
  }

  @Test
  void theLandingPageLeadsToEverything() {
    JsonNode landing = getJson(TOWN, "/ogc");
    Map<String, String> expected =
        Map.of(
            "service-desc", "/ogc/api",
            "service-doc", "/ogc/api",
            "conformance", "/ogc/conformance",
            "data", "/ogc/collections");
    expected.forEach(
        (rel, path) -> {
          String address = link(landing, rel);
          assertThat(address).startsWith(PUBLIC + path);
          assertThat(status(TOWN, address.substring(PUBLIC.length()))).isEqualTo(200);
        });
    assertThat(getJson(TOWN, "/ogc/conformance").path("conformsTo").toString())
        .contains("1/1.0/conf/core", "conf/geojson", "conf/html", "conf/oas30", "2/1.0/conf/crs");
  }

  @Test
  void nobodyWithoutARightIsLetIn() {
    for (String path : List.of("/ogc", "/ogc/collections", AREAS, GRIDS + "/OG-11a")) {
      assertThat(status("", path)).as(path).isEqualTo(401);
      assertThat(status(token("nobody"), path)).as(path).isEqualTo(403);
    }
  }

  @Test
  void everyoneSeesAndCountsTheirOwnOnly() {
    assertThat(getJson(LEADER, AREAS).path("numberMatched").asInt()).isEqualTo(7);
    JsonNode town = getJson(TOWN, AREAS);
    assertThat(town.path("numberMatched").asInt()).isEqualTo(3);
    assertThat(codes(town)).containsExactly("OG-1", "OG-11", "OG-12");
    assertThat(town.path("features").get(0).path("properties").has("parent")).isFalse();
    assertThat(getJson(TOWN, GRIDS).path("numberMatched").asInt()).isEqualTo(8);
    assertThat(status(TOWN, AREAS + "/OG-2")).isEqualTo(404);
    assertThat(status(TOWN, GRIDS + "/OG-21a")).isEqualTo(404);
    assertThat(status(TOWN, GRIDS + "/OG-11a")).isEqualTo(200);
    assertThat(codes(getJson(TOWN, AREAS + "?parent=OG"))).isEmpty();
    JsonNode box =
        getJson(TOWN, "/ogc/collections/areas").path("extent").path("spatial").path("bbox").get(0);
    assertThat(box.get(2).asDouble()).isEqualTo(106.04, within(1e-9));
  }

  @Test
  void pagesGiveEachFeatureOnce() {
    List<String> all = new ArrayList<>();
    String next = GRIDS + "?limit=5&bbox=105,30,107,32";
    int pages = 0;
    while (next != null) {
      JsonNode page = getJson(LEADER, next);
      assertThat(page.path("numberMatched").asInt()).isEqualTo(16);
      assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
      all.addAll(codes(page));
      String address = link(page, "next");
      next = address == null ? null : address.substring(PUBLIC.length());
      pages++;
    }
    assertThat(pages).isEqualTo(4);
    assertThat(all).hasSize(16).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void moreThanTheMostIsNoFault() {
    assertThat(getJson(LEADER, GRIDS + "?limit=1000000").path("numberReturned").asInt())
        .isEqualTo(16);
  }

  @Test
  void aBoxFindsWhatItTouches() {
    // The middle of the county, where four villages meet.
    assertThat(codes(getJson(LEADER, AREAS + "?level=village&bbox=106.03,31.03,106.05,31.05")))
        .containsExactly("OG-11", "OG-12", "OG-21", "OG-22");
    assertThat(codes(getJson(LEADER, GRIDS + "?bbox=106.001,31.061,106.002,31.062")))
        .containsExactly("OG-11a");
    assertThat(codes(getJson(LEADER, GRIDS + "?bbox=106.001,31.061,-5,106.002,31.062,900")))
        .containsExactly("OG-11a");
    assertThat(codes(getJson(LEADER, GRIDS + "?bbox=107,31,108,32"))).isEmpty();
    // Across the 180th meridian, all the way round to a little east of the county's edge.
    assertThat(codes(getJson(LEADER, GRIDS + "?bbox=170,31,106.001,31.001")))
        .containsExactly("OG-12c");
    // A point, and a box of each other system.
    assertThat(codes(getJson(LEADER, GRIDS + "?bbox=106.001,31.061,106.001,31.061")))
        .containsExactly("OG-11a");
    assertThat(
            codes(
                getJson(
                    LEADER,
                    GRIDS
                        + "?bbox=31.061,106.001,31.062,106.002&bbox-crs="
                        + ReferenceSystem.EPSG_4490.uri())))
        .containsExactly("OG-11a");
    double[] low = ReferenceSystem.EPSG_3857.fromDegrees(106.001, 31.061);
    double[] high = ReferenceSystem.EPSG_3857.fromDegrees(106.002, 31.062);
    assertThat(
            codes(
                getJson(
                    LEADER,
                    GRIDS
                        + "?bbox=%s,%s,%s,%s&bbox-crs=".formatted(low[0], low[1], high[0], high[1])
                        + ReferenceSystem.EPSG_3857.uri())))
        .containsExactly("OG-11a");
  }

  @Test
  void coordinatesComeInTheOrderOfTheAxes() {
    for (ReferenceSystem system : ReferenceSystem.values()) {
      HttpResponse<byte[]> answer = get(LEADER, GRIDS + "/OG-12c?crs=" + system.uri());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Crs")).hasValue("<" + system.uri() + ">");
      double[] expected = system.fromDegrees(106.0, 31.0);
      List<double[]> corners = new ArrayList<>();
      body(answer)
          .path("geometry")
          .path("coordinates")
          .get(0)
          .get(0)
          .forEach(p -> corners.add(new double[] {p.get(0).asDouble(), p.get(1).asDouble()}));
      assertThat(corners)
          .as(system.name())
          .anyMatch(
              p -> Math.abs(p[0] - expected[0]) < 1e-2 && Math.abs(p[1] - expected[1]) < 1e-2);
    }
    // By the formula of the projection: 106 degrees of 6378137 metres.
    assertThat(ReferenceSystem.EPSG_3857.fromDegrees(106, 0)[0])
        .isEqualTo(11799866.02, within(0.01));
    assertThat(ReferenceSystem.EPSG_4490.fromDegrees(106, 31)).containsExactly(31, 106);
    assertThat(get(LEADER, GRIDS).headers().firstValue("Content-Crs"))
        .hasValue("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
  }

  @Test
  void propertiesChoose() {
    assertThat(codes(getJson(LEADER, AREAS + "?level=town"))).containsExactly("OG-1", "OG-2");
    assertThat(codes(getJson(LEADER, AREAS + "?parent=OG-1"))).containsExactly("OG-11", "OG-12");
    assertThat(codes(getJson(LEADER, AREAS + "?name=Yun"))).containsExactly("OG");
    assertThat(codes(getJson(LEADER, GRIDS + "?kind=basic&parent=OG-11"))).hasSize(4);
    assertThat(codes(getJson(LEADER, GRIDS + "?kind=micro"))).isEmpty();
    assertThat(codes(getJson(LEADER, GRIDS + "?code=OG-11b"))).containsExactly("OG-11b");
  }

  @Test
  void timeChooses() {
    String day = TODAY.toString();
    String before = TODAY.minusDays(2).toString();
    assertThat(codes(getJson(LEADER, GRIDS + "?datetime=" + day))).hasSize(16);
    assertThat(codes(getJson(LEADER, GRIDS + "?datetime=" + day + "T12:00:00%2B08:00")))
        .hasSize(16);
    assertThat(codes(getJson(LEADER, GRIDS + "?datetime=" + before))).isEmpty();
    assertThat(codes(getJson(LEADER, GRIDS + "?datetime=../" + before))).isEmpty();
    assertThat(codes(getJson(LEADER, GRIDS + "?datetime=" + before + "/.."))).hasSize(16);
    assertThat(codes(getJson(LEADER, GRIDS + "?datetime=" + before + "/" + day))).hasSize(16);
  }

  @Test
  void whatIsNotKnownIsABadRequest() {
    for (String query :
        List.of(
            "colour=red",
            "level=town",
            "kind=galaxy",
            "limit=0",
            "limit=few",
            "bbox=1,2,3",
            "bbox=1,2,3,4,5",
            "bbox=1,x,3,4",
            "bbox=NaN,1,2,3",
            "bbox=1,5,2,3",
            "bbox=1,2,3,4&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/27700",
            "crs=EPSG:4326",
            "datetime=yesterday",
            "datetime=2024-01-02/2024-01-01",
            "datetime=2024-13-01T00:00:00Z",
            "cursor=%25",
            "bbox=1,,3,4",
            "f=xml")) {
      assertThat(status(LEADER, GRIDS + "?" + query)).as(query).isEqualTo(400);
    }
    assertThat(status(LEADER, AREAS + "?level=galaxy")).isEqualTo(400);
    assertThat(status(LEADER, "/ogc?x=1")).isEqualTo(400);
    assertThat(status(LEADER, "/ogc/collections/people")).isEqualTo(404);
    assertThat(status(LEADER, "/ogc/collections/people/items")).isEqualTo(404);
    assertThat(status(LEADER, GRIDS + "/NONE")).isEqualTo(404);
  }

  @Test
  void theHeadIsTheSameWithoutTheBody() {
    HttpResponse<byte[]> head =
        send(request(LEADER, GRIDS).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void peopleGetPagesAndProgramsGetJson() {
    for (String path :
        List.of(
            "/ogc",
            "/ogc/conformance",
            "/ogc/api",
            "/ogc/collections",
            "/ogc/collections/grids",
            GRIDS,
            GRIDS + "/OG-11a")) {
      HttpResponse<byte[]> page =
          send(
              request(LEADER, path)
                  .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                  .setHeader("Accept-Language", "zh-CN"));
      String html = new String(page.body(), StandardCharsets.UTF_8);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
      assertThat(html).startsWith("<!doctype html><html lang=\"zh-CN\">").contains("<h1>");
      assertThat(new String(get(LEADER, path + "?f=html").body(), StandardCharsets.UTF_8))
          .contains("<html lang=\"en\">");
      assertThat(
              send(request(LEADER, path + "?f=json").header("Accept", "text/html"))
                  .headers()
                  .firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).contains("json"));
      assertThat(
              send(request(LEADER, path).header("Accept", "application/json"))
                  .headers()
                  .firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).contains("json"));
    }
    assertThat(send(request(LEADER, GRIDS).header("Accept", "image/png")).statusCode())
        .isEqualTo(406);
  }

  @Test
  void whatANameHoldsIsNoMarkup() {
    TinyCounty other = new TinyCounty("OH", 108.0, 31.0);
    importAll(ADMIN, TinyCounty.AREAS, other.areas());
    String file =
        new Features()
            .box(
                Map.of("code", "OH-x", "name", "<b>&amp;", "parent", "OH-11"),
                108.0,
                31.06,
                108.01,
                31.07)
            .json();
    importAll(ADMIN, TinyCounty.GRIDS, file);
    String html = new String(get(ADMIN, GRIDS + "/OH-x?f=html").body(), StandardCharsets.UTF_8);
    assertThat(html).contains("&lt;b&gt;&amp;amp;").doesNotContain("<b>");
  }

  @Test
  void theDefinitionStandsOnItsOwn() {
    JsonNode api = getJson(LEADER, "/ogc/api?f=json");
    assertThat(api.path("openapi").asString()).startsWith("3.0");
    assertThat(api.path("servers").get(0).path("url").asString()).isEqualTo(PUBLIC + "/ogc");
    assertThat(api.path("paths").propertyNames())
        .contains("/", "/conformance", "/collections/areas/items/{featureId}");
    assertThat(api.toString()).doesNotContain("x-linli", "common.yaml");
    assertThat(api.at("/components/parameters/PageSize/schema/maximum").asInt()).isEqualTo(10_000);
  }

  private static List<String> codes(JsonNode page) {
    List<String> codes = new ArrayList<>();
    page.path("features").forEach(feature -> codes.add(feature.path("id").asString()));
    return codes;
  }

  private static String link(JsonNode document, String rel) {
    for (JsonNode link : document.path("links")) {
      if (link.path("rel").asString().equals(rel)) {
        String href = link.path("href").asString();
        assertThat(URI.create(href).isAbsolute()).isTrue();
        return href;
      }
    }
    return null;
  }
}

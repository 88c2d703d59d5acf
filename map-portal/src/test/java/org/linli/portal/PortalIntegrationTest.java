package org.linli.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.portal.hotspot.Squares;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running application over real HTTP, with real tokens and peers that answer as agreed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PortalIntegrationTest {

  /** Villages V00 to V15, four grids each: 64 grids. */
  private static final Peers PEERS = new Peers(Squares.county(7, 4, 4));

  private static final PostgisForTests.Database DATABASE = Service.database();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void peers(DynamicPropertyRegistry registry) {
    registry.add("linli.keycloak-url", PEERS.issuer()::keycloakUrl);
    registry.add("linli.issuer", PEERS.issuer()::issuer);
    registry.add("linli.grid-url", PEERS::url);
    registry.add("linli.dispute-url", PEERS::url);
    registry.add("linli.service-client-secret", () -> "secret");
    registry.add("spring.datasource.url", DATABASE::jdbcUrl);
    registry.add("spring.datasource.username", DATABASE::appUser);
    registry.add("spring.datasource.password", () -> DATABASE.password(DATABASE.appUser()));
    registry.add("spring.flyway.user", DATABASE::ownerUser);
    registry.add("spring.flyway.password", () -> DATABASE.password(DATABASE.ownerUser()));
    registry.add("linli.basemap-tiles", () -> "https://tile.example.org/{z}/{x}/{y}.png");
    registry.add("linli.basemap-attribution", () -> "© Example");
  }

  @BeforeEach
  void waitForTheFabric() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (get("/actuator/health/readiness", null).statusCode() != 200) {
      assertThat(System.nanoTime()).as("ready in time").isLessThan(end);
      Thread.sleep(100);
    }
  }

  @Test
  void aLeaderSeesWhereCountsCluster() {
    PEERS.heat(
        question ->
            question.query().contains("by=grid")
                ? heat("grid", "V00-00", 40, "V00-10", 35, "V00-01", 38, "V00-11", 44, "V15-11", -1)
                : heat("area", "V00", 157, "V15", 2));
    HttpResponse<String> answer =
        get("/api/analysis/hot-spots?by=grid&from=2026-01-01&to=2026-04-01&level=RED", leader());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode found = json(answer);
    assertThat(found.get("conclusion").asString()).isEqualTo("SIGNIFICANT");
    assertThat(found.get("n").asInt()).isEqualTo(64);
    assertThat(found.get("imputed").asInt()).isEqualTo(1);
    assertThat(found.get("from").asString()).isEqualTo("2026-01-01");
    JsonNode first = found.get("cells").get(0);
    assertThat(first.get("code").asString()).isEqualTo("V00-00");
    assertThat(first.get("count").asInt()).isEqualTo(40);
    assertThat(first.get("neighbours").asInt()).isEqualTo(3);
    assertThat(first.get("classification").asString()).isEqualTo("HOT_99");
    assertThat(first.has("withheld")).isFalse();
    JsonNode last = found.get("cells").get(63);
    assertThat(last.get("withheld").asBoolean()).isTrue();
    assertThat(last.has("count")).isFalse();
  }

  @Test
  void disputeServiceIsAskedAsTheCallerInTheirLanguage() {
    PEERS.heat(question -> heat("grid", "V00-00", 3));
    String token = leader();
    get("/api/analysis/hot-spots?by=grid&category=labour&category=debt&status=CLOSED", token);
    assertThat(PEERS.asked())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.authorization()).isEqualTo("Bearer " + token);
              assertThat(asked.language()).isEqualTo("zh-CN");
              assertThat(asked.query())
                  .contains("by=grid", "category=labour", "category=debt", "status=CLOSED")
                  .doesNotContain("area");
            });
  }

  @Test
  void zeroCellsAreComparedToo() {
    PEERS.heat(question -> heat("grid"));
    JsonNode found = json(get("/api/analysis/hot-spots?by=grid", leader()));
    assertThat(found.get("n").asInt()).isEqualTo(64);
    assertThat(found.get("conclusion").asString()).isEqualTo("NO_VARIATION");
    assertThat(found.get("cells").isEmpty()).isTrue();
  }

  @Test
  void aVillageIsTooSmallAndTheAnswerSaysSoInTheReadersLanguage() {
    PEERS.heat(question -> heat("grid", "V03-00", 9));
    String villageLeader = PEERS.token("/areas/V03/leader");
    JsonNode chinese = json(get("/api/analysis/hot-spots?by=grid", villageLeader));
    assertThat(chinese.get("n").asInt()).isEqualTo(4);
    assertThat(chinese.get("conclusion").asString()).isEqualTo("TOO_FEW_CELLS");
    assertThat(chinese.get("method").asString()).contains("Gi*", "少于 30 个");
    JsonNode english = json(get("/api/analysis/hot-spots?by=grid", villageLeader, "en"));
    assertThat(english.get("method").asString())
        .contains("Window: from 2026-01-01, before 2026-04-01. 4 cells compared", "too few");
  }

  @Test
  void villagesAreComparedByTheirGridsBorders() {
    PEERS.heat(question -> heat("area", "V05", 30, "C", 30));
    JsonNode found = json(get("/api/analysis/hot-spots?by=area", leader()));
    assertThat(found.get("n").asInt()).isEqualTo(16);
    assertThat(PEERS.asked().getFirst().query()).contains("by=area", "areaLevel=village");
  }

  @Test
  void anotherOnesAreaIsNotFound() {
    String villageLeader = PEERS.token("/areas/V03/leader");
    for (String area : new String[] {"V04", "C", "V04-00", "nowhere"}) {
      HttpResponse<String> answer =
          get("/api/analysis/hot-spots?by=grid&area=" + area, villageLeader);
      assertThat(answer.statusCode()).as(area).isEqualTo(404);
      assertThat(json(answer).get("type").asString()).isEqualTo("urn:linli:problem:not-found");
    }
  }

  @Test
  void aRoleThatIsNotDeclaredIsRefused() {
    String volunteer = PEERS.token("/areas/C/volunteer");
    assertThat(get("/api/analysis/hot-spots?by=grid", volunteer).statusCode()).isEqualTo(403);
    assertThat(get("/api/analysis/hot-spots?by=grid", null).statusCode()).isEqualTo(401);
  }

  @Test
  void faultsAreNamed() {
    PEERS.heat(question -> heat("grid"));
    assertViolation("/api/analysis/hot-spots", "by", "required");
    assertViolation("/api/analysis/hot-spots?by=h3", "by", "unknown-value");
    assertViolation("/api/analysis/hot-spots?by=area&areaLevel=x", "areaLevel", "unknown-value");
    assertViolation("/api/analysis/hot-spots?by=grid&level=GREEN", "level", "unknown-value");
    assertViolation("/api/analysis/hot-spots?by=grid&status=x", "status", "unknown-value");
    assertViolation("/api/analysis/hot-spots?by=grid&from=yesterday", "from", "wrong-type");
    assertViolation("/api/analysis/hot-spots?by=grid&colour=x", "colour", "unknown-parameter");
  }

  @Test
  void aRefusalOfDisputeServiceIsPassedOn() {
    String problem = "{\"type\":\"urn:linli:problem:invalid\",\"title\":\"x\",\"status\":400}";
    PEERS.heat(question -> new Peers.Answer(400, problem));
    HttpResponse<String> answer =
        get("/api/analysis/hot-spots?by=grid&from=2026-02-01&to=2026-01-01", leader());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).isEqualTo(problem);
  }

  @Test
  void aFailingDisputeServiceIsNamedInPlainWords() {
    PEERS.heat(question -> new Peers.Answer(500, "{}"));
    HttpResponse<String> answer = get("/api/analysis/hot-spots?by=grid", leader(), "en");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).get("type").asString())
        .isEqualTo("urn:linli:problem:dispute-service-down");
    assertThat(json(answer).get("detail").asString()).contains("dispute service");
    PEERS.heat(question -> new Peers.Answer(200, "no json"));
    assertThat(get("/api/analysis/hot-spots?by=grid", leader()).statusCode()).isEqualTo(503);
  }

  @Test
  void settingsNameLanguagesAndBaseMap() {
    JsonNode settings = json(get("/api/analysis/deployment", PEERS.token("/areas/C/volunteer")));
    assertThat(settings.get("languages").toString()).isEqualTo("[\"zh-CN\",\"en\"]");
    assertThat(settings.get("baseMap").get("tiles").get(0).asString())
        .isEqualTo("https://tile.example.org/{z}/{x}/{y}.png");
  }

  @Test
  void everyPlaceInThePortalShowsThePageWithANonceOfItsOwn() {
    HttpResponse<String> one = get("/", null);
    HttpResponse<String> two = get("/map/990102101000", null);
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(two.statusCode()).isEqualTo(200);
    assertThat(one.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(one.body()).doesNotContain("__CSP_NONCE__");
    assertThat(nonce(one)).isNotEqualTo(nonce(two));
    assertThat(one.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-"
                + nonce(one)
                + "'; img-src 'self' data: blob: https://tile.example.org; connect-src 'self'"
                + " https://tile.example.org; worker-src 'self' blob:; font-src 'self'; object-src"
                + " 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
  }

  @Test
  void residentsPagesAreKeptNowhereAndFoundByNoSearchEngine() {
    for (String place : List.of("/help", "/help/track", "/help/partner", "/help/visit?c=x")) {
      HttpResponse<String> page = get(place, null);
      assertThat(page.statusCode()).as(place).isEqualTo(200);
      assertThat(page.body()).contains("residents").doesNotContain("__CSP_NONCE__");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("script-src 'self'")
          .contains("frame-ancestors 'none'");
    }
    assertThat(get("/help/elsewhere", null).statusCode()).isEqualTo(404);
  }

  @Test
  void assetsAreKeptForEverAndMissingOnesAreNotThePage() {
    HttpResponse<String> asset = get("/assets/app-0a1b2c3d.js", null);
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    assertThat(get("/favicon.svg", null).headers().firstValue("Cache-Control"))
        .contains("no-cache");
    for (String missing : new String[] {"/assets/gone-1.js", "/gone.ico", "/map/gone.js"}) {
      HttpResponse<String> answer = get(missing, null);
      assertThat(answer.statusCode()).as(missing).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("<html");
    }
  }

  @Test
  void anUndeclaredAddressIsNotFound() {
    assertThat(get("/api/analysis/nothing", leader()).statusCode()).isEqualTo(404);
    assertThat(get("/api/analysis/nothing", null).statusCode()).isEqualTo(401);
  }

  private void assertViolation(String path, String field, String code) {
    HttpResponse<String> answer = get(path, leader());
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    JsonNode violation = json(answer).get("violations").get(0);
    assertThat(violation.get("field").asString()).isEqualTo(field);
    assertThat(violation.get("code").asString()).isEqualTo(code);
  }

  private static String leader() {
    return PEERS.token("/areas/C/leader");
  }

  /** Codes and counts in turn; a negative count is withheld. */
  private static Peers.Answer heat(String by, Object... codesAndCounts) {
    StringJoiner cells = new StringJoiner(",");
    int withheld = 0;
    for (int i = 0; i < codesAndCounts.length; i += 2) {
      int count = (Integer) codesAndCounts[i + 1];
      withheld += count < 0 ? 1 : 0;
      cells.add(
          "{\"code\":\"%s\",%s}"
              .formatted(
                  codesAndCounts[i], count < 0 ? "\"withheld\":true" : "\"count\":" + count));
    }
    return new Peers.Answer(
        200,
        """
        {"by":"%s","from":"2026-01-01","to":"2026-04-01","threshold":3,"cells":[%s],\
        "withheldCells":%d}"""
            .formatted(by, cells, withheld));
  }

  private static String nonce(HttpResponse<String> page) {
    Matcher found = Pattern.compile("content=\"([A-Za-z0-9+/=]{24})\"").matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private HttpResponse<String> get(String path, String token) {
    return get(path, token, null);
  }

  private HttpResponse<String> get(String path, String token, String language) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (language != null) {
      request.header("Accept-Language", language);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

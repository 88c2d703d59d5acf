package org.linli.place.keyarea;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.linli.place.Service;
import org.linli.place.hazard.Filing;
import tools.jackson.databind.JsonNode;

class KeyAreaTest {

  private static final String API = "/api/place/key-areas";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static TestPeers peers;
  private static Service service;

  private final String county = peers.token("countyleader", "/areas/C/leader");
  private final String town = peers.token("townofficer", "/areas/T1/officer");
  private final String police = peers.token("cop", "/areas/T1/police");
  private final String otherTown = peers.token("far", "/areas/T2/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  /** A square around the middle of a grid. */
  private static String square(String grid, double half) {
    double[] at = TestFabric.in(grid);
    double w = at[0] - half;
    double e = at[0] + half;
    double s = at[1] - half;
    double n = at[1] + half;
    return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
        .formatted(w, s, e, s, e, n, w, n, w, s);
  }

  private static String body(String area, String outline, LocalDate deadline) {
    return """
    {"areaCode":"%s","name":"北门市场周边","problem":"占道经营，夜间照明不足","outline":%s,"unit":"北门派出所","leader":"chief","deadline":"%s",
     "measures":[{"what":"加装路灯","who":"住建局","until":"%s","doneWhen":"12 盏灯亮"}]}
    """
        .formatted(area, outline, deadline, deadline);
  }

  private JsonNode list(String token, String area, String grid) {
    return Filing.ok(
        service.post(token, API, body(area, square(grid, 0.005), TODAY.plusDays(60))), 201);
  }

  private static String id(JsonNode file) {
    return file.get("keyArea").get("id").asString();
  }

  private static HttpResponse<byte[]> step(String token, JsonNode file, String step, String body) {
    return service.post(
        token,
        API + "/" + id(file) + "/" + step,
        body,
        "If-Match",
        "\"" + file.get("keyArea").get("version").asInt() + "\"");
  }

  private static JsonNode done(String token, JsonNode file, String step, String body) {
    return Filing.ok(step(token, file, step, body), 200);
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.parse(answer).get("type").asString()).isEqualTo("urn:linli:problem:" + code);
  }

  private static void faulty(HttpResponse<byte[]> answer, String field, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    JsonNode fault = Service.parse(answer).get("violations").get(0);
    assertThat(fault.get("field").asString()).isEqualTo(field);
    assertThat(fault.get("code").asString()).as(Service.text(answer)).isEqualTo(code);
  }

  private static String figure(String phase, String name, LocalDate from) {
    return "{\"phase\":\"%s\",\"name\":\"%s\",\"numerator\":3,\"denominator\":20,\"from\":\"%s\",\"until\":\"%s\",\"source\":\"夜间巡查\"}"
        .formatted(phase, name, from, TODAY);
  }

  @Test
  void anAreaIsReleasedOnlyWithFiguresOfAfterAndByTheLevelThatListedIt() {
    JsonNode file = list(county, "C", "T1V1G1");
    assertThat(file.get("keyArea").get("level").asString()).isEqualTo("COUNTY");
    String release = "{\"reason\":\"照明恢复，复查合格\"}";
    refused(step(county, file, "release", release), 409, "figures-none");
    JsonNode before = done(town, file, "figures", figure("BEFORE", "未亮路灯", TODAY.minusDays(30)));
    assertThat(before.get("figuresMissing").get(0).asString()).isEqualTo("未亮路灯");
    refused(step(county, before, "release", release), 409, "figures-missing");
    JsonNode after = done(police, before, "figures", figure("AFTER", "未亮路灯", TODAY));
    refused(step(town, after, "release", release), 403, "listing-level");
    refused(step(police, after, "release", release), 403, "forbidden");
    String chief = peers.token("chief", "/areas/C/leader");
    refused(step(chief, after, "release", release), 409, "own-work");
    JsonNode released = done(county, after, "release", release);
    assertThat(released.get("keyArea").get("state").asString()).isEqualTo("RELEASED");
    assertThat(released.get("keyArea").get("releasedBy").asString()).isEqualTo("countyleader");
    refused(step(town, released, "figures", figure("AFTER", "x", TODAY)), 409, "key-area-released");
    JsonNode again =
        done(
            county,
            released,
            "relisting",
            "{\"deadline\":\"%s\",\"reason\":\"回潮\"}".formatted(TODAY.plusDays(30)));
    assertThat(again.get("keyArea").get("round").asInt()).isEqualTo(2);
    assertThat(again.get("history").valueStream().map(e -> e.get("step").asString()))
        .containsExactly("LIST", "FIGURE", "FIGURE", "RELEASE", "RELIST");
    refused(step(county, again, "release", release), 409, "figures-none");
  }

  @Test
  void figuresAreComputedFromTheHazardsWithinTheOutline() {
    Filing filing = new Filing(service);
    String worker = peers.token("worker", "/areas/T1V2/grid-worker");
    filing.general(worker, "T1V2G1");
    filing.general(worker, "T1V2G2");
    JsonNode file = list(town, "T1", "T1V2G1");
    JsonNode computed =
        done(
            town,
            file,
            "figures/computed",
            "{\"phase\":\"BEFORE\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(TODAY.minusDays(10), TODAY));
    JsonNode open =
        computed
            .get("figures")
            .valueStream()
            .filter(one -> one.get("code").asString().equals("STILL_OPEN"))
            .findFirst()
            .orElseThrow();
    assertThat(open.get("numerator").asLong()).isEqualTo(1);
    assertThat(open.get("denominator").asLong()).isEqualTo(1);
    assertThat(open.get("name").asString()).isEqualTo("上报的隐患期末仍未销号");
    faulty(
        step(
            town,
            computed,
            "figures/computed",
            "{\"phase\":\"AFTER\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(TODAY.minusDays(10), TODAY)),
        "from",
        "before-listing");
  }

  @Test
  void aReleaseThatLacksFiguresNamesThemInTheReadersLanguage() {
    JsonNode file = list(county, "C", "T1V1G2");
    JsonNode entered = done(town, file, "figures", figure("BEFORE", "率", TODAY.minusDays(9)));
    JsonNode before =
        done(
            town,
            entered,
            "figures/computed",
            "{\"phase\":\"BEFORE\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(TODAY.minusDays(9), TODAY));
    String release = "{\"reason\":\"复查合格\"}";
    assertThat(Service.parse(step(county, before, "release", release)).get("detail").asString())
        .isEqualTo("下列数据还没有整改后的数值：率、隐患按期整改、上报的隐患期末仍未销号。");
    HttpResponse<byte[]> english =
        service.post(
            county,
            API + "/" + id(before) + "/release",
            release,
            "If-Match",
            "\"" + before.get("keyArea").get("version").asInt() + "\"",
            "Accept-Language",
            "en");
    assertThat(Service.parse(english).get("detail").asString())
        .isEqualTo(
            "These have none of after yet: 率, Hazards rectified in time, Hazards reported that were still open at the end.");
  }

  @Test
  void theOutlineMustBeValidAndLieWithinTheListingArea() {
    faulty(
        service.post(town, API, body("T1", square("T2V1G1", 0.005), TODAY.plusDays(5))),
        "outline",
        "outline-outside");
    faulty(
        service.post(town, API, body("T1", square("T1V1G1", 0.00001), TODAY.plusDays(5))),
        "outline",
        "outline-too-small");
    faulty(
        service.post(town, API, body("T1", square("T1V1G1", 0.1), TODAY.plusDays(5))),
        "outline",
        "outline-too-large");
    double[] at = TestFabric.in("T1V1G1");
    String bow =
        "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
            .formatted(
                at[0],
                at[1],
                at[0] + 0.01,
                at[1] + 0.01,
                at[0] + 0.01,
                at[1],
                at[0],
                at[1] + 0.01,
                at[0],
                at[1]);
    faulty(
        service.post(town, API, body("T1", bow, TODAY.plusDays(5))),
        "outline",
        "outline-crosses-itself");
    faulty(
        service.post(town, API, body("T1", square("T1V1G1", 0.005), TODAY.minusDays(1))),
        "deadline",
        "in-the-past");
    String village = peers.token("v", "/areas/T1/officer");
    faulty(
        service.post(village, API, body("T1V1", square("T1V1G1", 0.005), TODAY.plusDays(5))),
        "areaCode",
        "county-or-town");
    assertThat(
            service
                .post(otherTown, API, body("T1", square("T1V1G1", 0.005), TODAY.plusDays(5)))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatTheCountyListsIsSeenInTheTownItLiesInAndNotInTheOther() {
    JsonNode file = list(county, "C", "T1V1G2");
    assertThat(service.get(town, API + "/" + id(file)).statusCode()).isEqualTo(200);
    assertThat(service.get(otherTown, API + "/" + id(file)).statusCode()).isEqualTo(404);
    refused(
        step(
            otherTown,
            file,
            "reviews",
            "{\"on\":\"%s\",\"verdict\":\"BEHIND\",\"words\":\"x\"}".formatted(TODAY)),
        404,
        "not-found");
    List<String> seen =
        service.json(otherTown, API).valueStream().map(one -> one.get("id").asString()).toList();
    assertThat(seen).doesNotContain(id(file));
    assertThat(service.get(peers.token("vol", "/areas/T1/volunteer"), API).statusCode())
        .isEqualTo(403);
  }

  @Test
  void measuresReviewsAndChangesStayInTheHistory() {
    JsonNode file = list(town, "T1", "T1V1G1");
    String measure = file.get("measures").get(0).get("id").asString();
    String doneWords = "{\"words\":\"12 盏已亮\"}";
    JsonNode done = done(police, file, "measures/" + measure + "/done", doneWords);
    assertThat(done.get("keyArea").get("measuresDone").asInt()).isEqualTo(1);
    refused(step(police, done, "measures/" + measure + "/done", doneWords), 409, "done-already");
    JsonNode reviewed =
        done(
            town,
            done,
            "reviews",
            "{\"on\":\"%s\",\"verdict\":\"READY\",\"words\":\"可以销号\"}".formatted(TODAY));
    HttpResponse<byte[]> changed =
        service.put(
            town,
            API + "/" + id(file),
            "{\"name\":\"新名\",\"problem\":\"占道经营，夜间照明不足\",\"outline\":%s,\"unit\":\"北门派出所\",\"leader\":\"chief\",\"reason\":\"更名\"}"
                .formatted(square("T1V1G1", 0.005)),
            "If-Match",
            "\"" + reviewed.get("keyArea").get("version").asInt() + "\"");
    JsonNode now = Filing.ok(changed, 200);
    assertThat(now.get("keyArea").get("name").asString()).isEqualTo("新名");
    JsonNode last = now.get("history").get(now.get("history").size() - 1);
    assertThat(last.get("before").asString()).isEqualTo("name: 北门市场周边");
    assertThat(
            service
                .post(
                    town,
                    API + "/" + id(file) + "/reviews",
                    "{\"on\":\"%s\",\"verdict\":\"READY\",\"words\":\"x\"}".formatted(TODAY),
                    "If-Match",
                    "\"1\"")
                .statusCode())
        .isEqualTo(412);
  }

  @Test
  void theLayerShowsOutlinesAndALabelToThoseWhoMaySee() {
    JsonNode file = list(town, "T1", "T1V1G1");
    double[] at = TestFabric.in("T1V1G1");
    TileAddress tile = TileAddress.at(12, at[0], at[1]);
    String path = "/api/place/tiles/key-areas/12/" + tile.x() + "/" + tile.y();
    HttpResponse<byte[]> seen = service.get(town, path);
    assertThat(seen.statusCode()).as(Service.text(seen)).isEqualTo(200);
    assertThat(VectorTile.read(seen.body()).toString()).contains(id(file));
    assertThat(service.get(otherTown, path).statusCode()).isEqualTo(204);
  }
}

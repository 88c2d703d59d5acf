package org.linli.place.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class PremisesTest {

  private static final String API = "/api/place/premises";
  private static TestPeers peers;
  private static Service service;

  private final String officer = peers.token("officer1", "/areas/T1/officer");
  private final String police = peers.token("police1", "/areas/T1/police");
  private final String other = peers.token("officer2", "/areas/T2/officer");
  private final String leader = peers.token("leader1", "/areas/C/leader");
  private final String admin = peers.token("admin1", "/areas/C/area-admin");

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

  @Test
  void whatIsEnteredLiesInItsGridAndIsSeenInItsTownOnly() {
    JsonNode school = entered(officer, school("第一小学", at("T1V1G1", 0)));
    assertThat(school.get("number").asString()).matches("T1V1-20[0-9]{2}-P[0-9]{5}");
    assertThat(school.get("gridCode").asString()).isEqualTo("T1V1G1");
    assertThat(school.get("areaCode").asString()).isEqualTo("T1V1");
    assertThat(school.get("importance").asString()).isEqualTo("KEY");
    assertThat(school.get("inspectionDays").asInt()).isEqualTo(90);
    assertThat(school.get("kindName").asString()).isEqualTo("学校");
    assertThat(texts(school.get("may")))
        .containsExactly("CHANGE", "CONTACT", "CLOSE", "MERGE", "PHOTO", "PLATE");
    String path = API + '/' + school.get("id").asString();
    assertThat(service.get(police, path).statusCode()).isEqualTo(200);
    assertThat(service.get(other, path).statusCode()).isEqualTo(404);
    JsonNode seen = service.json(leader, path);
    assertThat(seen.get("may").size()).isZero();
    assertThat(service.get(volunteer(), path).statusCode()).isEqualTo(403);
    assertThat(numbers(other, "")).doesNotContain(school.get("number").asString());
    assertThat(numbers(leader, "?area=T1&kind=school")).contains(school.get("number").asString());
    assertThat(service.get(officer, API + "?area=T2").statusCode()).isEqualTo(404);
  }

  @Test
  void badInputNamesItsField() {
    assertField(post(officer, school("", at("T1V1G1", 1))), 400, "name");
    assertField(
        post(officer, "{\"name\":\"某处\",\"kind\":\"castle\"," + at("T1V1G1", 1) + "}"),
        400,
        "kind");
    assertField(post(officer, "{\"name\":\"某处\",\"kind\":\"school\"}"), 400, "position");
    assertField(
        post(officer, "{\"name\":\"某处\",\"kind\":\"school\",\"position\":{\"lon\":1,\"lat\":1}}"),
        400,
        "position");
    assertField(
        post(officer, "{\"name\":\"某线\",\"kind\":\"railway_line\"," + at("T1V1G1", 1) + "}"),
        400,
        "shape");
    assertField(
        post(
            officer,
            "{\"name\":\"某处\",\"kind\":\"school\",\"shape\":{\"type\":\"Polygon\",\"coordinates\":[[[110,25]]]}}"),
        400,
        "shape");
    assertField(
        post(
            officer,
            with("某处", "\"operator\":{\"name\":\"张三\",\"registration\":\"11010519491231002X\"}")),
        400,
        "operator.registration");
    assertField(
        post(
            officer,
            with(
                "某处",
                "\"hours\":{\"always\":false,\"spans\":[{\"days\":[\"MONDAY\"],\"from\":\"08:00\",\"to\":\"12:00\"},"
                    + "{\"days\":[\"MONDAY\"],\"from\":\"11:00\",\"to\":\"13:00\"}]}")),
        400,
        "hours.spans");
    assertField(post(officer, with("某处", "\"contact\":{\"name\":\"李经理\"}")), 400, "contact.phone");
    assertThat(post(officer, school("某处", at("T2V1G1", 0))).statusCode()).isEqualTo(404);
    assertThat(post(leader, school("某处", at("T1V1G1", 0))).statusCode()).isEqualTo(403);
  }

  @Test
  void theContactIsForThoseWhoWorkThereAndEveryLookIsRecorded() {
    JsonNode hotel =
        entered(
            officer,
            "{\"name\":\"迎宾旅馆\",\"kind\":\"hotel\",\"contact\":{\"name\":\"李经理\",\"phone\":\"0571-1234567\"},"
                + at("T1V2G1", 0)
                + "}");
    assertThat(hotel.get("hasContact").asBoolean()).isTrue();
    assertThat(hotel.toString()).doesNotContain("李经理").doesNotContain("1234567");
    String path = API + '/' + hotel.get("id").asString();
    JsonNode contact = service.json(police, path + "/contact");
    assertThat(contact.get("name").asString()).isEqualTo("李经理");
    assertThat(contact.get("phone").asString()).isEqualTo("0571-1234567");
    assertThat(service.get(leader, path + "/contact").statusCode()).isEqualTo(403);
    assertThat(service.get(admin, path + "/contact").statusCode()).isEqualTo(403);
    assertThat(service.get(other, path + "/contact").statusCode()).isEqualTo(404);
    // Somebody who leads here and is officer elsewhere has no right to it here.
    String both = peers.token("both", "/areas/T1/leader", "/areas/T2/officer");
    assertThat(service.get(both, path).statusCode()).isEqualTo(200);
    assertThat(service.get(both, path + "/contact").statusCode()).isEqualTo(404);
    String auditor = peers.token("auditor1", "/system/auditor");
    JsonNode looks =
        service.json(
            auditor,
            "/api/place/audit/entries?action=READ&subjectId=" + hotel.get("id").asString());
    assertThat(looks.get("items").size()).isEqualTo(1);
    assertThat(looks.get("items").get(0).get("actor").asString()).isEqualTo("police1");
    assertThat(looks.toString()).contains("PREMISES_CONTACT").doesNotContain("李经理");
    HttpResponse<byte[]> taken = service.put(officer, path + "/contact", "{}", "If-Match", "\"1\"");
    assertThat(taken.statusCode()).as(Service.text(taken)).isEqualTo(200);
    assertThat(service.json(police, path + "/contact").has("name")).isFalse();
    assertThat(service.json(officer, path + "/revisions").toString())
        .contains("CONTACT_CHANGED")
        .doesNotContain("李经理");
  }

  @Test
  void everyChangeIsOnRecordFieldByField() {
    JsonNode shop = entered(officer, with("大地商场", "\"address\":\"人民路1号\"", "mall", "T1V2G2"));
    String path = API + '/' + shop.get("id").asString();
    String changed =
        "{\"name\":\"大地购物中心\",\"kind\":\"mall\",\"importance\":\"KEY\",\"inspectionDays\":30,"
            + "\"hours\":{\"always\":false,\"spans\":[{\"days\":[\"MONDAY\",\"TUESDAY\"],\"from\":\"09:00\",\"to\":\"22:00\"}]},"
            + "\"goods\":[{\"name\":\"液化石油气\",\"unNumber\":\"1075\",\"most\":1.5,\"unit\":\"T\",\"where\":\"地下一层\"}],"
            + "\"safety\":{\"present\":true,\"guards\":12,\"officerOffice\":\"安保部\"},"
            + at("T1V2G2", 3)
            + "}";
    assertThat(service.put(officer, path, changed).statusCode()).isEqualTo(428);
    HttpResponse<byte[]> answer = service.put(officer, path, changed, "If-Match", "\"1\"");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
    JsonNode now = Service.parse(answer);
    assertThat(now.get("inspectionDays").asInt()).isEqualTo(30);
    assertThat(now.has("address")).isFalse();
    assertThat(now.get("goods").get(0).get("most").asDouble()).isEqualTo(1.5);
    assertThat(service.put(officer, path, changed, "If-Match", "\"1\"").statusCode())
        .isEqualTo(412);
    JsonNode revisions = service.json(leader, path + "/revisions").get("items");
    assertThat(revisions.get(0).get("by").asString()).isEqualTo("officer1");
    List<String> fields =
        StreamSupport.stream(revisions.get(0).get("changes").spliterator(), false)
            .map(change -> change.get("field").asString())
            .toList();
    assertThat(fields)
        .contains("name", "address", "hours", "goods", "safety.guards", "importance", "shape");
    assertThat(revisions.get(1).get("kind").asString()).isEqualTo("ENTERED");
    assertThat(numbers(officer, "?goods=true")).contains(shop.get("number").asString());
    assertThat(numbers(officer, "?q=购物")).contains(shop.get("number").asString());
    assertThat(numbers(officer, "?q=100%25")).isEmpty();
    assertField(
        service.put(officer, path, school("搬家", at("T2V1G1", 0)), "If-Match", "\"2\""),
        400,
        "position");
  }

  @Test
  void whatIsPerhapsThereAlreadyIsShownFirst() {
    JsonNode first = entered(officer, school("城关镇第二小学", at("T1V1G2", 0)));
    HttpResponse<byte[]> again = post(officer, school("第二小学", at("T1V1G2", 0.0003)));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Service.text(again))
        .contains("urn:linli:problem:premises-similar", first.get("number").asString());
    assertThat(post(officer, school("第二小学", at("T1V1G2", 0.01))).statusCode()).isEqualTo(201);
    JsonNode similar =
        Service.parse(
            service.post(
                officer, API + "/similar", "{\"name\":\"第二小学\"," + at("T1V1G2", 0.0003) + "}"));
    assertThat(similar.get(0).get("id").asString()).isEqualTo(first.get("id").asString());
    assertThat(similar.get(0).get("metres").asInt()).isBetween(10, 100);
    String different =
        school("第二小学", at("T1V1G2", 0.0003)).replaceFirst("}$", ",\"knownDifferent\":true}");
    assertField(post(officer, different), 400, "differentBecause");
    String because = different.replaceFirst("}$", ",\"differentBecause\":\"分校\"}");
    assertThat(post(officer, because).statusCode()).isEqualTo(201);
  }

  @Test
  void theSameRequestTwiceEntersOnce() {
    String body = school("幸福幼儿园", at("T1V1G2", -0.01));
    HttpResponse<byte[]> one = service.post(officer, API, body, "Idempotency-Key", "key-of-a-test");
    HttpResponse<byte[]> two = service.post(officer, API, body, "Idempotency-Key", "key-of-a-test");
    assertThat(two.statusCode()).as(Service.text(two)).isEqualTo(201);
    assertThat(Service.parse(two).get("id")).isEqualTo(Service.parse(one).get("id"));
  }

  @Test
  void whatWasEnteredTwiceBecomesOne() {
    JsonNode wrong = entered(officer, with("老市场", "\"address\":\"一\"", "market", "T1V2G1"));
    JsonNode right = entered(officer, with("新建农贸市场", "\"address\":\"二\"", "market", "T1V2G1"));
    String path = API + '/' + wrong.get("id").asString();
    String merge = "{\"into\":\"" + right.get("id").asString() + "\",\"reason\":\"重复登记\"}";
    HttpResponse<byte[]> merged = service.post(police, path + "/merge", merge, "If-Match", "\"1\"");
    assertThat(merged.statusCode()).as(Service.text(merged)).isEqualTo(200);
    assertThat(Service.parse(merged).get("id")).isEqualTo(right.get("id"));
    JsonNode closed = service.json(officer, path);
    assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    assertThat(closed.get("mergedInto")).isEqualTo(right.get("id"));
    assertThat(
            service
                .post(officer, path + "/reopen", "{\"reason\":\"误\"}", "If-Match", "\"2\"")
                .statusCode())
        .isEqualTo(409);
    assertThat(numbers(officer, "")).doesNotContain(wrong.get("number").asString());
    assertThat(numbers(officer, "?state=CLOSED")).contains(wrong.get("number").asString());
  }

  @Test
  void whatIsClosedIsNotChangedUntilItIsOpenAgain() {
    JsonNode mine = entered(officer, with("东山煤矿", "\"address\":\"东山\"", "mine", "T1V1G1"));
    String path = API + '/' + mine.get("id").asString();
    assertField(
        service.post(
            officer,
            path + "/close",
            "{\"reason\":\"关停\",\"on\":\"2999-01-01\"}",
            "If-Match",
            "\"1\""),
        400,
        "on");
    assertThat(
            service
                .post(officer, path + "/close", "{\"reason\":\"关停\"}", "If-Match", "\"1\"")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            service
                .put(
                    officer,
                    path,
                    with("东山煤矿", "\"address\":\"x\"", "mine", "T1V1G1"),
                    "If-Match",
                    "\"2\"")
                .statusCode())
        .isEqualTo(409);
    HttpResponse<byte[]> open =
        service.post(officer, path + "/reopen", "{\"reason\":\"复产\"}", "If-Match", "\"2\"");
    assertThat(open.statusCode()).as(Service.text(open)).isEqualTo(200);
    assertThat(Service.parse(open).has("closedOn")).isFalse();
  }

  @Test
  void aLineLiesInTheGridOfItsMiddleAndKnowsAllThatItTouches() {
    double[] from = TestFabric.in("T1V1G1");
    double[] to = TestFabric.in("T1V2G1");
    String line =
        "{\"name\":\"京广线\",\"kind\":\"railway_line\",\"shape\":{\"type\":\"LineString\",\"coordinates\":[[%s,%s],[%s,%s]]}}"
            .formatted(from[0], from[1], to[0], to[1]);
    JsonNode railway = entered(officer, line);
    assertThat(railway.get("shapeType").asString()).isEqualTo("LINE");
    assertThat(railway.get("gridCode").asString()).isEqualTo("T1V1G2");
    assertThat(texts(railway.get("grids"))).containsExactly("T1V1G1", "T1V1G2", "T1V2G1");
    assertThat(railway.get("shape").get("coordinates").size()).isEqualTo(2);
  }

  @Test
  void listsComeInPages() {
    for (int i = 0; i < 3; i++) {
      entered(
          officer,
          with(
              "金店" + "甲乙丙".charAt(i),
              "\"address\":\"分页\"",
              "financial_outlet",
              "T1V2G2",
              0.004 * i));
    }
    JsonNode first = service.json(officer, API + "?q=分页&limit=2");
    assertThat(first.get("items").size()).isEqualTo(2);
    JsonNode second =
        service.json(officer, API + "?q=分页&limit=2&cursor=" + first.get("nextCursor").asString());
    assertThat(second.get("items").size()).isEqualTo(1);
    assertThat(second.has("nextCursor")).isFalse();
    assertThat(service.get(officer, API + "?cursor=%21").statusCode()).isEqualTo(400);
  }

  @Test
  void kindsNamedAfterPeopleAreRefused() {
    JsonNode setting = service.json(admin, "/api/place/settings/premises-kinds");
    String body =
        setting
            .get("body")
            .toString()
            .replace(
                "{\"kinds\":[",
                "{\"kinds\":[{\"kind\":\"x\",\"name\":\"重点人员\",\"nameEn\":\"x\",\"shapes\":[\"POINT\"],\"inspectionDays\":1,"
                    + "\"importance\":\"KEY\",\"symbol\":\"x\",\"active\":true},");
    HttpResponse<byte[]> answer =
        service.put(
            admin,
            "/api/place/settings/premises-kinds",
            "{\"reason\":\"x\",\"body\":" + body + "}",
            "If-Match",
            "\"0\"");
    assertField(answer, 400, "/kinds/0");
  }

  private static String volunteer() {
    return peers.token("volunteer1", "/areas/T1/volunteer");
  }

  private static String at(String grid, double off) {
    double[] place = TestFabric.in(grid);
    double shift = Math.abs(off) >= 1 ? off / 1000 : off;
    return "\"position\":{\"lon\":%s,\"lat\":%s}".formatted(place[0] + shift, place[1]);
  }

  private static String school(String name, String at) {
    return "{\"name\":\"" + name + "\",\"kind\":\"school\"," + at + "}";
  }

  private static String with(String name, String more) {
    return with(name, more, "market", "T1V1G1");
  }

  private static String with(String name, String more, String kind, String grid) {
    return with(name, more, kind, grid, 0.01);
  }

  private static String with(String name, String more, String kind, String grid, double off) {
    return "{\"name\":\"%s\",\"kind\":\"%s\",%s,%s}".formatted(name, kind, more, at(grid, off));
  }

  private static HttpResponse<byte[]> post(String token, String body) {
    return service.post(token, API, body);
  }

  private static JsonNode entered(String token, String body) {
    HttpResponse<byte[]> answer = post(token, body);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer);
  }

  private static void assertField(HttpResponse<byte[]> answer, int status, String field) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.parse(answer).get("violations").get(0).get("field").asString())
        .as(Service.text(answer))
        .isEqualTo(field);
  }

  private static List<String> numbers(String token, String query) {
    return StreamSupport.stream(service.json(token, API + query).get("items").spliterator(), false)
        .map(item -> item.get("number").asString())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }
}

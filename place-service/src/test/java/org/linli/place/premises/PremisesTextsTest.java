package org.linli.place.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

/** What may stand in names, reasons and contacts, wherever they are given. */
class PremisesTextsTest {

  private static final String API = "/api/place/premises";
  private static TestPeers peers;
  private static Service service;

  private final String officer = peers.token("officer1", "/areas/T1/officer");

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

  @ParameterizedTest
  @CsvSource({
    "'\\u200b\\u200b', required",
    "' \\u3000', required",
    "'\\u202eabc', hidden-signs",
    "'学\\ud800校', hidden-signs",
  })
  void aNameShowsItselfAndHidesNothing(String name, String code) {
    String place = at("T1V1G1", 0);
    refused(API, "{\"name\":\"%s\",\"kind\":\"school\",%s}".formatted(name, place), "name", code);
    refused(
        API,
        "{\"name\":\"学校\",\"kind\":\"school\",\"operator\":{\"name\":\"%s\"},%s}"
            .formatted(name, place),
        "operator.name",
        code);
    refused(
        "/api/place/duty-points",
        "{\"name\":\"%s\",\"kind\":\"hydrant\",%s}".formatted(name, place),
        "name",
        code);
    refused(
        "/api/place/hazards",
        "{\"kind\":\"other\",\"words\":\"%s\",\"facts\":[],%s}".formatted(name, place),
        "words",
        code);
  }

  @Test
  void aReasonThatShowsNothingIsNone() {
    String different =
        "{\"name\":\"学校\",\"kind\":\"school\",\"knownDifferent\":true,\"differentBecause\":\"\\u2060\",%s}";
    refused(API, different.formatted(at("T1V1G1", 0)), "differentBecause", "required");
  }

  @Test
  void theLengthOfATextIsToldInCharacters() {
    String body =
        "{\"name\":\"%s\",\"kind\":\"school\",%s}".formatted("长".repeat(121), at("T1V1G1", 0));
    JsonNode chinese = refused(API, body, "name", "text-too-long");
    assertThat(chinese.get("message").asString()).isEqualTo("最多 120 个字");
    HttpResponse<byte[]> english = service.post(officer, API, body, "Accept-Language", "en");
    assertThat(Service.text(english)).contains("At most 120 characters");
  }

  @Test
  void theNumberOfAnIdentityCardIsNobodysPhoneOrName() {
    String contact =
        "{\"name\":\"旅馆\",\"kind\":\"hotel\",\"contact\":{\"name\":\"%s\",\"phone\":\"%s\"},%s}";
    String place = at("T1V1G1", 0.005);
    for (String phone : List.of("110105194912310038", "110105 1949-1231 0038")) {
      refused(API, contact.formatted("李", phone, place), "contact.phone", "identity-number");
    }
    refused(
        API,
        contact.formatted("李11010519491231002X", "0571-1", place),
        "contact.name",
        "identity-number");
    HttpResponse<byte[]> good =
        service.post(officer, API, contact.formatted("李", "0571-12345678", place));
    assertThat(good.statusCode()).as(Service.text(good)).isEqualTo(201);
    refused(
        service.put(
            officer,
            API + '/' + Service.parse(good).get("id").asString() + "/contact",
            "{\"name\":\"李\",\"phone\":\"110105194912310038\"}",
            "If-Match",
            "\"1\""),
        "phone",
        "identity-number");
  }

  @Test
  void ofSixWhoEnterTheSameAtOnceOneDoes() {
    String body = "{\"name\":\"并行小学\",\"kind\":\"school\",%s}".formatted(at("T1V2G2", 0));
    List<CompletableFuture<Integer>> sent = new ArrayList<>();
    try (ExecutorService six = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        String key = "parallel-" + i;
        sent.add(
            CompletableFuture.supplyAsync(
                () -> service.post(officer, API, body, "Idempotency-Key", key).statusCode(), six));
      }
    }
    assertThat(sent.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
  }

  private static String at(String grid, double off) {
    double[] place = TestFabric.in(grid);
    return "\"position\":{\"lon\":%s,\"lat\":%s}".formatted(place[0] + off, place[1]);
  }

  private JsonNode refused(String path, String body, String field, String code) {
    return refused(service.post(officer, path, body), field, code);
  }

  private static JsonNode refused(HttpResponse<byte[]> answer, String field, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    JsonNode violation = Service.parse(answer).get("violations").get(0);
    assertThat(violation.get("field").asString()).as(Service.text(answer)).isEqualTo(field);
    assertThat(violation.get("code").asString()).as(Service.text(answer)).isEqualTo(code);
    return violation;
  }
}

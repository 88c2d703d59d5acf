package org.linli.dispute.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/** GeoReport v2, as a program of others meets it. */
class Open311Test {

  private static final String KEY = "a-key-drawn-at-random";
  private static final String V2 = "/open311/v2/";

  private static TestPeers peers;
  private static Service service;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    String hash =
        HexFormat.of()
            .formatHex(IdempotencyKeys.digest().digest(KEY.getBytes(StandardCharsets.UTF_8)));
    HttpResponse<byte[]> published =
        service.put(
            peers.token("admin", "/system/system-admin"),
            "/api/dispute/settings/open311-keys",
            "{\"body\":{\"keys\":[{\"name\":\"app\",\"sha256\":\"%s\",\"active\":true}]},\"reason\":\"a partner\"}"
                .formatted(hash),
            "If-Match",
            "\"0\"");
    assertThat(published.statusCode()).as(Service.text(published)).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void categoriesAreServicesInBothFormats() throws Exception {
    JsonNode services = service.json("", V2 + "services.json");
    assertThat(services.size()).isEqualTo(18);
    assertThat(services.get(0).get("service_code").asString()).isEqualTo("marriage_family");
    assertThat(services.get(0).get("metadata").asBoolean()).isFalse();
    Document xml = xml(get("services.xml"));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("services");
    assertThat(xml.getElementsByTagName("service_code").getLength()).isEqualTo(18);
    assertThat(xml(get("services/neighbour.xml")).getDocumentElement().getTagName())
        .isEqualTo("service_definition");
    assertThat(xml(get("discovery.xml")).getElementsByTagName("endpoint").getLength()).isEqualTo(1);
  }

  @Test
  void withoutAKeyNothingIsTakenAndTheErrorIsTheirs() throws Exception {
    HttpResponse<byte[]> json = post("requests.json", Map.of());
    assertThat(json.statusCode()).isEqualTo(403);
    assertThat(Service.parse(json).get(0).get("code").asInt()).isEqualTo(403);
    HttpResponse<byte[]> wrong = post("requests.xml", Map.of("api_key", "another"));
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(xml(wrong).getDocumentElement().getTagName()).isEqualTo("errors");
  }

  @Test
  void aRequestIsTakenAndToldToWhoKnowsItsIdWithoutItsPlaceAndWords() throws Exception {
    HttpResponse<byte[]> taken =
        post("requests.json", Map.of("api_key", KEY, "email", "x@example.org", "phone", "1"));
    assertThat(taken.statusCode()).as(Service.text(taken)).isEqualTo(201);
    JsonNode receipt = Service.parse(taken).get(0);
    String id = receipt.get("service_request_id").asString();
    assertThat(receipt.get("service_notice").asString()).containsPattern("[0-9]{12}.*[0-9]{8}");

    JsonNode told = service.json("", V2 + "requests/" + id + ".json").get(0);
    assertThat(told.get("status").asString()).isEqualTo("open");
    assertThat(told.get("service_code").asString()).isEqualTo("neighbour");
    for (String secret : new String[] {"lat", "long", "address", "description", "media_url"}) {
      assertThat(told.has(secret)).as(secret).isFalse();
    }
    Document xml = xml(get("requests/" + id + ".xml"));
    assertThat(xml.getElementsByTagName("service_request_id").item(0).getTextContent())
        .isEqualTo(id);
    JsonNode updates = service.json("", V2 + "servicerequestupdates.json?service_request_id=" + id);
    assertThat(updates.size()).isPositive();
    assertThat(updates.get(0).get("service_request_id").asString()).isEqualTo(id);
    assertThat(
            service
                .json("", V2 + "requests.json?service_request_id=" + id + "&status=closed")
                .size())
        .isZero();
  }

  @Test
  void nothingIsListed() throws Exception {
    post("requests.json", Map.of("api_key", KEY));
    assertThat(service.json("", V2 + "requests.json").size()).isZero();
    assertThat(xml(get("requests.xml")).getDocumentElement().getTagName())
        .isEqualTo("service_requests");
    assertThat(service.json("", V2 + "servicerequestupdates.json").size()).isZero();
    HttpResponse<byte[]> unknown = get("requests/00000000-0000-4000-8000-000000000000.json");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Service.parse(unknown).get(0).get("description").asString()).isNotBlank();
  }

  @Test
  void faultsAreNamed() {
    HttpResponse<byte[]> media =
        post("requests.json", Map.of("api_key", KEY, "media_url", "http://127.0.0.1/x"));
    assertThat(media.statusCode()).isEqualTo(400);
    assertThat(Service.text(media)).contains("media_url");
    assertThat(
            post("requests.json", Map.of("api_key", KEY, "service_code", "potholes")).statusCode())
        .isEqualTo(400);
    assertThat(post("requests.json", Map.of("api_key", KEY, "lat", "95")).statusCode())
        .isEqualTo(400);
    assertThat(post("requests.json", Map.of("api_key", KEY, "lat", "north")).statusCode())
        .isEqualTo(400);
    assertThat(get("requests.html").statusCode()).isEqualTo(400);
    assertThat(get("services.json?colour=red").statusCode()).isEqualTo(400);
    assertThat(get("services/potholes.json").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(String path) {
    return service.get("", V2 + path);
  }

  private static HttpResponse<byte[]> post(String path, Map<String, String> fields) {
    double[] place = TestFabric.in("T1V1G1");
    Map<String, String> form = new java.util.LinkedHashMap<>();
    form.put("service_code", "neighbour");
    form.put("description", "水渠堵了 <b>");
    form.put("long", Double.toString(place[0]));
    form.put("lat", Double.toString(place[1]));
    form.putAll(fields);
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return service.form(V2 + path, body);
  }

  private static Document xml(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/xml");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body()));
  }
}

package org.linli.patrol.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import com.sun.net.httpserver.HttpExchange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IncidentsTest {

  private static final double[] PLACE = TestFabric.in("T1V1G1");

  private Patrol patrol;
  private Peer disputes;
  private Peer places;

  /** A service that files once a key, and only for police, as the real ones do. */
  private static final class Peer {

    private final String answer;
    private final Map<String, String> filed = new ConcurrentHashMap<>();
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile int broken;

    private Peer(String answer) {
      this.answer = answer;
    }

    private void handle(HttpExchange call) throws IOException {
      calls.incrementAndGet();
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String token = call.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
      String claims =
          new String(java.util.Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (!claims.contains("/police")) {
        answer(
            call, 403, "{\"type\":\"urn:linli:problem:forbidden\",\"title\":\"x\",\"status\":403}");
        return;
      }
      if (body.contains("没有这一类")) {
        answer(
            call,
            400,
            "{\"type\":\"urn:linli:problem:invalid\",\"violations\":[{\"field\":\"kind\",\"code\":\"unknown-value\"}]}");
        return;
      }
      String id =
          filed.computeIfAbsent(
              call.getRequestHeaders().getFirst("Idempotency-Key"),
              key -> {
                bodies.add(new JsonMapper().readTree(body));
                return UUID.randomUUID().toString();
              });
      if (broken-- > 0) {
        // Taken, and the answer lost on the way.
        answer(call, 502, "");
        return;
      }
      answer(call, 201, answer.formatted(id));
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().set("Content-Type", "application/json");
      call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
      call.close();
    }
  }

  @BeforeEach
  void start() {
    patrol = new Patrol();
    disputes =
        new Peer(
            "{\"report\":{\"id\":\"%s\",\"ticket\":\"990000000001\"},\"repeated\":false,\"matches\":[]}");
    places = new Peer("{\"hazard\":{\"id\":\"%s\",\"number\":\"T1-2026-1\"}}");
    patrol.peers.issuer().serve("/api/dispute/reports", disputes::handle);
    patrol.peers.issuer().serve("/api/place/hazards", places::handle);
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  private static String incident(String shift, String kind, OffsetDateTime at, String words) {
    return """
    {"shiftId":"%s","kind":"%s","category":"fire_exit","words":"%s","noticedAt":"%s","position":[%s,%s]}"""
        .formatted(shift, kind, words, at, PLACE[0], PLACE[1]);
  }

  private HttpResponse<byte[]> note(String token, String id, String body) {
    return patrol.service.put(token, "/api/patrol/incidents/" + id, body);
  }

  @Test
  void whatAPolicemanNotesBecomesAHazardOnceHoweverOftenItIsSent() {
    String shift = patrol.onDuty(patrol.officer, "li");
    String id = UUID.randomUUID().toString();
    String body = incident(shift, "HAZARD", Patrol.now(), "安全出口被堵");
    places.broken = 1;

    JsonNode first = Patrol.expect(200, note(patrol.officer, id, body));
    assertThat(first.path("state").asString()).isEqualTo("OPEN");
    assertThat(first.path("waiting").asString()).isEqualTo("NO_ANSWER");
    JsonNode second = Patrol.expect(200, note(patrol.officer, id, body));
    JsonNode third = Patrol.expect(200, note(patrol.officer, id, body));

    assertThat(second.path("state").asString()).isEqualTo("FORWARDED");
    assertThat(second.path("becameNumber").asString()).isEqualTo("T1-2026-1");
    assertThat(third.path("becameId")).isEqualTo(second.path("becameId"));
    assertThat(places.calls).hasValue(2);
    assertThat(places.filed).hasSize(1).containsOnlyKeys("patrol-incident-" + id);
    assertThat(places.bodies.getFirst().path("source").asString()).isEqualTo("PATROL");
    assertThat(places.bodies.getFirst().path("position").path("lon").asDouble())
        .isEqualTo(PLACE[0]);
    assertThat(refusal(note(patrol.officer, id, incident(shift, "HAZARD", Patrol.now(), "别的"))))
        .isEqualTo("409 incident-other");
  }

  @Test
  void whatAnotherServiceDidNotTakeIsToldInWords() {
    String shift = patrol.onDuty(patrol.officer, "li");
    String id = UUID.randomUUID().toString();
    JsonNode refused =
        Patrol.expect(
            200, note(patrol.officer, id, incident(shift, "HAZARD", Patrol.now(), "没有这一类")));
    assertThat(refused.path("waiting").asString()).isEqualTo("REFUSED");
    assertThat(refused.path("waitingDetail").asString())
        .startsWith("隐患类型：")
        .doesNotContain("unknown-value");
    assertThat(refused.path("gridName").asString()).isNotBlank();
  }

  @Test
  void aReportSaysFromWhichIncidentItComes() {
    String shift = patrol.onDuty(patrol.officer, "li");
    String id = UUID.randomUUID().toString();
    JsonNode filed =
        Patrol.expect(
            200, note(patrol.officer, id, incident(shift, "REPORT", Patrol.now(), "摊位争执")));
    assertThat(filed.path("becameNumber").asString()).isEqualTo("990000000001");
    JsonNode report = disputes.bodies.getFirst();
    assertThat(report.path("sourceRef").asString()).isEqualTo("patrol-" + id);
    assertThat(report.path("channel").asString()).isEqualTo("POLICE");
  }

  @Test
  void whatAVolunteerNotesWaitsForTheCoordinatorWithTheReason() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    String id = UUID.randomUUID().toString();
    JsonNode noted =
        Patrol.expect(200, note(patrol.anna, id, incident(shift, "HAZARD", Patrol.now(), "电线垂落")));
    assertThat(noted.path("state").asString()).isEqualTo("OPEN");
    assertThat(noted.path("waiting").asString()).isEqualTo("NOT_ALLOWED");
    assertThat(noted.has("waitingDetail")).isFalse();

    String path = "/api/patrol/incidents/" + id;
    JsonNode open =
        patrol.service.json(patrol.chief, "/api/patrol/incidents?state=OPEN").path("items");
    assertThat(Patrol.values(open, "id")).containsExactly(id);
    assertThat(open.toString()).doesNotContain("电线");
    assertThat(patrol.service.get(patrol.bo, path).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(patrol.leader, path).statusCode()).isEqualTo(403);
    assertThat(patrol.service.get(patrol.elsewhere, path).statusCode()).isEqualTo(404);

    JsonNode forwarded =
        patrol.done(
            patrol.chief, path + "/forwarding", "{\"kind\":\"REPORT\",\"category\":\"other\"}");

    assertThat(forwarded.path("state").asString()).isEqualTo("FORWARDED");
    assertThat(forwarded.path("forwardedBy").asString()).isEqualTo("chief");
    assertThat(forwarded.path("kind").asString()).isEqualTo("REPORT");
    assertThat(disputes.bodies.getFirst().path("channel").asString()).isEqualTo("GRID_WORKER");
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    path + "/forwarding",
                    "{\"kind\":\"REPORT\",\"category\":\"other\"}")))
        .isEqualTo("409 incident-ended");
    assertThat(
            Patrol.values(patrol.service.json(patrol.anna, "/api/patrol/incidents/own"), "state"))
        .containsExactly("FORWARDED");
  }

  @Test
  void theCoordinatorMayCloseWithAReasonAndTheWordsEnd() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    String id = UUID.randomUUID().toString();
    JsonNode noted =
        Patrol.expect(200, note(patrol.anna, id, incident(shift, "HAZARD", Patrol.now(), "已当场处理")));
    String path = "/api/patrol/incidents/" + id;
    HttpResponse<byte[]> added =
        patrol.service.multipart(patrol.anna, path + "/photos", picture(), Map.of());
    String photo = Patrol.expect(201, added).path("id").asString();
    assertThat(patrol.service.get(patrol.chief, path + "/photos/" + photo).statusCode())
        .isEqualTo(200);
    assertThat(patrol.service.get(patrol.bo, path + "/photos/" + photo).statusCode())
        .isEqualTo(404);
    assertThat(
            refusal(
                patrol.service.multipart(
                    patrol.anna,
                    path + "/photos",
                    "not a picture".getBytes(StandardCharsets.UTF_8),
                    Map.of())))
        .startsWith("400 invalid file:");

    assertThat(
            patrol.service.post(patrol.chief, path + "/closing", "{\"reason\":\"-\"}").statusCode())
        .isEqualTo(428);
    patrol.done(
        patrol.chief,
        path + "/closing",
        "{\"reason\":\"当场解决\"}",
        "If-Match",
        "\"" + noted.path("version").asInt() + "\"");
    Incidents incidents = patrol.service.bean(Incidents.class);
    incidents.go(Instant.now().plus(Duration.ofDays(29)));
    assertThat(patrol.service.json(patrol.chief, path).path("words").asString()).isEqualTo("已当场处理");
    incidents.go(Instant.now().plus(Duration.ofDays(31)));

    JsonNode erased = patrol.service.json(patrol.chief, path);
    assertThat(erased.has("words")).isFalse();
    assertThat(erased.has("position")).isFalse();
    assertThat(erased.path("photos").size()).isZero();
    assertThat(erased.path("closeReason").asString()).isEqualTo("当场解决");
    assertThat(patrol.service.get(patrol.chief, path + "/photos/" + photo).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aNoteOutsideTheShiftOrNowhereIsRefusedWithItsFields() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    String id = UUID.randomUUID().toString();
    assertThat(
            refusal(
                note(
                    patrol.anna,
                    id,
                    """
                    {"shiftId":"%s","kind":"HAZARD","category":"x","words":"y","noticedAt":"%s","position":[5,5]}"""
                        .formatted(shift, Patrol.now().minusHours(3)))))
        .isEqualTo("400 invalid noticedAt:outside-shift position:incident-outside");
    assertThat(
            refusal(
                note(
                    patrol.anna,
                    id,
                    """
                    {"shiftId":"%s","kind":"HAZARD","category":"x","words":"y","noticedAt":"%s"}"""
                        .formatted(shift, Patrol.now().plusHours(3)))))
        .contains("position:position-or-grid")
        .contains("noticedAt:in-the-future");
    assertThat(note(patrol.bo, id, incident(shift, "HAZARD", Patrol.now(), "不是我的班")).statusCode())
        .isEqualTo(404);
  }

  private static byte[] picture() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

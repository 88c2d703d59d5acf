package org.linli.patrol.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

/** Shifts gone with another device or on paper, entered afterwards. */
class ShiftRecordsTest {

  private static final String RECORDS = "/api/patrol/shifts/records";
  private static Patrol patrol;

  private final OffsetDateTime now = Patrol.now().withNano(0);

  @BeforeAll
  static void start() {
    patrol = new Patrol("linli.coverage-pause=100ms");
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  private static String body(
      String username, OffsetDateTime from, OffsetDateTime until, String more) {
    return """
    {"teamId":"%s","username":"%s","from":"%s","until":"%s","reason":"手机没电，按纸质记录"%s}"""
        .formatted(patrol.team, username, from, until, more);
  }

  private static HttpResponse<byte[]> send(
      String token, String username, OffsetDateTime from, OffsetDateTime until) {
    return patrol.service.post(token, RECORDS, body(username, from, until, ""));
  }

  private static String track(OffsetDateTime from, int fixes) {
    double[] middle = TestFabric.in("T1V1G1");
    StringBuilder csv = new StringBuilder("recordedAt,lon,lat,accuracyMetres\n");
    for (int i = 0; i < fixes; i++) {
      csv.append(from.plusSeconds(15L * i).toInstant())
          .append(",%.6f,%.6f,6\n".formatted(middle[0] + i * 0.0002, middle[1]));
    }
    return csv.toString();
  }

  private static HttpResponse<byte[]> importTrack(String token, String shift, String file) {
    return patrol.service.multipart(
        token,
        "/api/patrol/imports/tracks",
        file.getBytes(StandardCharsets.UTF_8),
        Map.of("shift", shift));
  }

  /** Of the day of a moment. */
  private static JsonNode covered(OffsetDateTime at) {
    LocalDate day = at.toLocalDate();
    String query = "by=AREA&area=T1&from=%s&to=%s".formatted(day, day.plusDays(1));
    return patrol.service.json(patrol.leader, "/api/patrol/coverage?" + query).path("total");
  }

  private static long onDuty(OffsetDateTime day) {
    return covered(day).path("minutesOnDuty").asLong();
  }

  @Test
  void aShiftOnPaperIsLikeAnyOtherAndSaysWhoEnteredItAndWhy() {
    OffsetDateTime from = now.minusDays(30);
    OffsetDateTime until = from.plusHours(3);
    String pause =
        ",\"pauses\":[{\"from\":\"%s\",\"until\":\"%s\"}]"
            .formatted(from.plusHours(1), from.plusHours(2));
    JsonNode made = patrol.made(patrol.chief, RECORDS, body("anna", from, until, pause));

    assertThat(made.path("state").asString()).isEqualTo("ENDED");
    assertThat(made.path("planned").asBoolean()).isFalse();
    assertThat(made.has("noticeVersion")).isFalse();
    assertThat(made.path("entered").path("by").asString()).isEqualTo("chief");
    assertThat(made.path("entered").path("reason").asString()).isEqualTo("手机没电，按纸质记录");
    assertThat(Patrol.values(made.path("steps"), "kind"))
        .containsExactly("CHECK_IN", "PAUSE", "RESUME", "CHECK_OUT");
    assertThat(Patrol.values(made.path("steps"), "fix"))
        .containsExactly("NO_POSITION", "NO_POSITION", "", "NO_POSITION");
    assertThat(Patrol.values(made.path("steps"), "by")).containsOnly("chief");
    assertThat(made.path("onDuty")).hasSize(2);

    String shift = made.path("id").asString();
    JsonNode own =
        patrol.service.json(
            patrol.anna,
            "/api/patrol/shifts/own?from=%s&until=%s"
                .formatted(from.toLocalDate(), until.toLocalDate()));
    assertThat(Patrol.values(own, "id")).containsExactly(shift);
    assertThat(own.get(0).path("entered").path("by").asString()).isEqualTo("chief");
    assertThat(patrol.service.bean(Shifts.class).times(UUID.fromString(shift)).onDuty().getFirst())
        .isEqualTo(new Shifts.Interval(from.toInstant(), from.plusHours(1).toInstant()));
    List<String> actors =
        patrol
            .service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("test"),
                jdbc ->
                    jdbc.sql("select actor from audit_entry where subject_id = ? and kind = ?")
                        .params(UUID.fromString(shift), "ENTER_SHIFT")
                        .query(String.class)
                        .list());
    assertThat(actors).containsExactly("chief");
  }

  @Test
  void onlyThePersonThemselfPutsATrackIntoItWhichThenBecomesCoverage() {
    OffsetDateTime from = now.minusDays(20).withHour(12);
    long before = onDuty(from);
    String shift =
        patrol
            .made(patrol.chief, RECORDS, body("bo", from, from.plusMinutes(20), ""))
            .path("id")
            .asString();
    // Known to coverage though it ended long before others did.
    patrol.service.await(() -> onDuty(from) == before + 20);

    String file = track(from.minusMinutes(1), 88);
    assertThat(refusal(importTrack(patrol.chief, shift, file))).isEqualTo("403 track-own-only");
    assertThat(refusal(importTrack(patrol.anna, shift, file))).isEqualTo("404 not-found");
    JsonNode result = Patrol.expect(200, importTrack(patrol.bo, shift, file));
    assertThat(result.path("taken").asInt()).as(result.toString()).isEqualTo(81);
    assertThat(result.path("faults").toString()).contains("fix-outside-shift");
    assertThat(patrol.service.json(patrol.bo, "/api/patrol/shifts/" + shift + "/track"))
        .hasToString(
            patrol.service.json(patrol.chief, "/api/patrol/shifts/" + shift + "/track").toString());

    patrol.service.await(() -> covered(from).path("seen").asLong() > 0);
    JsonNode after = covered(from);
    assertThat(after.path("seen").asLong()).isGreaterThan(50_000);
    assertThat(after.path("minutes").asInt()).isEqualTo(20);
    assertThat(after.path("gridsVisited").asInt()).isPositive();
  }

  @Test
  void allFaultsOfTheFieldsAreToldAtOnce() {
    String faults =
        refusal(
            patrol.service.post(
                patrol.chief,
                RECORDS,
                """
                {"teamId":"%s","username":"stranger","from":"%s","until":"%s","reason":"x",
                 "pauses":[{"from":"%s","until":"%s"},{"from":"%s","until":"%s"}]}"""
                    .formatted(
                        patrol.team,
                        now.minusDays(91),
                        now.plusHours(1),
                        now.minusDays(92),
                        now.minusDays(80),
                        now.minusDays(81),
                        now.minusDays(82))));
    assertThat(faults)
        .isEqualTo(
            "400 invalid from:shift-too-old pauses[0].from:outside-shift pauses[1].from:step-order"
                + " pauses[1].until:date-order until:in-the-future"
                + " username:shift-not-member");
    OffsetDateTime from = now.minusDays(10);
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    RECORDS,
                    """
                    {"teamId":"%s","username":"anna","from":"%s","until":"%s","reason":" \\u200b"}"""
                        .formatted(patrol.team, from, from.plusHours(1)))))
        .isEqualTo("400 invalid reason:required");
    assertThat(refusal(send(patrol.chief, "anna", from, from)))
        .isEqualTo("400 invalid until:date-order");
    assertThat(refusal(send(patrol.chief, "anna", from, from.plusHours(13))))
        .isEqualTo("400 invalid until:shift-too-long");
    assertThat(refusal(send(patrol.chief, "not a name", from, from.plusHours(1))))
        .isEqualTo("400 invalid username:username");
  }

  @Test
  void nobodyWasInTwoPlacesAtOnce() {
    OffsetDateTime from = now.minusDays(5);
    assertThat(send(patrol.chief, "anna", from, from.plusHours(2)).statusCode()).isEqualTo(201);
    assertThat(refusal(send(patrol.chief, "anna", from.plusHours(1), from.plusHours(3))))
        .isEqualTo("409 shift-record-overlap from:shift-overlap");
    assertThat(send(patrol.chief, "anna", from.plusHours(2), from.plusHours(3)).statusCode())
        .isEqualTo(201);
    patrol.onDuty(patrol.anna, "anna");
    assertThat(refusal(send(patrol.chief, "anna", now.minusHours(3), Patrol.now().minusNanos(1))))
        .isEqualTo("409 shift-record-overlap from:shift-overlap");
  }

  @Test
  void aPlannedShiftThatWasMissedDoesNotStandInTheWay() {
    OffsetDateTime end = Patrol.now().plusSeconds(3);
    OffsetDateTime start = end.minusMinutes(10);
    String missed = patrol.assigned(patrol.planned(start, end), "bo");
    patrol.service.await(
        () ->
            patrol
                .service
                .json(patrol.bo, "/api/patrol/shifts/" + missed)
                .path("state")
                .asString()
                .equals("MISSED"));
    assertThat(send(patrol.chief, "bo", start, end).statusCode()).isEqualTo(201);
  }

  @Test
  void onlyWhoCoordinatesTheTeamEntersAndNeverForThemself() {
    OffsetDateTime from = now.minusDays(3);
    OffsetDateTime until = from.plusHours(1);
    assertThat(refusal(send(patrol.elsewhere, "li", from, until))).isEqualTo("404 not-found");
    assertThat(refusal(send(patrol.anna, "li", from, until))).isEqualTo("403 forbidden");
    assertThat(send(patrol.leader, "li", from, until).statusCode()).isEqualTo(403);
    assertThat(refusal(send(patrol.officer, "li", from, until))).isEqualTo("403 shift-record-own");
    String member = patrol.peers.token("anna", "/areas/T1V1/volunteer", "/areas/T2/police");
    assertThat(refusal(send(member, "li", from, until))).isEqualTo("403 forbidden");
    assertThat(send(patrol.county, "li", from, until).statusCode()).isEqualTo(201);
  }

  @Test
  void underOneKeyItIsEnteredOnce() {
    OffsetDateTime from = now.minusDays(15);
    String body = body("li", from, from.plusHours(1), "");
    List<String> key = List.of("Idempotency-Key", "paper-" + Instant.now());
    JsonNode first = patrol.made(patrol.chief, RECORDS, body, key.toArray(String[]::new));
    JsonNode again = patrol.made(patrol.chief, RECORDS, body, key.toArray(String[]::new));
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    String other = body("li", from.plusHours(2), from.plusHours(3), "");
    assertThat(
            patrol
                .service
                .post(patrol.chief, RECORDS, other, key.toArray(String[]::new))
                .statusCode())
        .isBetween(400, 499);
  }
}

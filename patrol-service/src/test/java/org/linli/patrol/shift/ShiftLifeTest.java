package org.linli.patrol.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

class ShiftLifeTest {

  private static final String NOTICE = "{\"noticeVersion\":0}";

  private Patrol patrol;

  @BeforeEach
  void start() {
    patrol = new Patrol();
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  private static String path(String shift) {
    return "/api/patrol/shifts/" + shift;
  }

  private JsonNode step(String shift, String step, Duration ago) {
    return patrol.done(
        patrol.anna,
        path(shift) + "/" + step,
        "{\"at\":\"%s\"}".formatted(Patrol.now().minus(ago)));
  }

  @Test
  void checkInOpensWithItsWindowAndClosesWithThePlan() {
    String early = patrol.assigned(patrol.planned(120, 300), "anna");
    assertThat(refusal(patrol.service.post(patrol.anna, path(early) + "/check-in", NOTICE)))
        .isEqualTo("409 check-in-early");
    assertThat(refusal(patrol.service.post(patrol.anna, path(early) + "/pause", "{}")))
        .isEqualTo("409 shift-step");

    OffsetDateTime end = Patrol.now().plusSeconds(5);
    String late = patrol.assigned(patrol.planned(end.minusMinutes(10), end), "bo");
    patrol.service.await(
        () -> patrol.service.json(patrol.bo, path(late)).path("state").asString().equals("MISSED"));
    assertThat(refusal(patrol.service.post(patrol.bo, path(late) + "/check-in", NOTICE)))
        .isEqualTo("409 check-in-late");
    JsonNode missed =
        patrol.service.json(
            patrol.chief,
            "/api/patrol/shifts?state=MISSED&from=%s&until=%s"
                .formatted(end.minusDays(1).toLocalDate(), end.toLocalDate()));
    assertThat(Patrol.values(missed.path("items"), "id")).containsExactly(late);
  }

  @Test
  void nobodyIsOnDutyWhoDidNotAcceptTheNoticeInForce() {
    String shift = patrol.assigned(patrol.planned(10, 300), "anna");
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.anna, path(shift) + "/check-in", "{\"noticeVersion\":7}")))
        .isEqualTo("409 notice-changed");
    JsonNode duty = patrol.service.json(patrol.anna, "/api/patrol/duty");
    assertThat(duty.path("notice").path("words").asString()).contains("暂停期间不记录");
    assertThat(Patrol.values(duty.path("next"), "id")).containsExactly(shift);

    JsonNode after =
        patrol.done(
            patrol.anna, path(shift) + "/check-in", NOTICE, "Idempotency-Key", "check-in-1");
    JsonNode again =
        patrol.done(
            patrol.anna, path(shift) + "/check-in", NOTICE, "Idempotency-Key", "check-in-1");

    assertThat(after.path("noticeVersion").asInt()).isZero();
    assertThat(again.path("version")).isEqualTo(after.path("version"));
    assertThat(after.path("steps").get(1).path("fix").asString()).isEqualTo("NO_POSITION");
    assertThat(
            patrol.service.json(patrol.anna, "/api/patrol/duty").path("open").path("id").asString())
        .isEqualTo(shift);
  }

  @Test
  void pausesAreNoDuty() throws InterruptedException {
    String shift = patrol.onDuty(patrol.anna, "anna");
    Thread.sleep(900);
    step(shift, "pause", Duration.ofMillis(600));
    step(shift, "resume", Duration.ofMillis(400));
    JsonNode ended = step(shift, "check-out", Duration.ofMillis(100));

    assertThat(ended.path("state").asString()).isEqualTo("ENDED");
    assertThat(ended.path("onDuty").size()).isEqualTo(2);
    Shifts shifts = patrol.service.bean(Shifts.class);
    Shifts.ShiftTimes times = shifts.times(UUID.fromString(shift));
    assertThat(times.onDuty()).hasSize(2);
    Shifts.Interval first = times.onDuty().getFirst();
    assertThat(first.until()).isNotNull();
    assertThat(times.onDutyAt(first.until().plusMillis(100))).isFalse();
    assertThat(times.onDutyAt(first.from())).isTrue();
    assertThat(times.coordinators()).containsExactly("chief");
    assertThat(times.checkOut()).isNotNull();
    assertThat(shifts.openOf("anna")).isEmpty();
    assertThat(shifts.closedSince(Instant.EPOCH, null, 10))
        .extracting(Shifts.Closed::id)
        .containsExactly(UUID.fromString(shift));
  }

  @Test
  void aStepFromTheFutureOrBeforeTheLastOneIsRefused() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    String future = "{\"at\":\"%s\"}".formatted(Patrol.now().plusHours(1));
    String past = "{\"at\":\"%s\"}".formatted(Patrol.now().minusHours(1));
    assertThat(refusal(patrol.service.post(patrol.anna, path(shift) + "/pause", future)))
        .isEqualTo("400 invalid at:in-the-future");
    assertThat(refusal(patrol.service.post(patrol.anna, path(shift) + "/pause", past)))
        .isEqualTo("400 invalid at:step-order");
    String nowhere =
        """
        {"fix":{"position":[200,1],"accuracyMetres":5,"recordedAt":"2026-01-01T00:00:00Z"}}""";
    assertThat(refusal(patrol.service.post(patrol.anna, path(shift) + "/pause", nowhere)))
        .isEqualTo("400 invalid fix.position:longitude");
  }

  @Test
  void aPositionIsTakenAtCheckInAndAStepNeverFailsForOne() {
    String shift = patrol.assigned(patrol.planned(-1, 240), "anna");
    double[] place = TestFabric.in("T1V1G1");
    JsonNode open =
        patrol.done(
            patrol.anna,
            path(shift) + "/check-in",
            """
            {"noticeVersion":0,"fix":{"position":[%s,%s],"accuracyMetres":8,"recordedAt":"%s"}}"""
                .formatted(place[0], place[1], Patrol.now()));
    assertThat(open.path("steps").get(1).path("fix").asString()).isEqualTo("TAKEN");
    JsonNode ended =
        patrol.done(
            patrol.anna,
            path(shift) + "/check-out",
            """
            {"fix":{"position":[5,5],"accuracyMetres":8,"recordedAt":"%s"}}"""
                .formatted(Patrol.now()));
    assertThat(ended.path("state").asString()).isEqualTo("ENDED");
    assertThat(ended.path("steps").get(2).path("fix").asString()).isEqualTo("REFUSED");

    String track = path(shift) + "/track";
    assertThat(patrol.service.get(patrol.leader, track).statusCode()).isEqualTo(403);
    assertThat(patrol.service.get(patrol.stranger, track).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(patrol.anna, track).statusCode()).isEqualTo(200);
    assertThat(patrol.service.get(patrol.bo, track).statusCode()).isEqualTo(200);
    assertThat(patrol.service.get(patrol.chief, track).statusCode()).isEqualTo(200);
  }

  @Test
  void aForgottenCheckOutEndsByItselfAndSaysSo() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    JsonNode open = patrol.service.json(patrol.anna, path(shift));
    Instant limit = OffsetDateTime.parse(open.path("endsByLimitAt").asString()).toInstant();
    assertThat(limit)
        .isEqualTo(
            OffsetDateTime.parse(open.path("until").asString()).toInstant().plusSeconds(7200));
    ForgottenCheckOuts clock = patrol.service.bean(ForgottenCheckOuts.class);
    clock.go(limit.minusSeconds(1));
    assertThat(patrol.service.json(patrol.anna, path(shift)).path("state").asString())
        .isEqualTo("ON_DUTY");

    clock.go(limit.plusSeconds(60));
    clock.go(limit.plusSeconds(120));

    JsonNode ended = patrol.service.json(patrol.anna, path(shift));
    assertThat(ended.path("state").asString()).isEqualTo("ENDED");
    assertThat(ended.path("endedByLimit").asBoolean()).isTrue();
    assertThat(OffsetDateTime.parse(ended.path("endedAt").asString()).toInstant()).isEqualTo(limit);
    assertThat(Patrol.values(ended.path("steps"), "kind"))
        .containsExactly("PLANNED", "CHECK_IN", "ENDED_BY_LIMIT");
  }

  @Test
  void policeMayStartWithoutAPlanAndVolunteersMayNot() {
    String body = "{\"teamId\":\"%s\",\"noticeVersion\":0}".formatted(patrol.team);
    assertThat(refusal(patrol.service.post(patrol.anna, "/api/patrol/shifts", body)))
        .isEqualTo("403 planned-only");
    assertThat(patrol.service.post(patrol.stranger, "/api/patrol/shifts", body).statusCode())
        .isEqualTo(404);

    JsonNode started = patrol.made(patrol.officer, "/api/patrol/shifts", body);

    assertThat(started.path("planned").asBoolean()).isFalse();
    assertThat(started.path("state").asString()).isEqualTo("ON_DUTY");
    assertThat(refusal(patrol.service.post(patrol.officer, "/api/patrol/shifts", body)))
        .isEqualTo("409 already-on-duty");
    String planned = patrol.assigned(patrol.planned(20000, 20100), "li");
    assertThat(planned).isNotBlank();
  }

  @Test
  void aVolunteerCannotSeeOrWalkTheShiftOfAnother() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    assertThat(patrol.service.get(patrol.bo, path(shift)).statusCode()).isEqualTo(404);
    assertThat(patrol.service.post(patrol.bo, path(shift) + "/pause", "{}").statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.get(patrol.elsewhere, path(shift)).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(patrol.leader, path(shift)).statusCode()).isEqualTo(403);
    // Who coordinates sees the shift and cannot check anybody out: each does so for themself.
    assertThat(patrol.service.get(patrol.chief, path(shift)).statusCode()).isEqualTo(200);
    assertThat(patrol.service.post(patrol.chief, path(shift) + "/check-out", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aHandoverIsConfirmedByTheNextOnDutyAndTheChainSeenInTheTeam() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    String body = "{\"openMatters\":\"东街井盖缺失\",\"equipment\":\"手电一支没电\"}";
    JsonNode written = patrol.made(patrol.anna, path(shift) + "/handover", body);
    String confirm = "/api/patrol/handovers/" + written.path("id").asString() + "/confirmation";
    assertThat(refusal(patrol.service.post(patrol.anna, path(shift) + "/handover", body)))
        .isEqualTo("409 handed-over");
    assertThat(refusal(patrol.service.post(patrol.anna, confirm, "{}")))
        .isEqualTo("403 handover-confirm");
    assertThat(refusal(patrol.service.post(patrol.bo, confirm, "{}")))
        .isEqualTo("403 handover-confirm");
    assertThat(patrol.service.post(patrol.stranger, confirm, "{}").statusCode()).isEqualTo(404);

    patrol.onDuty(patrol.bo, "bo");
    JsonNode waiting = patrol.service.json(patrol.bo, "/api/patrol/duty").path("handovers");
    assertThat(Patrol.values(waiting, "openMatters")).containsExactly("东街井盖缺失");
    patrol.done(patrol.bo, confirm, "{}");
    patrol.done(patrol.bo, confirm, "{}");

    String chain = "/api/patrol/teams/" + patrol.team + "/handovers";
    assertThat(Patrol.values(patrol.service.json(patrol.anna, chain), "confirmedBy"))
        .containsExactly("bo");
    assertThat(patrol.service.json(patrol.chief, chain)).hasSize(1);
    assertThat(patrol.service.get(patrol.stranger, chain).statusCode()).isEqualTo(404);

    patrol.service.bean(Handovers.class).go(Instant.now().plus(Duration.ofDays(200)));
    JsonNode erased = patrol.service.json(patrol.chief, chain).get(0);
    assertThat(erased.has("openMatters")).isFalse();
    assertThat(erased.path("writtenBy").asString()).isEqualTo("anna");
  }
}

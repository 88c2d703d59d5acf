package org.linli.patrol.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.fix.PatrolForTests.LAT;
import static org.linli.patrol.fix.PatrolForTests.LON;
import static org.linli.patrol.fix.PatrolForTests.batch;
import static org.linli.patrol.fix.PatrolForTests.fix;
import static org.linli.patrol.fix.PatrolForTests.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import tools.jackson.databind.JsonNode;

class ShiftFixesTest {

  private static PatrolForTests patrol;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String walker = patrol.peers.token("walker", "/areas/T1/volunteer");

  @BeforeAll
  static void start() {
    patrol = new PatrolForTests();
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  private static String path(UUID shift, String what) {
    return "/api/patrol/shifts/" + shift + "/" + what;
  }

  @Test
  void aPhoneReportsForTheShiftOfItsOwnerAndForNoOther() {
    UUID own = ShiftsForTests.open("walker", now.minusSeconds(3600));
    UUID foreign = ShiftsForTests.open("somebody", now.minusSeconds(3600));
    String body = batch(fix(now, LON, LAT, ",\"accuracyMetres\":8.5"));
    assertThat(
            require(200, patrol.service.post(walker, path(own, "fixes"), body))
                .get("taken")
                .asInt())
        .isEqualTo(1);
    assertThat(
            require(200, patrol.service.post(walker, path(own, "fixes"), body))
                .get("known")
                .asInt())
        .isEqualTo(1);
    assertThat(patrol.service.post(walker, path(foreign, "fixes"), body).statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.post(patrol.chief, path(own, "fixes"), body).statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.post("", path(own, "fixes"), body).statusCode()).isEqualTo(401);
    UUID others = patrol.device("somebody", "");
    String from = body.replace("{\"fixes\"", "{\"deviceId\":\"%s\",\"fixes\"");
    assertThat(patrol.service.post(walker, path(own, "fixes"), from.formatted(others)).statusCode())
        .isEqualTo(403);
    UUID mine = patrol.device("walker", "");
    JsonNode receipt =
        require(200, patrol.service.post(walker, path(own, "fixes"), from.formatted(mine)));
    assertThat(receipt.get("taken").asInt()).isEqualTo(1);
    ShiftsForTests.checkOut(own, now);
  }

  @Test
  void whatThePhoneBufferedIsTakenForThreeDaysAfterCheckOut() {
    UUID recent = ShiftsForTests.open("late", now.minus(70, ChronoUnit.HOURS));
    ShiftsForTests.checkOut(recent, now.minus(60, ChronoUnit.HOURS));
    UUID old = ShiftsForTests.open("late", now.minus(90, ChronoUnit.HOURS));
    ShiftsForTests.checkOut(old, now.minus(80, ChronoUnit.HOURS));
    String late = patrol.peers.token("late", "/areas/T1/police");
    JsonNode taken =
        require(
            200,
            patrol.service.post(
                late,
                path(recent, "fixes"),
                batch(fix(now.minus(65, ChronoUnit.HOURS), LON, LAT))));
    assertThat(taken.get("taken").asInt()).isEqualTo(1);
    JsonNode refused =
        require(
            200,
            patrol.service.post(
                late, path(old, "fixes"), batch(fix(now.minus(85, ChronoUnit.HOURS), LON, LAT))));
    assertThat(refused.get("reasons").get(0).get("reason").asString()).isEqualTo("TOO_LATE");
  }

  @Test
  void aTrackIsSeenByItsTeamAndItsCoordinatorAndByNobodyElse() {
    UUID shift = ShiftsForTests.open("seen", now.minusSeconds(3600));
    String seen = patrol.peers.token("seen", "/areas/T1/grid-worker");
    require(200, patrol.service.post(seen, path(shift, "fixes"), batch(fix(now, LON, LAT))));
    String mate = patrol.peers.token("mate", "/areas/T1/volunteer");
    String officer = patrol.peers.token("officer", "/areas/C/officer");
    String leader = patrol.peers.token("leader", "/areas/C/leader");
    for (String what : new String[] {"track", "quality"}) {
      for (String token : new String[] {seen, mate, patrol.chief}) {
        assertThat(patrol.service.get(token, path(shift, what)).statusCode()).isEqualTo(200);
      }
      assertThat(patrol.service.get(officer, path(shift, what)).statusCode()).isEqualTo(404);
      assertThat(patrol.service.get(leader, path(shift, what)).statusCode()).isEqualTo(403);
      assertThat(patrol.service.get("", path(shift, what)).statusCode()).isEqualTo(401);
    }
    assertThat(patrol.service.get(patrol.chief, path(shift, "position")).statusCode())
        .isEqualTo(200);
    assertThat(patrol.service.get(mate, path(shift, "position")).statusCode()).isEqualTo(404);
    ShiftsForTests.pause(shift, now);
    assertThat(patrol.service.get(patrol.chief, path(shift, "position")).statusCode())
        .isEqualTo(204);
    ShiftsForTests.checkOut(shift, now);
    assertThat(patrol.service.get(patrol.chief, path(shift, "position")).statusCode())
        .isEqualTo(404);
    long looks =
        patrol
            .service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("test"),
                jdbc ->
                    jdbc.sql(
                            "select count(*) from audit_entry where subject_id = ? and action = 'READ'")
                        .param(shift)
                        .query(Long.class)
                        .single());
    assertThat(looks).isGreaterThanOrEqualTo(7);
  }

  @Test
  void noViewerAndNotTheRoleThatAddsCanReadAFix() throws Exception {
    UUID shift = ShiftsForTests.open("hidden", now.minusSeconds(3600));
    String hidden = patrol.peers.token("hidden", "/areas/T1/volunteer");
    require(200, patrol.service.post(hidden, path(shift, "fixes"), batch(fix(now, LON, LAT))));
    try (var app = patrol.database.asApp().getConnection();
        var statement = app.createStatement();
        var rows = statement.executeQuery("select count(*) from fix")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
    String partition =
        "fix_" + now.atOffset(ZoneOffset.UTC).toLocalDate().toString().replace("-", "");
    for (String sql :
        new String[] {"select count(*) from fix", "select count(*) from " + partition}) {
      try (var ingest = patrol.database.as("patrol_ingest").getConnection();
          var statement = ingest.createStatement()) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeQuery(sql))
            .hasMessageContaining("permission denied");
      }
    }
    try (var app = patrol.database.asApp().getConnection();
        var statement = app.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.executeQuery("select count(*) from " + partition))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void rawFixesAreHiddenWhenTheirTimeIsOverAndThenDropped() {
    UUID shift = ShiftsForTests.open("old", now.minus(100, ChronoUnit.DAYS));
    FixStore store = patrol.service.bean(FixStore.class);
    Instant ancient = now.minus(95, ChronoUnit.DAYS);
    Instant kept = now.minus(80, ChronoUnit.DAYS);
    patrol
        .service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc -> {
              store.addInside(
                  new Fixes.StepPosition(shift, "C", "old", ancient, LON, LAT, 5.0),
                  UUID.randomUUID(),
                  ancient);
              store.addInside(
                  new Fixes.StepPosition(shift, "C", "old", kept, LON, LAT, 5.0),
                  UUID.randomUUID(),
                  kept);
              return true;
            });
    assertThat(patrol.kept(shift)).isEqualTo(2);
    String old = patrol.peers.token("old", "/areas/T1/volunteer");
    JsonNode track = patrol.service.json(old, path(shift, "track"));
    assertThat(track.get("features")).hasSize(1);
    assertThat(patrol.service.bean(Tracks.class).valid(shift)).hasSize(1);
    FixKeeping keeping = patrol.service.bean(FixKeeping.class);
    assertThat(keeping.run()).isEqualTo(1);
    assertThat(patrol.kept(shift)).isEqualTo(1);
    assertThat(partitions(ancient)).isZero();
    assertThat(partitions(kept)).isEqualTo(1);
    assertThat(partitions(now.plus(3, ChronoUnit.DAYS))).isEqualTo(1);
    assertThat(keeping.run()).isZero();
  }

  @Test
  void whatCameInBeforeAPauseWasToldIsShownToNobody() {
    UUID shift = ShiftsForTests.open("told", now.minusSeconds(3600));
    String told = patrol.peers.token("told", "/areas/T1/volunteer");
    require(
        200,
        patrol.service.post(
            told,
            path(shift, "fixes"),
            batch(fix(now.minusSeconds(900), LON, LAT), fix(now.minusSeconds(300), LON, LAT))));
    ShiftsForTests.pause(shift, now.minusSeconds(600));
    JsonNode track = patrol.service.json(told, path(shift, "track?all=true"));
    assertThat(track.get("features")).hasSize(1);
    assertThat(patrol.service.bean(Tracks.class).valid(shift)).hasSize(1);
    assertThat(patrol.service.json(told, path(shift, "quality")).get("reasons").toString())
        .contains("\"IN_PAUSE\",\"count\":1");
  }

  private static int partitions(Instant at) {
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    return patrol
        .service
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("select count(*) from pg_class where relname = ?")
                    .param("fix_" + day.toString().replace("-", ""))
                    .query(Integer.class)
                    .single());
  }

  @Test
  void theReportTellsWhatBecameOfEachFixAndWhereNobodyKnows() {
    Instant start = now.minusSeconds(7200);
    UUID shift = ShiftsForTests.open("report", start);
    ShiftsForTests.checkOut(shift, now.minusSeconds(3600));
    String report = patrol.peers.token("report", "/areas/T1/volunteer");
    String[] walk = new String[60];
    for (int i = 0; i < 60; i++) {
      walk[i] = fix(start.plusSeconds(i * 10L), LON + i * 1e-4, LAT, ",\"accuracyMetres\":5");
    }
    walk[20] = fix(start.plusSeconds(200), LON + 0.1, LAT);
    walk[30] = fix(start.plusSeconds(300), LON + 30e-4, LAT, ",\"accuracyMetres\":800");
    require(200, patrol.service.post(report, path(shift, "fixes"), batch(walk)));
    require(200, patrol.service.post(report, path(shift, "fixes"), batch(walk[3], walk[4])));
    require(
        200,
        patrol.service.post(
            report,
            path(shift, "fixes"),
            batch(
                fix(start.plusSeconds(305), LON + 31e-4, LAT),
                fix(now, LON, LAT),
                fix(now, 0, 0))));
    JsonNode quality = patrol.service.json(report, path(shift, "quality"));
    assertThat(quality.get("onDutySeconds").asLong()).isEqualTo(3600);
    assertThat(quality.get("withDataSeconds").asLong()).isEqualTo(590);
    assertThat(quality.get("share").asDouble()).isBetween(0.16, 0.17);
    assertThat(quality.get("kept").asInt()).isEqualTo(61);
    assertThat(quality.get("counted").asInt()).isEqualTo(59);
    assertThat(quality.get("received").asInt()).isEqualTo(65);
    assertThat(quality.get("gaps")).hasSize(1);
    assertThat(quality.get("gaps").get(0).get("seconds").asLong()).isEqualTo(3010);
    JsonNode device = quality.get("devices").get(0);
    assertThat(device.get("usualIntervalSeconds").asDouble()).isEqualTo(10);
    assertThat(device.get("clockSkewSeconds").asDouble()).isGreaterThan(6000);
    String reasons = quality.get("reasons").toString();
    assertThat(reasons)
        .contains("\"KNOWN\",\"count\":2")
        .contains("\"JUMP\",\"count\":1")
        .contains("\"INACCURATE\",\"count\":1")
        .contains("\"LATE\",\"count\":61")
        .contains("\"OUT_OF_ORDER\",\"count\":1")
        .contains("\"OUTSIDE_SHIFT\",\"count\":2")
        .contains("跳点");
    JsonNode english =
        require(200, patrol.service.get(report, path(shift, "quality"), "Accept-Language", "en"));
    assertThat(english.get("reasons").toString()).contains("A jump");
    JsonNode track = patrol.service.json(report, path(shift, "track?all=true"));
    assertThat(track.get("features").get(0).get("geometry").get("coordinates")).hasSize(59);
    assertThat(track.get("features")).hasSize(1 + 59 + 2);
  }

  private JsonNode quality(String token, UUID shift) {
    return patrol.service.json(token, path(shift, "quality"));
  }

  @Test
  void whereNothingWasSentNothingIsKnown() {
    UUID shift = ShiftsForTests.open("silent", now.minusSeconds(120));
    ShiftsForTests.checkOut(shift, now);
    String silent = patrol.peers.token("silent", "/areas/T1/volunteer");
    JsonNode quality = quality(silent, shift);
    assertThat(quality.get("onDutySeconds").asLong()).isEqualTo(120);
    assertThat(quality.get("withDataSeconds").asLong()).isZero();
    assertThat(quality.get("share").asDouble()).isZero();
    assertThat(quality.get("gaps")).hasSize(1);
    assertThat(quality.get("gaps").get(0).get("seconds").asLong()).isEqualTo(120);

    require(
        200,
        patrol.service.post(
            silent, path(shift, "fixes"), batch(fix(now.minusSeconds(60), LON, LAT))));
    JsonNode lone = quality(silent, shift);
    assertThat(lone.get("share").asDouble()).isZero();
    assertThat(lone.get("gaps")).hasSize(1);

    require(
        200,
        patrol.service.post(
            silent, path(shift, "fixes"), batch(fix(now.minusSeconds(30), LON, LAT))));
    JsonNode two = quality(silent, shift);
    assertThat(two.get("withDataSeconds").asLong()).isEqualTo(30);
    assertThat(two.get("gaps")).hasSize(2);
  }

  @Test
  void anInspectorReportsAndSeesTheirOwnTrack() {
    UUID shift = ShiftsForTests.open("inspector", now.minusSeconds(120));
    String inspector = patrol.peers.token("inspector", "/areas/T1/inspector");
    require(200, patrol.service.post(inspector, path(shift, "fixes"), batch(fix(now, LON, LAT))));
    assertThat(patrol.service.get(inspector, path(shift, "track")).statusCode()).isEqualTo(200);
    assertThat(patrol.service.get(inspector, path(shift, "quality")).statusCode()).isEqualTo(200);
    ShiftsForTests.checkOut(shift, now);
  }
}

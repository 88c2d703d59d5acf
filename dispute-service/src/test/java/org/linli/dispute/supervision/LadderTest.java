package org.linli.dispute.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.Service;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.TriageLevel;
import tools.jackson.databind.JsonNode;

/**
 * The clock that nobody can stop, on a real database. Other tests' matters stand beside: each looks
 * at its own.
 */
class LadderTest {

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void whatIsLateClimbsRungByRungWithEvidence() {
    Matter matter = town.assigned(TriageLevel.YELLOW);
    assertThat(town.rungs(matter.id())).isEmpty();
    town.climb();
    assertThat(town.rungs(matter.id())).as("nothing is late").isEmpty();

    town.late(matter.id(), "CHECK_IN", 0);
    town.climb();
    assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1");
    assertThat(told(matter, 1)).contains("MC");

    town.late(matter.id(), "CHECK_IN", 30);
    town.climb();
    assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1", "CHECK_IN 2", "CHECK_IN 3");
    assertThat(told(matter, 2)).contains("mediator").contains("GC1");
    assertThat(told(matter, 3)).contains("\"leader\"").contains("GC");
    assertThat(town.climb()).as("nothing is left to climb").isZero();

    JsonNode history = town.service.json(town.leader, Town.at(matter.id(), "supervision"));
    assertThat(history.get("listed").asBoolean()).isTrue();
    assertThat(history.get("escalations")).hasSize(3);
    assertThat(history.get("escalations").get(0).get("dutyName").asString()).isEqualTo("跟进");
    JsonNode review = town.service.json(town.leader, Town.at(matter.id(), "case-review"));
    assertThat(review.get("trigger").asString()).isEqualTo("LISTED");
    assertThat(review.get("missed").get(0).get("highestRung").asInt()).isEqualTo(3);
    assertThat(
            town.rows(
                "select kind from dispute_event where dispute_id = '"
                    + matter.id()
                    + "' and kind like 'LADDER%' order by version"))
        .containsExactly("LADDER_REMINDER", "LADDER_LETTER", "LADDER_LISTING");
  }

  @Test
  void givingTheMatterBackDoesNotStopIt() {
    Matter matter = town.assigned(TriageLevel.RED);
    town.late(matter.id(), "CHECK_IN", 0);
    town.service
        .bean(MatterChanges.class)
        .asService(
            matter.id(),
            "mediator",
            open -> {
              town.service.bean(Parts.class).end(open.matter(), PartKind.UNIT);
              return Step.of(
                  "RETURNED",
                  open.matter().withStatus(DisputeStatus.ASSIGNED).withAnswering(Answering.NOBODY));
            });
    town.change(matter.id(), "TRIAGED", m -> m.withStatus(DisputeStatus.TRIAGED));
    town.climb();
    assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1");
    town.late(matter.id(), "CHECK_IN", 30);
    town.climb();
    assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1", "CHECK_IN 2", "CHECK_IN 3");
    assertThat(
            town.rows(
                "select distinct unit_code from escalation where dispute_id = '"
                    + matter.id()
                    + "'"))
        .as("it stays with who gave it back")
        .containsExactly("MC");
  }

  @Test
  void assigningItAnewHandsTheDueDateOn() {
    Matter matter = town.assigned(TriageLevel.RED);
    town.late(matter.id(), "CHECK_IN", 2);
    List<String> before = dueDates(matter);
    town.change(
        matter.id(),
        "REASSIGNED",
        m -> m.withAnswering(m.answering().withUnit("GC1").withPerson("towncentre")));
    assertThat(dueDates(matter)).isEqualTo(before);
    assertThat(
            town.rows(
                "select unit_code || ' ' || username from duty where dispute_id = '"
                    + matter.id()
                    + "' and kind = 'CHECK_IN' and ended_at is null"))
        .containsExactly("GC1 towncentre");
  }

  @Test
  void suspendingItStopsOnlyWhatThePartiesAgreedToLetRest() {
    Matter matter = town.assigned(TriageLevel.BLUE);
    open(matter, DutyKind.DEADLINE, "");
    open(matter, DutyKind.VISIT, "1");
    town.change(
        matter.id(),
        "SUSPENDED",
        m ->
            m.withProgress(m.progress().withResumeTo(DisputeStatus.MEDIATING))
                .withStatus(DisputeStatus.SUSPENDED));
    town.asOwner(
        "dispute_event",
        "update dispute_event set at = now() - interval '50 days' where kind = 'SUSPENDED' and dispute_id = '"
            + matter.id()
            + "'");
    town.late(matter.id(), "DEADLINE", 20);
    town.late(matter.id(), "VISIT", 20);
    town.late(matter.id(), "CHECK_IN", 20);
    town.climb();
    assertThat(town.rungs(matter.id()))
        .containsExactly("CHECK_IN 1", "CHECK_IN 2", "CHECK_IN 3", "VISIT 1", "VISIT 2", "VISIT 3");
  }

  @Test
  void relabellingItGainsNothing() {
    Matter matter = town.assigned(TriageLevel.RED);
    List<String> before = dueDates(matter);
    town.change(
        matter.id(), "LEVEL_CHANGED", m -> m.withLevel(TriageLevel.BLUE).withCategory("other"));
    assertThat(dueDates(matter))
        .as("a lower level counts from the next check-in on")
        .isEqualTo(before);

    Matter blue = town.assigned(TriageLevel.BLUE);
    String later = dueDates(blue).getFirst();
    town.change(blue.id(), "LEVEL_CHANGED", m -> m.withLevel(TriageLevel.RED));
    assertThat(dueDates(blue).getFirst()).as("a higher one at once").isLessThan(later);
  }

  @Test
  void nobodyCanMoveADueDateOrRemoveARung() throws SQLException {
    Matter matter = town.assigned(TriageLevel.RED);
    town.late(matter.id(), "CHECK_IN", 0);
    town.climb();
    try (Connection app = town.database.asApp().getConnection();
        Statement statement = app.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/,officer@/C/}', false)");
      for (String dodge :
          List.of(
              "update duty set due_at = now() + interval '1 year'",
              "delete from duty",
              "update escalation set rung = 1",
              "delete from escalation",
              "delete from dispute",
              "delete from dispute_event",
              "update dispute_event set at = now()",
              "truncate duty cascade")) {
        assertThatThrownBy(() -> statement.execute(dodge))
            .as(dodge)
            .hasMessageContaining("permission denied");
      }
    }
    assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1");
  }

  @Test
  void whatWasDoneClimbsNoFurtherAndStaysOnRecord() {
    Matter matter = town.assigned(TriageLevel.RED);
    town.late(matter.id(), "CHECK_IN", 0);
    town.climb();
    town.post(
        town.mediator,
        matter.id(),
        "check-ins",
        "{\"words\":\"both spoken to\",\"progress\":\"MOVING\"}");
    town.climb();
    JsonNode history = town.service.json(town.officer, Town.at(matter.id(), "supervision"));
    assertThat(history.get("escalations")).hasSize(1);
    assertThat(history.get("escalations").get(0).has("settledAt")).isTrue();
    assertThat(history.get("listed").asBoolean()).isFalse();
    JsonNode checkIns = town.service.json(town.mediator, Town.at(matter.id(), "check-ins"));
    assertThat(checkIns.get("items").get(0).get("late").asBoolean()).isTrue();
    assertThat(checkIns.has("nextDueAt")).isTrue();
  }

  @Test
  void fourCopiesAtOnceTakeEachRungOnce() throws Exception {
    List<Matter> matters = new ArrayList<>();
    try (Service other = Service.start(town.peers, town.database, "linli.ladder-every=10h");
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 6; n++) {
        Matter matter = town.assigned(TriageLevel.RED);
        town.late(matter.id(), "CHECK_IN", 30);
        matters.add(matter);
      }
      Ladder one = town.service.bean(Ladder.class);
      Ladder two = other.bean(Ladder.class);
      List<Callable<Integer>> copies = List.of(one::climb, two::climb, one::climb, two::climb);
      int taken = 0;
      for (Future<Integer> copy : threads.invokeAll(copies)) {
        taken += copy.get();
      }
      assertThat(taken).isEqualTo(18);
    }
    for (Matter matter : matters) {
      assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1", "CHECK_IN 2", "CHECK_IN 3");
      assertThat(
              town.rows(
                  "select count(*) from notice where template like 'duty_%' and dispute_id = '"
                      + matter.id()
                      + "'"))
          .as(
              "told once each: the unit; its head and the centre; leaders, the top centre, the lead leader")
          .containsExactly("6");
    }
  }

  private static void open(Matter matter, DutyKind kind, String ref) {
    town.service
        .bean(MatterChanges.class)
        .asService(
            matter.id(),
            "test",
            open -> {
              town.service
                  .bean(Duties.class)
                  .open(
                      new NewDuty(
                          matter.countyCode(),
                          matter.id(),
                          kind,
                          ref,
                          Answerer.unit("MC"),
                          open.now().plusSeconds(86_400)));
              return Step.of("NOTE_ADDED", open.matter());
            });
  }

  private static List<String> dueDates(Matter matter) {
    return town.rows(
        "select due_at from duty where dispute_id = '"
            + matter.id()
            + "' and kind = 'CHECK_IN' and ended_at is null");
  }

  private static String told(Matter matter, int rung) {
    return town.rows(
            "select told from escalation where dispute_id = '"
                + matter.id()
                + "' and rung = "
                + rung)
        .getFirst();
  }
}

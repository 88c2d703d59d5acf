package org.linli.dispute.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Opened;
import org.linli.dispute.matter.Step;
import tools.jackson.databind.JsonNode;

/** How much lies with whom: figures about staff, for those who keep the staff of an area. */
class WorkloadTest {

  private static TestPeers peers;
  private static Service service;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    PostgisForTests.Database database = Service.database();
    service = Service.start(peers, database);
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "anna", "ben");
    Opened.unit(database, "EAST", "GOVERNANCE_CENTRE", "T2", "/C/T2/", "anna");
    given("T1V1G1", "CENTRE", "anna", DutyKind.VISIT, 3);
    given("T1V1G1", "CENTRE", "anna", DutyKind.DEADLINE, -2);
    given("T2V1G1", "EAST", "anna", DutyKind.CHECK_IN, 20);
    given("T1V2G1", "CENTRE", "ben", DutyKind.DEADLINE, 6);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void countsWhatLiesInTheAreaThatWasAskedFor() {
    JsonNode page =
        service.json(peers.token("adm", "/areas/T1/area-admin"), "/api/dispute/workload?area=T1");
    assertThat(page.get("items").size()).isEqualTo(2);
    JsonNode anna = page.get("items").get(0);
    assertThat(anna.get("username").asString()).isEqualTo("anna");
    assertThat(figures(anna)).isEqualTo(List.of(2, 1, 1, 1));
    assertThat(figures(page.get("items").get(1))).isEqualTo(List.of(1, 1, 0, 0));
    assertThat(page.toString()).doesNotContain("disputes", "排水");
  }

  @Test
  void theWholeCountyAddsUpAndIsPaged() {
    String leader = peers.token("boss", "/areas/C/leader");
    JsonNode first = service.json(leader, "/api/dispute/workload?limit=1");
    assertThat(figures(first.get("items").get(0))).isEqualTo(List.of(3, 1, 1, 1));
    JsonNode next =
        service.json(
            leader, "/api/dispute/workload?limit=1&cursor=" + first.get("nextCursor").asString());
    assertThat(next.get("items").get(0).get("username").asString()).isEqualTo("ben");
    assertThat(next.has("nextCursor")).isFalse();
  }

  @Test
  void anotherAreaIsNotThereAndTheOwnIsAllThereIs() {
    String east = peers.token("e", "/areas/T2/officer");
    assertThat(service.get(east, "/api/dispute/workload?area=T1").statusCode()).isEqualTo(404);
    JsonNode own = service.json(east, "/api/dispute/workload");
    assertThat(own.get("items").size()).isEqualTo(1);
    assertThat(figures(own.get("items").get(0))).isEqualTo(List.of(1, 0, 0, 0));
    for (String role : List.of("police", "mediator", "volunteer", "grid-worker")) {
      assertThat(
              service
                  .get(peers.token(role + "1", "/areas/C/" + role), "/api/dispute/workload")
                  .statusCode())
          .as(role)
          .isEqualTo(403);
    }
  }

  private static List<Integer> figures(JsonNode one) {
    return List.of(
        one.get("openMatters").asInt(),
        one.get("dueSoon").asInt(),
        one.get("overdue").asInt(),
        one.get("visitsDue").asInt());
  }

  private static void given(String grid, String unit, String person, DutyKind kind, int days) {
    Matter matter = Opened.in(service, grid, unit, "两家为排水争执");
    service
        .bean(MatterChanges.class)
        .asService(
            matter.id(),
            "linli",
            open -> {
              service
                  .bean(Duties.class)
                  .open(
                      new NewDuty(
                          matter.countyCode(),
                          matter.id(),
                          kind,
                          "",
                          new Answerer(unit, person),
                          open.now().plus(days, ChronoUnit.DAYS)));
              return Step.of(
                  "TEST",
                  open.matter()
                      .withAnswering(
                          new Answering(
                              unit,
                              person,
                              null,
                              null,
                              LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9))));
            });
  }
}

package org.linli.place.inspection;

import static org.linli.place.inspection.Desk.PLANS;
import static org.linli.place.inspection.Desk.ok;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Premises;
import org.linli.place.Service;
import org.linli.place.premises.PremisesDirectory;
import tools.jackson.databind.JsonNode;

/** Two copies of a service with plans of inspections, and those who plan. */
abstract class PlanningStory {

  static final String ROUTES = "/api/place/inspection-routes";

  static TestPeers peers;
  static Service service;
  static Service second;
  static Desk desk;

  final String admin = peers.token("admin", "/areas/C/area-admin");
  final String officer = peers.token("officer1", "/areas/T1/officer");
  final String officerTwo = peers.token("officer2", "/areas/T2/officer");
  final String inspector = peers.token("inspector1", "/areas/T1/inspector");
  final String leader = peers.token("leader", "/areas/C/leader");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    PostgisForTests.Database database = Service.database();
    service = Service.start(peers, database, "linli.inspections-every=1h");
    second = Service.start(peers, database, "linli.inspections-every=1h");
    desk = new Desk(service, database);
  }

  @AfterAll
  static void stop() {
    second.close();
    service.close();
    peers.close();
  }

  static UUID premises(String name, String grid) {
    return Premises.enter(service, name, "hotel", "ORDINARY", grid);
  }

  JsonNode plan(UUID premises, LocalDate due, String more) {
    return ok(
        service.post(
            officer,
            PLANS,
            "{\"premises\":\"%s\",\"due\":\"%s\"%s}".formatted(premises, due, more)),
        201);
  }

  static LocalDate today() {
    return LocalDate.now(service.bean(Clock.class));
  }

  static Generation nightOf(Service copy, int daysFromNow) {
    Clock clock = Clock.offset(copy.bean(Clock.class), Duration.ofDays(daysFromNow));
    return new Generation(
        copy.bean(PlanStore.class),
        copy.bean(PlanMaker.class),
        copy.bean(PremisesDirectory.class),
        copy.bean(Places.class),
        copy.bean(Settings.class),
        clock);
  }

  static void late(JsonNode plan, int days) {
    desk.owner(
        "update inspection_plan set due_on = due_on - ? where id = ?",
        days,
        UUID.fromString(plan.get("id").asString()));
  }

  /** Answers all questions of the shipped checklist with yes, and submits. */
  JsonNode passed(UUID premises) {
    JsonNode begun = desk.begin(inspector, premises);
    StringBuilder answers = new StringBuilder();
    for (JsonNode section : Desk.part(begun, 1).get("sections")) {
      for (JsonNode item : section.get("items")) {
        String code = item.get("code").asString();
        if (item.get("answer").asString().equals("YES_NO_NA")) {
          answers.append("{\"item\":\"%s\",\"value\":\"YES\"},".formatted(code));
        } else if (item.get("answer").asString().equals("PHOTO")) {
          desk.photo(inspector, begun, 1, code);
        }
      }
    }
    JsonNode draft =
        ok(
            desk.save(
                inspector,
                desk.get(inspector, begun),
                1,
                answers.substring(0, answers.length() - 1)),
            200);
    return ok(desk.submit(inspector, draft, "{}"), 200);
  }

  JsonNode planOf(UUID premises) {
    return service.json(officer, PLANS + "?premises=" + premises).get("items");
  }
}

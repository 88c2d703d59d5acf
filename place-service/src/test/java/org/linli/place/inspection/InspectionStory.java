package org.linli.place.inspection;

import static org.linli.place.inspection.Desk.ok;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Premises;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

/** A service with checklists and premises, and those who inspect them. */
abstract class InspectionStory {

  static final String GOOD =
      "{\"item\":\"a_exit\",\"value\":\"YES\"},{\"item\":\"a_width\",\"number\":1.2}";
  static final String BAD =
      "{\"item\":\"a_exit\",\"value\":\"NO\",\"note\":\"货物挡住\"},{\"item\":\"a_width\",\"number\":0.5,"
          + "\"defect\":{\"words\":\"楼梯太窄\"}}";

  static TestPeers peers;
  static Service service;
  static Desk desk;

  final String admin = peers.token("admin", "/areas/C/area-admin");
  final String inspector = peers.token("inspector1", "/areas/T1/inspector");
  final String police = peers.token("cop", "/areas/T1/police");
  final String grid = peers.token("grid1", "/areas/T1V1/grid-worker");
  final String officer = peers.token("officer1", "/areas/T1/officer");
  final String leader = peers.token("leader", "/areas/C/leader");
  final String far = peers.token("far", "/areas/T2/inspector");
  final String volunteer = peers.token("volunteer1", "/areas/T1/volunteer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database(), "linli.inspections-every=1h");
    desk = new Desk(service);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  /** Premises of a kind with a checklist of its own of the same name. */
  UUID premises(String kind) {
    return Premises.enter(service, "场所" + kind, kind, "ORDINARY", "T1V1G1");
  }

  UUID withList(String kind) {
    desk.checklist(admin, kind, Desk.section("a", "消防"), Desk.section("b", "公安"));
    return premises(kind);
  }

  JsonNode saved(JsonNode inspection, String answers) {
    return ok(desk.save(inspector, inspection, 1, answers), 200);
  }

  static String all(String first) {
    return first + ",{\"item\":\"b_exit\",\"value\":\"NA\"}";
  }
}

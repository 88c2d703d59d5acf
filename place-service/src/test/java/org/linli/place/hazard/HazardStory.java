package org.linli.place.hazard;

import static org.linli.place.hazard.Filing.API;
import static org.linli.place.hazard.Filing.id;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

/** A service with hazards, and those who deal with them. */
abstract class HazardStory {

  static TestPeers peers;
  static Service service;
  static Filing filing;

  final String officer = peers.token("officer1", "/areas/T1/officer");
  final String second = peers.token("officer2", "/areas/T1/officer");
  final String inspector = peers.token("inspector1", "/areas/T1/inspector");
  final String police = peers.token("cop", "/areas/T1/police");
  final String mender = peers.token("mender", "/areas/T1V1/grid-worker");
  final String leader = peers.token("leader", "/areas/C/leader");
  final String otherTown = peers.token("far", "/areas/T2/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    filing = new Filing(service);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  static Instant due(JsonNode file) {
    return OffsetDateTime.parse(file.get("hazard").get("dueAt").asString()).toInstant();
  }

  static Instant reported(JsonNode file) {
    return OffsetDateTime.parse(file.get("hazard").get("reportedAt").asString()).toInstant();
  }

  JsonNode get(String id) {
    return service.json(officer, API + "/" + id);
  }
}

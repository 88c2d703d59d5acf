package org.linli.person.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.person.provisioning.LoginEvents;

/** What the identity provider saw goes into the audit log once. */
class LoginEventsTest {

  @Test
  void aFirstSignInMakesSomebodyActiveAndIsWrittenOnce() {
    try (StaffDesk desk = new StaffDesk(Duration.ofHours(1))) {
      String id = desk.invited(desk.boss(), "signs.in", "T1");
      assertThat(desk.account(id).path("state").asString()).isEqualTo("INVITED");
      desk.keycloak.event(
          "{\"id\":\"e1\",\"time\":%d,\"type\":\"LOGIN\",\"clientId\":\"linli-gateway\",\"ipAddress\":\"10.1.2.3\",\"details\":{\"username\":\"signs.in\"}}"
              .formatted(Instant.now().toEpochMilli()));
      LoginEvents events = desk.service.bean(LoginEvents.class);
      events.round();
      events.round();
      assertThat(desk.account(id).path("state").asString()).isEqualTo("ACTIVE");
      String auditor = desk.peers.token("auditor.one", "/system/auditor");
      String found =
          desk.service
              .json(auditor, "/api/person/audit/entries?actor=signs.in&limit=50")
              .toString();
      assertThat(found).containsOnlyOnce("\"e1\"").contains("10.1.2.3");
    }
  }
}

package org.linli.person.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.audit.AuditVerification;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;

/** The audit of the service, on a real PostGIS. */
class AuditTest {

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void whatIsReadIsOnTheChain() throws Exception {
    AuditSubject subject =
        new AuditSubject("SUPPORT_CASE", "C", "/C/T1/", UUID.randomUUID(), "C-2026-1");
    Audit.asActor("wang", () -> service.bean(Audit.class).read(subject, Set.of("PLAN")));
    var findings = AuditVerification.ofDatabase(database.asApp()).check();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.entries()).isPositive();
  }
}

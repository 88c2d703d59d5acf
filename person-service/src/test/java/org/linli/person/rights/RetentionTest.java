package org.linli.person.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import org.linli.person.staff.Account;
import org.linli.person.staff.Contact;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;
import tools.jackson.databind.JsonNode;

/** What ends by the schedule, once a day over all copies, and is seen to have ended. */
class RetentionTest {

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static Service other;
  private static TestRecords records;

  @BeforeAll
  static void start() throws SQLException {
    peers = new TestPeers();
    database = Service.database();
    String profiles = "spring.profiles.active=" + TestRecords.PROFILE;
    service = Service.start(peers, database, profiles, "linli.rights-every=1h");
    other = Service.start(peers, database, profiles, "linli.rights-every=1h");
    TestRecords.createTable(database);
    records = (TestRecords) service.bean(HeldDataOf.class).find(SubjectKind.SUPPORT).orElseThrow();
  }

  @AfterAll
  static void stop() {
    service.close();
    other.close();
    peers.close();
  }

  @Test
  void aDaysRunIsExecutedOnceOverAllCopiesAndReported() {
    UUID record = records.add("T1", "/C/T1/", "worker-1", "王芳");
    Tickets tickets = service.bean(Tickets.class);
    Tickets.Issued issued = tickets.issue(NumberKind.SUPPORT, record, "C", "zh-CN");
    String proof = proof(issued);
    String id =
        RunningService.parse(
                service.post(
                    "",
                    "/api/person/public/rights-requests",
                    "{\"kind\":\"COPY\",\"words\":\"给我一份\"}",
                    "X-Linli-Ticket",
                    proof))
            .get("id")
            .asString();
    String officer = peers.token("dpo-1", "/areas/T1/data-protection-officer");
    String path = "/api/person/rights-requests/" + id;
    service.post(
        officer, path + "/answer", "{\"result\":\"GRANTED\",\"words\":\"好\"}", "If-Match", "\"1\"");
    tickets.end(SubjectKind.SUPPORT, record);

    Retention retention = service.bean(Retention.class);
    LocalDate today = LocalDate.now(service.bean(java.time.Clock.class));
    assertThat(retention.run(today)).isTrue();
    assertThat(other.bean(Retention.class).run(today)).as("another copy, the same day").isFalse();
    assertThat(service.json(officer, path).get("words").asString()).isEqualTo("给我一份");

    LocalDate later = today.plusDays(1096);
    assertThat(other.bean(Retention.class).run(later)).isTrue();
    assertThat(retention.run(later)).isFalse();
    JsonNode ended = service.json(officer, path);
    assertThat(ended.get("words").asString()).isEmpty();
    assertThat(ended.get("answer").get("words").asString()).isEmpty();
    assertThat(keys(UUID.fromString(id))).as("its key is destroyed").isZero();

    JsonNode runs = service.json(officer, "/api/person/retention/runs").get("items");
    assertThat(runs.get(0).get("day").asString()).isEqualTo(later.toString());
    assertThat(runs.get(0).get("finished").asBoolean()).isTrue();
    assertThat(count(runs.get(0), "rights_request").get("erased").asInt()).isEqualTo(1);
    assertThat(count(runs.get(0), "ended_number").get("erased").asInt()).isEqualTo(1);
    assertThat(count(runs.get(1), "rights_request").get("erased").asInt()).isZero();
  }

  @Test
  void howToReachSomebodyWhoLeftEndsAndTheirNameStays() {
    LocalDate today = LocalDate.now(service.bean(java.time.Clock.class));
    Account left = Staffing.add(service, "worker-7", StaffState.LEFT, today);
    Account serving = Staffing.add(service, "worker-6", StaffState.ACTIVE, null);
    assertThat(service.bean(Retention.class).run(today.plusDays(400))).isTrue();
    StaffStore store = service.bean(StaffStore.class);
    store.transaction(
        Access.ofService("linli"),
        () -> {
          assertThat(store.contact(left)).isEqualTo(Contact.NONE);
          assertThat(store.contact(serving).phone()).isEqualTo("13800000000");
          assertThat(store.findByUsername("worker-7").orElseThrow().staff().name()).isEqualTo("李明");
          return true;
        });
  }

  @Test
  void oneKindThatFailsKeepsNoOtherFromEndingAndIsReported() {
    LocalDate day = LocalDate.now(service.bean(java.time.Clock.class)).minusDays(40);
    Retention failing =
        new Retention(
            service.bean(org.linli.commons.settings.Settings.class),
            () ->
                java.util.List.of(new Failing("rights_request"), new Counting("ended_number", 450)),
            service.bean(RetentionRuns.class),
            service.bean(org.linli.commons.catalogue.FieldCatalogue.class),
            service.bean(java.time.Clock.class));
    assertThat(failing.run(day)).isTrue();
    String auditor = peers.token("auditor-1", "/system/auditor");
    JsonNode runs = service.json(auditor, "/api/person/retention/runs").get("items");
    JsonNode run = runs.get(runs.size() - 1);
    assertThat(count(run, "rights_request").get("failure").asString())
        .isEqualTo("IllegalStateException");
    assertThat(count(run, "rights_request").get("left").asInt()).isEqualTo(3);
    assertThat(count(run, "rights_request").get("oldestLeft").asString()).isEqualTo("2020-01-01");
    assertThat(count(run, "ended_number").get("erased").asInt()).isEqualTo(450);
    assertThat(run.toString()).doesNotContain("secret");
  }

  @Test
  void everyRuleIsExecutedAndEveryTableThatItHoldsForIsListed() {
    String admin = peers.token("admin", "/system/system-admin");
    JsonNode rules = service.json(admin, "/api/person/retention").get("rules");
    assertThat(rules.size()).isPositive();
    for (JsonNode rule : rules) {
      assertThat(rule.get("executed").asBoolean()).as(rule.get("kind").asString()).isTrue();
    }
    assertThat(rules.get(0).get("tables").toString()).isEqualTo("[\"rights_request\"]");
    String leader = peers.token("l", "/areas/C/leader");
    assertThat(service.get(leader, "/api/person/retention").statusCode()).isEqualTo(403);
    assertThat(service.get(leader, "/api/person/retention/runs").statusCode()).isEqualTo(403);
  }

  @Test
  void aScheduleWithoutOneOfItsRulesIsRefused() {
    String admin = peers.token("admin", "/system/system-admin");
    JsonNode body = service.json(admin, "/api/person/settings/retention-schedule").get("body");
    String cut = body.toString().replace("\"rights_code\"", "\"people_to_watch\"");
    JsonNode faults =
        RunningService.parse(
            service.post(
                admin, "/api/person/settings/retention-schedule/check", "{\"body\":" + cut + "}"));
    assertThat(faults.toString()).contains("/rules/1/kind", "retention-rule-missing");
  }

  private record Failing(String kind) implements RetentionTask {
    @Override
    public int eraseDueBefore(Instant before, int limit) {
      throw new IllegalStateException("secret of 王芳");
    }

    @Override
    public Due due(Instant before) {
      return new Due(3, Optional.of(Instant.parse("2020-01-01T00:00:00Z")));
    }
  }

  private static final class Counting implements RetentionTask {
    private final String kind;
    private int left;

    Counting(String kind, int left) {
      this.kind = kind;
      this.left = left;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public int eraseDueBefore(Instant before, int limit) {
      int erased = Math.min(left, limit);
      left -= erased;
      return erased;
    }

    @Override
    public Due due(Instant before) {
      return Due.NONE;
    }
  }

  private static JsonNode count(JsonNode run, String kind) {
    for (JsonNode count : run.get("kinds")) {
      if (count.get("kind").asString().equals(kind)) {
        return count;
      }
    }
    throw new AssertionError(kind + " is not in " + run);
  }

  private static int keys(UUID owner) {
    return service
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("linli"),
            jdbc ->
                jdbc.sql("select count(*) from data_key where owner = ?")
                    .param(owner)
                    .query(Integer.class)
                    .single());
  }

  private static String proof(Tickets.Issued issued) {
    return RunningService.parse(
            service.post(
                "",
                "/api/person/public/track",
                "{\"number\":\"%s\",\"pin\":\"%s\"}".formatted(issued.number(), issued.pin())))
        .get("proof")
        .asString();
  }
}

package org.linli.dispute.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.commons.audit.AuditVerification;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Opened;
import tools.jackson.databind.JsonNode;

/** The audit of the service over HTTP, on a real PostGIS, with two copies of the service. */
class AuditTest {

  @TempDir private static Path anchors;

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static Service other;
  private static String handler;
  private static String auditor;
  private static String dpo;

  @BeforeAll
  static void start() throws Exception {
    peers = new TestPeers();
    database = Service.database();
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    Files.writeString(
        anchors.resolve("public-key.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    String[] settings = {
      "linli.audit.anchors=" + anchors,
      "linli.audit.signing-key=" + base64.encodeToString(pair.getPrivate().getEncoded()),
      "linli.audit.anchor-every=200ms"
    };
    service = Service.start(peers, database, settings);
    other = Service.start(peers, database, settings);
    handler = peers.token("handler", "/areas/T1/officer");
    auditor = peers.token("auditor", "/system/auditor");
    dpo = peers.token("dpo", "/areas/T1/data-protection-officer");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*");
  }

  @AfterAll
  static void stop() {
    service.close();
    other.close();
    peers.close();
  }

  @Test
  void aLookAndAStepAreFoundWithWhoWhatForWhatAndFromWhere() {
    Matter matter = matter();
    service.get(
        handler,
        path(matter, "/file"),
        "X-Linli-Purpose",
        "court%20hearing",
        "X-Forwarded-For",
        "198.51.100.7");
    JsonNode found = entries(auditor, "subjectId=" + matter.id());
    assertThat(found.size()).isEqualTo(2);
    JsonNode look = found.get(0);
    assertThat(look.get("action").asString()).isEqualTo("READ");
    assertThat(look.get("actor").asString()).isEqualTo("handler");
    assertThat(look.get("purpose").asString()).isEqualTo("court hearing");
    assertThat(look.get("origin").asString()).isEqualTo("198.51.100.7");
    assertThat(look.get("kind").asString()).isEqualTo("GET /api/dispute/disputes/{id}/file");
    assertThat(look.at("/subject/label").asString()).isEqualTo(matter.number());
    assertThat(look.get("fieldGroups").toString()).contains("NARRATIVE", "PARTIES");
    JsonNode step = found.get(1);
    assertThat(step.get("action").asString()).isEqualTo("WRITE");
    assertThat(step.get("kind").asString()).isEqualTo("RECEIVED");
    assertThat(entries(auditor, "actor=auditor&kind=AUDIT_SEARCHED").size())
        .as("searching is an entry too")
        .isPositive();
  }

  @Test
  void aDataProtectionOfficerSearchesTheirOwnAreaOnly() {
    Matter matter = matter();
    service.get(handler, path(matter, "/file"));
    String mine = "subjectId=" + matter.id();
    assertThat(entries(dpo, mine).size()).isEqualTo(2);
    assertThat(entries(dpo, mine + "&area=T1").size()).isEqualTo(2);
    String far = peers.token("far", "/areas/T2/data-protection-officer");
    assertThat(entries(far, mine).size()).isZero();
    assertThat(service.get(far, "/api/dispute/audit/entries?area=T1").statusCode()).isEqualTo(404);
    assertThat(service.get(handler, "/api/dispute/audit/entries").statusCode()).isEqualTo(403);
    assertThat(
            service
                .get(peers.token("admin", "/system/system-admin"), "/api/dispute/audit/entries")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    Matter matter = matter();
    for (int n = 0; n < 5; n++) {
      service.get(handler, path(matter, "/file"));
    }
    List<Long> places = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          service.json(
              auditor,
              "/api/dispute/audit/entries?limit=2&subjectId="
                  + matter.id()
                  + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.get("items").forEach(item -> places.add(item.get("seq").asLong()));
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    assertThat(places)
        .hasSize(6)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    for (String wrong :
        List.of("limit=0", "cursor=x", "from=2026-01-02&to=2026-01-01", "action=STARE", "actor=")) {
      assertThat(service.get(auditor, "/api/dispute/audit/entries?" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  @Test
  void whoIsNotLetInIsNotedAndAFloodIsNotedOnce() {
    String nosy = peers.token("nosy", "/areas/T2/officer");
    UUID nowhere = UUID.randomUUID();
    Matter matter = matter();
    assertThat(service.get(nosy, "/api/dispute/audit/entries").statusCode()).isEqualTo(403);
    assertThat(service.get(nosy, path(matter, "/file")).statusCode()).isEqualTo(404);
    service.await(() -> entries(auditor, "actor=nosy&action=REFUSED").size() == 2);
    JsonNode refused = entries(auditor, "actor=nosy&action=REFUSED");
    assertThat(refused.get(0).at("/subject/id").asString()).isEqualTo(matter.id().toString());
    assertThat(refused.get(0).at("/subject/kind").asString()).isEqualTo("MATTER");
    assertThat(refused.get(0).at("/detail/status").asString()).isEqualTo("404");
    String pest = peers.token("pest", "/areas/T2/officer");
    for (int n = 0; n < 60; n++) {
      service.get(pest, "/api/dispute/disputes/" + nowhere + "/file");
    }
    service.await(() -> entries(auditor, "actor=pest&kind=FLOOD").size() == 1);
    assertThat(entries(auditor, "actor=pest&action=REFUSED").size()).isEqualTo(31);
    JsonNode unusual = service.json(auditor, "/api/dispute/audit/unusual").get("items");
    assertThat(unusual.toString()).contains("\"pest\"", "REFUSED_CALLS");
    assertThat(entries(peers.token("d2", "/areas/T2/data-protection-officer"), "actor=pest").size())
        .as("the officer of the area they work in sees it")
        .isEqualTo(31);
  }

  @Test
  void readingOutsideTheGrantedAreaAndInSpiteOfADeclaredInterestIsListed() throws Exception {
    Matter matter = matter();
    // Somebody who handles it and was granted another town.
    String guest = peers.token("guest", "/areas/T2/officer");
    asOwner(
        "insert into dispute_part (county_code, dispute_id, id, kind, username, purpose, since) values ('C', '"
            + matter.id()
            + "', gen_random_uuid(), 'PERSON', 'guest', 'HANDLING', now())");
    asOwner("alter table interest_declaration no force row level security");
    asOwner(
        "insert into interest_declaration values ('C', '"
            + matter.id()
            + "', gen_random_uuid(), 'guest', 'CONFLICT', now() - interval '1 hour', 'guest')");
    HttpResponse<byte[]> file = service.get(guest, path(matter, "/file"));
    assertThat(file.statusCode()).as(Service.text(file)).isEqualTo(200);
    JsonNode unusual = service.json(dpo, "/api/dispute/audit/unusual?area=T1").get("items");
    List<String> rules = new ArrayList<>();
    unusual.forEach(
        item -> {
          if (item.get("actor").asString().equals("guest")) {
            rules.add(item.get("rule").asString());
            assertThat(item.at("/subject/label").asString()).isEqualTo(matter.number());
          }
        });
    assertThat(rules).containsExactlyInAnyOrder("OUTSIDE_AREA", "OWN_INTEREST");
    assertThat(
            service
                .get(auditor, "/api/dispute/audit/unusual?from=2026-01-01&to=2026-03-01")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void twoCopiesKeepOneChainWithItsAnchorsAndCheckIt() throws Exception {
    Matter matter = matter();
    List<Thread> readers = new ArrayList<>();
    for (int n = 0; n < 24; n++) {
      Service copy = n % 2 == 0 ? service : other;
      readers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 0; i < 10; i++) {
                      copy.get(handler, path(matter, "/file"));
                    }
                  }));
    }
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(entries(auditor, "limit=1000&action=READ&subjectId=" + matter.id()).size())
        .isEqualTo(240);
    assertThat(service.post(auditor, "/api/dispute/audit/verification", "").statusCode())
        .isEqualTo(202);
    service.await(() -> state().equals("INTACT"));
    JsonNode found = service.json(dpo, "/api/dispute/audit/verification");
    assertThat(found.get("entries").asLong()).isGreaterThan(240);
    assertThat(found.get("anchors").asLong()).isPositive();
    assertThat(
            AuditVerification.ofDatabase(
                    database.asApp(), new AuditVerification.Place(anchors, "dispute-service"))
                .check()
                .faults())
        .isEmpty();
    assertThat(service.post(dpo, "/api/dispute/audit/verification", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void entriesNameNobodyButAccounts() throws Exception {
    Matter matter = matter();
    service.get(handler, path(matter, "/file"));
    String all = entries(auditor, "limit=1000").toString();
    assertThat(all).doesNotContain("李", "张", "围墙");
    for (JsonNode entry : entries(auditor, "limit=1000")) {
      assertThat(entry.get("actor").asString()).matches("[a-z0-9._@-]+");
    }
  }

  private static String state() {
    return service.json(auditor, "/api/dispute/audit/verification").get("state").asString();
  }

  private static JsonNode entries(String token, String query) {
    return service.json(token, "/api/dispute/audit/entries?" + query).get("items");
  }

  private static Matter matter() {
    return Opened.in(service, "T1V1G1", "CENTRE", "李某的围墙挡了水");
  }

  private static String path(Matter matter, String rest) {
    return "/api/dispute/disputes/" + matter.id() + rest;
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

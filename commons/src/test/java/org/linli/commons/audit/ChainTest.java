package org.linli.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.testing.PostgisForTests;
import tools.jackson.databind.json.JsonMapper;

/** The chain on a real PostgreSQL. */
class ChainTest {

  private static final int COPIES = 3;
  private static final int WRITERS = 64;
  private static final int EACH = 40;

  private static PostgisForTests.Database database;
  private static final List<AuditWriter> writers = new ArrayList<>();

  @BeforeAll
  static void start() {
    database = AuditDatabase.create();
    for (int n = 0; n < COPIES; n++) {
      AuditWriter writer =
          new AuditWriter(new JdbcAuditChain(database.asApp(), new JsonMapper()), () -> {});
      writer.start();
      writers.add(writer);
    }
  }

  @AfterAll
  static void stop() {
    writers.forEach(AuditWriter::stop);
  }

  @Test
  void manyWritersOfSeveralCopiesMakeOneChainWithoutForkOrGap() throws Exception {
    long before = number("select count(*) from audit_entry");
    List<Thread> threads = new ArrayList<>();
    for (int n = 0; n < WRITERS; n++) {
      Audit audit = audit(n % COPIES);
      threads.add(Thread.ofVirtual().start(() -> writeMany(audit)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long after = number("select count(*) from audit_entry");
    assertThat(after - before).isEqualTo((long) WRITERS * EACH);
    assertThat(number("select max(seq) from audit_entry")).isEqualTo(after);
    assertThat(AuditVerification.ofDatabase(database.asApp()).check().faults()).isEmpty();
  }

  @Test
  void anEntryIsThereForEverybodyBeforeTheCallReturns() throws Exception {
    UUID id = UUID.randomUUID();
    audit(0).read(new AuditSubject("MATTER", "C", "/C/T1/", id, "C-1"), Set.of("NARRATIVE"));
    assertThat(number("select count(*) from audit_entry where subject_id = '" + id + "'"))
        .isEqualTo(1);
  }

  @Test
  void anotherNameThanThatOfTheRequestHoldsForTheWorkInsideOnly() throws Exception {
    UUID id = UUID.randomUUID();
    AuditSubject subject = new AuditSubject("SUPPORT_CASE", "C", null, id, null);
    Audit.asActor("resident", () -> audit(0).read(subject, Set.of("PLAN")));
    audit(0).event("LOGIN", subject, Map.of("client", "portal"));
    String of = " from audit_entry where subject_id = '" + id + "'";
    assertThat(text("select string_agg(actor || ':' || action, ' ' order by seq)" + of))
        .isEqualTo("resident:READ linli:LOGIN");
  }

  @Test
  void noTextThatSomebodySendsKeepsAnEntryFromBeingWritten() throws Exception {
    UUID id = UUID.randomUUID();
    String odd = "a\u0000b\ud800c\"\\'" + "长".repeat(500);
    Audit.asActor(
        odd,
        () ->
            audit(1)
                .event(odd, new AuditSubject(odd, odd, odd, id, odd), Map.of(odd, odd, "b", "")));
    assertThat(number("select count(*) from audit_entry where subject_id = '" + id + "'"))
        .isEqualTo(1);
    assertThat(AuditVerification.ofDatabase(database.asApp()).check().faults()).isEmpty();
  }

  @Test
  void theServiceCanAddToTheChainAndDoNothingElseToIt() throws Exception {
    audit(0).read(AuditSubject.account("x"), Set.of());
    for (String attempt :
        List.of(
            "update audit_entry set purpose = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "insert into audit_entry select * from audit_entry limit 1",
            "alter table audit_entry disable trigger user",
            "drop table audit_entry",
            "create or replace function audit_hash(p bytea, e audit_entry) returns bytea language sql return p")) {
      assertThatThrownBy(() -> asApp(attempt)).as(attempt).isInstanceOf(SQLException.class);
    }
    for (String attempt :
        List.of(
            "update audit_entry set purpose = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> asOwner(attempt))
          .as(attempt)
          .hasMessageContaining("never changed or taken away");
    }
  }

  @Test
  void whoHasNoRightToTheAuditSeesTheirOwnActsOnly() throws Exception {
    Audit.asActor("wang", () -> audit(0).read(AuditSubject.account("y"), Set.of()));
    Audit.asActor(
        "li",
        () -> audit(0).read(new AuditSubject("MATTER", "C", "/C/T2/", null, null), Set.of("A")));
    assertThat(seenBy("", "")).isZero();
    assertThat(seenBy("wang", "{\"officer@/\"}")).isEqualTo(1);
    assertThat(seenBy("dpo", "{\"data-protection-officer@/C/T2/\"}")).isEqualTo(1);
    assertThat(seenBy("dpo", "{\"data-protection-officer@/C/T3/\"}")).isZero();
    assertThat(seenBy("auditor", "{\"auditor@/\"}"))
        .isEqualTo(number("select count(*) from audit_entry"));
  }

  @Test
  void whatCannotBeRecordedIsNotDone() {
    AuditChain broken =
        new AuditChain() {
          @Override
          public void append(List<AuditDraft> drafts) {
            throw new IllegalStateException("no disk");
          }

          @Override
          public java.util.Optional<Head> head() {
            return java.util.Optional.empty();
          }
        };
    AuditWriter writer = new AuditWriter(broken, () -> {});
    writer.start();
    Audit audit = new ChainedAudit(writer, () -> Circumstances.OF_A_CLOCK, Clock.systemUTC());
    assertThatThrownBy(() -> audit.read(AuditSubject.account("x"), Set.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessage("audit-unavailable");
    writer.stop();
    assertThatThrownBy(() -> audit.read(AuditSubject.account("x"), Set.of()))
        .hasMessage("audit-unavailable");
  }

  private static void writeMany(Audit audit) {
    for (int n = 0; n < EACH; n++) {
      audit.read(
          new AuditSubject("MATTER", "C", "/C/T1/", UUID.randomUUID(), "C-" + n),
          Set.of("NARRATIVE", "PARTIES"));
    }
  }

  private static Audit audit(int copy) {
    return new ChainedAudit(writers.get(copy), () -> Circumstances.OF_A_CLOCK, Clock.systemUTC());
  }

  private static long seenBy(String username, String grants) throws SQLException {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set linli.username = '" + username + "'");
      statement.execute("set linli.grants = '" + grants + "'");
      try (ResultSet row = statement.executeQuery("select count(*) from audit_entry")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void asApp(String sql) throws SQLException {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private static String text(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}

package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.linli.commons.audit.AuditAction;
import org.linli.commons.audit.AuditDraft;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.audit.AuditWriter;
import org.linli.commons.audit.JdbcAuditChain;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry of the audit costs the call that makes it. In one run, in turn: a look (the viewer
 * set, one row read, as every call does), the same look with its entry, and the peer: the same row
 * inserted and committed without chain, hash or lock. In a database of its own beside the
 * product's, on the same server and disk.
 */
final class AuditBench {

  private static final String DATABASE = "linli_bench_audit";
  private static final int[] CALLERS = {1, 8, 50};
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 2_000_000_000L;
  private static final double NANOS_A_MILLI = 1e6;

  private final Settings settings;
  private final String url;

  AuditBench(Settings settings) {
    this.settings = settings;
    String dispute = settings.disputeDatabase();
    this.url = dispute.substring(0, dispute.lastIndexOf('/') + 1) + DATABASE;
  }

  /** Something a caller does on a connection of its own. */
  @FunctionalInterface
  private interface Work {
    void run(Connection connection) throws SQLException;
  }

  void run() throws Exception {
    recreate();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(settings.databaseUser());
    source.setPassword(settings.databasePassword());
    try (JdbcAuditChain chain = JdbcAuditChain.keeping(source, new JsonMapper())) {
      AuditWriter writer = new AuditWriter(chain, () -> {});
      writer.start();
      System.out.println("callers                        p50 ms    p99 ms   calls/s");
      for (int callers : CALLERS) {
        measure(callers, writer);
      }
      writer.stop();
    }
    try (Connection admin = settings.connect(settings.disputeDatabase());
        Statement statement = admin.createStatement()) {
      statement.execute("drop database " + DATABASE);
    }
  }

  private void measure(int callers, AuditWriter writer) throws Exception {
    List<Long> looks = new ArrayList<>();
    List<Long> audited = new ArrayList<>();
    List<Long> inserted = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      List<Long> plain = timed(callers, AuditBench::look);
      List<Long> withEntry =
          timed(
              callers,
              connection -> {
                look(connection);
                writer.append(draft());
              });
      List<Long> peer =
          timed(
              callers,
              connection -> {
                look(connection);
                insert(connection);
              });
      if (round >= 0) {
        looks.addAll(plain);
        audited.addAll(withEntry);
        inserted.addAll(peer);
      }
    }
    row(callers, "look", looks);
    row(callers, "look and entry", audited);
    row(callers, "look and plain insert", inserted);
    System.out.printf(
        "%4d  an entry adds %.3f ms at p50, %.3f ms at p99; plain insert and commit %.3f and %.3f; ratio %.2f%n",
        callers,
        at(audited, 50) - at(looks, 50),
        at(audited, 99) - at(looks, 99),
        at(inserted, 50) - at(looks, 50),
        at(inserted, 99) - at(looks, 99),
        (at(audited, 50) - at(looks, 50)) / (at(inserted, 50) - at(looks, 50)));
  }

  private List<Long> timed(int callers, Work work) throws Exception {
    ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    long until = System.nanoTime() + ROUND_NANOS;
    for (int n = 0; n < callers; n++) {
      threads.add(Thread.ofPlatform().start(() -> work(work, until, nanos)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(nanos);
  }

  private void work(Work work, long until, ConcurrentLinkedQueue<Long> nanos) {
    try (Connection connection =
        DriverManager.getConnection(url, settings.databaseUser(), settings.databasePassword())) {
      while (System.nanoTime() < until) {
        long began = System.nanoTime();
        work.run(connection);
        nanos.add(System.nanoTime() - began);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void look(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement viewer =
            connection.prepareStatement("select set_config('linli.grants', ?, true)");
        PreparedStatement row =
            connection.prepareStatement("select seq, actor from audit_entry where seq = ?")) {
      viewer.setString(1, "{\"service@/\"}");
      viewer.execute();
      row.setLong(1, 1);
      row.execute();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void insert(Connection connection) throws SQLException {
    AuditDraft draft = draft();
    try (PreparedStatement row =
        connection.prepareStatement(
            """
            insert into plain_entry (at, actor, action, kind, subject_kind, county_code, path, subject_id, label, purpose, origin)
            values (now(), ?, 'READ', ?, 'MATTER', 'C', ?, ?, ?, 'handling', ?)
            """)) {
      row.setString(1, draft.actor());
      row.setString(2, draft.kind());
      row.setString(3, draft.subject().path());
      row.setObject(4, draft.subject().id());
      row.setString(5, draft.subject().label());
      row.setString(6, draft.origin());
      row.execute();
    }
  }

  private static AuditDraft draft() {
    return new AuditDraft(
        Instant.now(Clock.systemUTC()),
        "wang.officer",
        AuditAction.READ,
        "GET /api/dispute/disputes/{id}/file",
        new AuditSubject(
            "MATTER",
            "990102",
            "/99/9901/990102/990102101000/",
            UUID.randomUUID(),
            "C-2026-000017"),
        List.of("NARRATIVE", "PARTIES", "POSITION"),
        "handling",
        "198.51.100.7",
        new TreeMap<>());
  }

  private void recreate() throws SQLException, IOException {
    try (Connection admin = settings.connect(settings.disputeDatabase());
        Statement statement = admin.createStatement()) {
      statement.execute("drop database if exists " + DATABASE);
      statement.execute("create database " + DATABASE);
    }
    // As whole scripts: bodies of functions have semicolons of their own.
    try (Connection owner = settings.connect(url + "?preferQueryMode=simple");
        Statement statement = owner.createStatement()) {
      for (String file :
          List.of(
              "db/viewer/V0_1__viewer.sql",
              "db/viewer/V0_4__viewer_username.sql",
              "db/audit/V0_7__audit.sql")) {
        statement.execute(text(file).replace("${app}", settings.databaseUser()));
      }
      statement.execute(
          "create table plain_entry (seq bigint generated always as identity primary key, at timestamptz, actor text,"
              + " action text, kind text, subject_kind text, county_code text, path text, subject_id uuid, label text,"
              + " purpose text, origin text)");
      statement.execute("create index on plain_entry (subject_id, seq)");
      statement.execute("create index on plain_entry (actor, seq)");
    }
  }

  private static String text(String file) throws IOException {
    try (var in =
        Objects.requireNonNull(AuditBench.class.getClassLoader().getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void row(int callers, String name, List<Long> nanos) {
    System.out.printf(
        "%4d  %-24s %8.3f  %8.3f  %8.0f%n",
        callers, name, at(nanos, 50), at(nanos, 99), nanos.size() / (ROUNDS * ROUND_NANOS / 1e9));
  }

  private static double at(List<Long> nanos, int percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / NANOS_A_MILLI;
  }
}

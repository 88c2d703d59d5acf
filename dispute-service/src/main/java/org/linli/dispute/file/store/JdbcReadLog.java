package org.linli.dispute.file.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.ReadEntry;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.file.ReadPurpose;
import org.linli.dispute.file.ReadStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code read_log}. Entries of a matter are appended one after the other under a lock of
 * the transaction, each with a hash over itself and the hash before it. A look is written in a
 * transaction of its own: it stays even if what follows fails.
 */
@Repository
class JdbcReadLog implements ReadLog, ReadStore {

  /** Sets the locks of this class apart from others'. */
  private static final long LOCKS = 70;

  private final ViewerTransactions transactions;
  private final ReadPurpose purpose;
  private final Clock clock;

  JdbcReadLog(ViewerTransactions transactions, ReadPurpose purpose, Clock clock) {
    this.transactions = transactions;
    this.purpose = purpose;
    this.clock = clock;
  }

  @Override
  public void record(String countyCode, UUID matter, Set<String> fieldGroups) {
    String by = CurrentAccess.require().viewer().username();
    List<String> groups = fieldGroups.stream().sorted().toList();
    transactions.write(
        jdbc -> {
          jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, ?))) l")
              .params(matter.toString(), LOCKS)
              .query(Integer.class)
              .single();
          Link last =
              jdbc.sql("select seq, hash from last_read(?, ?)")
                  .params(countyCode, matter)
                  .query((row, n) -> new Link(row.getInt(1), row.getBytes(2)))
                  .optional()
                  .orElse(new Link(0, new byte[0]));
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          ReadEntry entry = new ReadEntry(last.seq() + 1, now, by, groups, purpose.current());
          return insert(jdbc, countyCode, matter, entry, hash(matter, entry, last.hash()));
        });
  }

  @Override
  public List<ReadEntry> list(UUID matter, @Nullable Integer before, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select seq, at, by_username, field_groups, purpose from read_log
                    where dispute_id = ? and seq < ? order by seq desc limit ?
                    """)
                .params(matter, before == null ? Integer.MAX_VALUE : before, limit)
                .query((row, n) -> entry(row))
                .list());
  }

  @Override
  public Optional<String> countyOf(UUID matter) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select county_code from read_log where dispute_id = ? limit 1")
                .param(matter)
                .query(String.class)
                .optional());
  }

  @Override
  public boolean isIntact(UUID matter) {
    return transactions.read(
        jdbc -> {
          byte[] previous = new byte[0];
          int expected = 1;
          for (Kept kept : chain(jdbc, matter)) {
            byte[] hash = hash(matter, kept.entry(), previous);
            if (kept.entry().seq() != expected || !Arrays.equals(hash, kept.hash())) {
              return false;
            }
            previous = hash;
            expected++;
          }
          return true;
        });
  }

  private static List<Kept> chain(JdbcClient jdbc, UUID matter) {
    return jdbc.sql(
            """
            select seq, at, by_username, field_groups, purpose, hash from read_log where dispute_id = ? order by seq
            """)
        .param(matter)
        .query((row, n) -> new Kept(entry(row), row.getBytes("hash")))
        .list();
  }

  private static int insert(
      JdbcClient jdbc, String county, UUID matter, ReadEntry entry, byte[] hash) {
    return jdbc.sql(
            """
            insert into read_log (county_code, dispute_id, seq, at, by_username, field_groups, purpose, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            matter,
            entry.seq(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.by(),
            entry.fieldGroups().toArray(String[]::new),
            entry.purpose(),
            hash)
        .update();
  }

  /** Over every field with its length before it, so that none can run into the next. */
  private static byte[] hash(UUID matter, ReadEntry entry, byte[] previous) {
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update(previous);
    field(digest, matter.toString());
    field(digest, String.valueOf(entry.seq()));
    field(digest, entry.at().toString());
    field(digest, entry.by());
    entry.fieldGroups().forEach(group -> field(digest, group));
    field(digest, entry.purpose());
    return digest.digest();
  }

  private static void field(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static ReadEntry entry(ResultSet row) throws SQLException {
    return new ReadEntry(
        row.getInt("seq"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_username"),
        List.of((String[]) row.getArray("field_groups").getArray()),
        row.getString("purpose"));
  }

  /** The end of a chain. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Link(int seq, byte[] hash) {}

  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record Kept(ReadEntry entry, byte[] hash) {}
}

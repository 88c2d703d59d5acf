package org.linli.patrol.fix.store;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.patrol.fix.FixBatch;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.KeptFixes;
import org.linli.patrol.fix.Timestamps;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes batches as the role that may only add. Nearly all batches bring nothing that is there, so
 * each is first copied straight into the partition of its day; where one fix is there already,
 * PostgreSQL refuses the whole copy, and the batch is inserted row by row, leaving out what is
 * known.
 */
final class FixWriting {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final long MICROS_A_DAY = 86_400_000_000L;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private static final String INSERT =
      """
      insert into %s (%s)
      select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::float8[], ?::float8[], ?::float4[],
        ?::float4[], ?::float4[], ?::int4[]) as r
      on conflict do nothing
      """;

  /** The lock is taken before the number is drawn, and held until the commit. */
  private static final String CHANGE =
      """
      with writer as materialized (select pg_advisory_xact_lock_shared(%d))
      insert into fix_change (county_code, shift_id, at) select ?, ?, ? from writer
      """
          .formatted(JdbcFixes.CHANGE_LOCK);

  private final DataSource ingest;

  FixWriting(DataSource ingest) {
    this.ingest = ingest;
  }

  /** The days that the fixes fall on, in UTC. */
  static Set<LocalDate> days(KeptFixes fixes) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (int k = 0; k < fixes.count(); k = endOfDay(fixes, k)) {
      days.add(LocalDate.ofEpochDay(day(fixes, k)));
    }
    return days;
  }

  /** Writes all in one transaction and gives how many were new. */
  int write(KeptFixes fixes, UUID talliedShift, Map<FixReason, Integer> tallies)
      throws SQLException {
    try (Connection connection = ingest.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int added = addAll(connection, fixes);
        if (added > 0) {
          changes(connection, fixes);
        }
        int known = fixes.count() - added;
        tally(connection, fixes, talliedShift, tallies, known);
        connection.commit();
        return added;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static int addAll(Connection connection, KeptFixes fixes) throws SQLException {
    try {
      return add(connection, fixes, FixWriting::copy);
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      return add(connection, fixes, FixWriting::insert);
    }
  }

  /** A way of adding those of one day. */
  @FunctionalInterface
  interface Way {
    int add(Connection connection, KeptFixes fixes, String partition, int from, int to)
        throws SQLException;
  }

  static int add(Connection connection, KeptFixes fixes, Way way) throws SQLException {
    int added = 0;
    for (int k = 0; k < fixes.count(); ) {
      int end = endOfDay(fixes, k);
      String partition = "fix_" + DAY.format(LocalDate.ofEpochDay(day(fixes, k)));
      added += way.add(connection, fixes, partition, k, end);
      k = end;
    }
    return added;
  }

  static int copy(Connection connection, KeptFixes fixes, String partition, int from, int to)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + partition + " (" + FixCopy.COLUMNS + ") from stdin (format binary)");
    try {
      ByteBuffer rows = FixCopy.of(fixes, from, to);
      copy.writeToCopy(rows.array(), 0, rows.limit());
      return (int) copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  static int insert(Connection connection, KeptFixes fixes, String partition, int from, int to)
      throws SQLException {
    int n = to - from;
    Object[][] columns = new Object[10][n];
    for (int k = 0; k < n; k++) {
      int i = fixes.order()[from + k];
      FixBatch batch = fixes.batch();
      columns[0][k] = fixes.shift(i);
      columns[1][k] = fixes.device();
      columns[2][k] = Timestamps.instant(batch.recordedMicros(i)).toString();
      columns[3][k] = Timestamps.instant(fixes.receivedMicros() + i).toString();
      columns[4][k] = batch.lon(i);
      columns[5][k] = batch.lat(i);
      columns[6][k] = orNull(batch.accuracyMetres(i));
      columns[7][k] = orNull(batch.speed(i));
      columns[8][k] = orNull(batch.heading(i));
      columns[9][k] = batch.seq(i) == FixBatch.NO_SEQ ? null : batch.seq(i);
    }
    String[] types = {
      "uuid",
      "uuid",
      "timestamptz",
      "timestamptz",
      "float8",
      "float8",
      "float4",
      "float4",
      "float4",
      "int4"
    };
    try (PreparedStatement statement =
        connection.prepareStatement(INSERT.formatted(partition, FixCopy.COLUMNS))) {
      statement.setString(1, fixes.county());
      for (int c = 0; c < types.length; c++) {
        Array array = connection.createArrayOf(types[c], columns[c]);
        statement.setArray(c + 2, array);
      }
      return statement.executeUpdate();
    }
  }

  @SuppressWarnings("NullAway") // a place of an array that is handed to PostgreSQL
  private static Object orNull(float value) {
    return Float.isNaN(value) ? null : value;
  }

  private static void changes(Connection connection, KeptFixes fixes) throws SQLException {
    Set<UUID> shifts = new LinkedHashSet<>();
    for (int k = 0; k < fixes.count(); k++) {
      shifts.add(fixes.shift(fixes.order()[k]));
    }
    try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
      for (UUID shift : shifts) {
        statement.setString(1, fixes.county());
        statement.setObject(2, shift);
        statement.setObject(3, received(fixes));
        statement.executeUpdate();
      }
    }
  }

  private static void tally(
      Connection connection,
      KeptFixes fixes,
      UUID shift,
      Map<FixReason, Integer> tallies,
      int known)
      throws SQLException {
    if (tallies.isEmpty() && known == 0) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into fix_tally (county_code, shift_id, device_id, at, reason, n) values (?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, fixes.county());
      statement.setObject(2, shift);
      statement.setObject(3, fixes.device());
      statement.setObject(4, received(fixes));
      for (Map.Entry<FixReason, Integer> tally : tallies.entrySet()) {
        statement.setString(5, tally.getKey().name());
        statement.setInt(6, tally.getValue());
        statement.executeUpdate();
      }
      if (known > 0) {
        statement.setString(5, FixReason.KNOWN.name());
        statement.setInt(6, known);
        statement.executeUpdate();
      }
    }
  }

  private static OffsetDateTime received(KeptFixes fixes) {
    Instant at = Timestamps.instant(fixes.receivedMicros());
    return at.atOffset(ZoneOffset.UTC);
  }

  private static long day(KeptFixes fixes, int k) {
    return Math.floorDiv(fixes.batch().recordedMicros(fixes.order()[k]), MICROS_A_DAY);
  }

  private static int endOfDay(KeptFixes fixes, int k) {
    long day = day(fixes, k);
    int end = k + 1;
    while (end < fixes.count() && day(fixes, end) == day) {
      end++;
    }
    return end;
  }
}

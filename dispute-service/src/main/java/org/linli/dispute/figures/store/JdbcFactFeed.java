package org.linli.dispute.figures.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.figures.Fact;
import org.linli.dispute.figures.FactFeed;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.TriageLevel;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Facts as the role that may read the narrow columns of all matters and nothing else. Many at once
 * come as a binary COPY, row by row, so that memory holds one.
 */
final class JdbcFactFeed implements FactFeed {

  /** A view that is further behind than this reads everything anew. */
  private static final int MOST_ENTRIES = 100_000;

  private static final int EPOCH_2000 = 10_957;
  private static final int SIGNATURE_BYTES = 11;

  private static final String COLUMNS =
      "select d.id, d.grid_code, d.h3_cell, d.received_on, d.category, d.level, d.status, d.outcome, d.milestones"
          + " from dispute d";

  /** What matters were before the first of some entries; not those that an import brought since. */
  private static final String BEFORE =
      """
      select dispute_id, old_grid_code, old_h3_cell, old_received_on, old_category, old_level, old_status,
             old_outcome, old_milestones
      from (select distinct on (l.county_code, l.dispute_id) l.* from fact_log l
            where l.seq > %d and l.seq <= %d and l.dispute_id is not null
            order by l.county_code, l.dispute_id, l.seq) first
      where old_grid_code is not null
        and not exists (select from dispute d where d.county_code = first.county_code and d.id = first.dispute_id
                          and d.import_id = any ('%s'::uuid[]))
      """;

  /** What matters are that some entries name; not those that an import brought since. */
  private static final String NOW =
      COLUMNS
          + """
             join (select distinct county_code, dispute_id from fact_log
                   where seq > %d and seq <= %d and dispute_id is not null) l
               on l.county_code = d.county_code and l.dispute_id = d.id
             where d.import_id is null or d.import_id <> all ('%s'::uuid[])
            """;

  /** Whether matters that some entries name are gone: no one knows which import brought them. */
  private static final String GONE =
      """
      select exists (select from fact_log l where l.seq > ? and l.seq <= ? and l.old_grid_code is not null
        and not exists (select from dispute d where d.county_code = l.county_code and d.id = l.dispute_id))
      """;

  private final DataSource facts;

  JdbcFactFeed(DataSource facts) {
    this.facts = facts;
  }

  @Override
  public long head() {
    try (Connection connection = facts.getConnection()) {
      return head(connection);
    } catch (SQLException e) {
      throw new FactsUnreadable(e);
    }
  }

  @Override
  public byte[] secret() {
    try (Connection connection = facts.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select secret from perturbation_secret");
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("perturbation_secret is empty");
      }
      return rows.getBytes(1);
    } catch (SQLException e) {
      throw new FactsUnreadable(e);
    }
  }

  @Override
  public long readAll(Sink sink) {
    return inOneSnapshot(
        connection -> {
          long head = head(connection);
          copy(connection, COLUMNS, 1, sink);
          return head;
        });
  }

  /**
   * All is seen in one snapshot: a matter that several entries name is now what the last of them
   * left, and was before what the first of them found.
   */
  @Override
  public long readAfter(long version, Sink sink) {
    return inOneSnapshot(
        connection -> {
          Entries entries = entries(connection, version);
          if (entries.allAnew()
              || (entries.isMixed() && isAnyGone(connection, version, entries.last()))) {
            return READ_ALL;
          }
          if (entries.disputes() > 0) {
            long last = entries.last();
            String imports = entries.importArray();
            copy(connection, BEFORE.formatted(version, last, imports), -1, sink);
            copy(connection, NOW.formatted(version, last, imports), 1, sink);
          }
          for (UUID importId : entries.imports()) {
            copy(connection, COLUMNS + " where d.import_id = '" + importId + "'", 1, sink);
          }
          return entries.last();
        });
  }

  private static boolean isAnyGone(Connection connection, long version, long last)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(GONE)) {
      statement.setLong(1, version);
      statement.setLong(2, last);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static Entries entries(Connection connection, long version) throws SQLException {
    Entries entries = new Entries(version, 0, new ArrayList<>(), false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select seq, dispute_id, import_id from fact_log where seq > ? order by seq limit ?")) {
      statement.setLong(1, version);
      statement.setInt(2, MOST_ENTRIES);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries =
              entries.with(
                  rows.getLong(1), rows.getObject(2, UUID.class), rows.getObject(3, UUID.class));
        }
      }
    }
    return entries;
  }

  private static long head(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select seq from fact_head");
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("fact_head is empty");
      }
      return rows.getLong(1);
    }
  }

  /** The ordinals are read here so that a category of five minutes ago is known. */
  private static Map<String, Integer> categories(Connection connection) throws SQLException {
    Map<String, Integer> ordinals = new HashMap<>();
    try (PreparedStatement statement =
            connection.prepareStatement("select code, ordinal from dispute_category");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ordinals.put(rows.getString(1), rows.getInt(2));
      }
    }
    return ordinals;
  }

  private static void copy(Connection connection, String query, int weight, Sink sink)
      throws SQLException {
    Map<String, Integer> categories = categories(connection);
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)");
    try {
      boolean first = true;
      for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
        ByteBuffer row = ByteBuffer.wrap(message);
        if (first) {
          row.position(SIGNATURE_BYTES + Integer.BYTES);
          int extension = row.getInt();
          row.position(row.position() + extension);
          first = false;
        }
        while (row.hasRemaining() && row.getShort() >= 0) {
          add(row, categories, weight, sink);
        }
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void add(ByteBuffer row, Map<String, Integer> categories, int weight, Sink sink) {
    row.getInt();
    long high = row.getLong();
    long low = row.getLong();
    String grid = requiredText(row);
    row.getInt();
    long cell = row.getLong();
    row.getInt();
    int day = row.getInt() + EPOCH_2000;
    Integer category = categories.get(requiredText(row));
    if (category == null) {
      throw new IllegalStateException("a matter of a category that is not there");
    }
    String level = text(row);
    DisputeStatus status = DisputeStatus.valueOf(requiredText(row));
    String outcome = text(row);
    row.getInt();
    Fact fact =
        new Fact(
            grid,
            cell,
            day,
            category,
            level == null ? null : TriageLevel.valueOf(level),
            status,
            outcome == null ? null : Outcome.valueOf(outcome),
            row.getInt());
    sink.add(high, low, fact, weight);
  }

  private static @Nullable String text(ByteBuffer row) {
    int length = row.getInt();
    if (length < 0) {
      return null;
    }
    String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
    row.position(row.position() + length);
    return text;
  }

  private static String requiredText(ByteBuffer row) {
    String text = text(row);
    if (text == null) {
      throw new IllegalStateException("a matter without grid, category or status");
    }
    return text;
  }

  private long inOneSnapshot(Reading reading) {
    try (Connection connection = facts.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return reading.read(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new FactsUnreadable(e);
    }
  }

  @FunctionalInterface
  private interface Reading {
    long read(Connection connection) throws SQLException;
  }

  /** What the log has to say since a version. */
  private record Entries(long last, int disputes, List<UUID> imports, boolean allAnew) {

    Entries with(long seq, @Nullable UUID dispute, @Nullable UUID importId) {
      if (importId != null) {
        imports.add(importId);
      }
      boolean moved = dispute == null && importId == null;
      int more = disputes + (dispute == null ? 0 : 1);
      return new Entries(seq, more, imports, allAnew || moved || more >= MOST_ENTRIES);
    }

    boolean isMixed() {
      return disputes > 0 && !imports.isEmpty();
    }

    /** As PostgreSQL writes an array. */
    String importArray() {
      return imports.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
  }
}

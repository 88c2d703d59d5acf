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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.figures.FactFeed;
import org.linli.dispute.matter.DisputeStatus;
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
      "select d.grid_code, d.h3_cell, d.received_on, d.category, d.level, d.status from dispute d";

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
  public long readAll(Sink sink) {
    return inOneSnapshot(
        connection -> {
          long head = head(connection);
          copy(connection, COLUMNS, sink);
          return head;
        });
  }

  @Override
  public long readAfter(long version, Sink sink) {
    return inOneSnapshot(
        connection -> {
          Entries entries = entries(connection, version);
          if (entries.allAnew()) {
            return READ_ALL;
          }
          if (entries.disputes() > 0) {
            copy(
                connection,
                COLUMNS
                    + " join fact_log l on l.county_code = d.county_code and l.dispute_id = d.id"
                    + " where l.seq > "
                    + version
                    + " and l.seq <= "
                    + entries.last(),
                sink);
          }
          for (UUID importId : entries.imports()) {
            copy(connection, COLUMNS + " where d.import_id = '" + importId + "'", sink);
          }
          return entries.last();
        });
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

  private static void copy(Connection connection, String query, Sink sink) throws SQLException {
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
          add(row, categories, sink);
        }
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void add(ByteBuffer row, Map<String, Integer> categories, Sink sink) {
    String grid = requiredText(row);
    row.getInt();
    long cell = row.getLong();
    row.getInt();
    int day = row.getInt() + EPOCH_2000;
    Integer category = categories.get(requiredText(row));
    String level = text(row);
    DisputeStatus status = DisputeStatus.valueOf(requiredText(row));
    if (category == null) {
      throw new IllegalStateException("a matter of a category that is not there");
    }
    sink.add(grid, cell, day, category, level == null ? null : TriageLevel.valueOf(level), status);
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
      boolean changed = dispute == null && importId == null;
      int more = disputes + (dispute == null ? 0 : 1);
      return new Entries(seq, more, imports, allAnew || changed || more >= MOST_ENTRIES);
    }
  }
}

package org.linli.commons.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Columns as values and back. Where a column that must not be null is, its name is in the {@link
 * NullPointerException}.
 */
public final class Columns {

  private Columns() {}

  public static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  public static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
  }

  /** West, south, east and north: the first four columns of a row mapper's row. */
  public static List<Double> bounds(ResultSet row, int number) throws SQLException {
    return List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
  }

  /** A {@code timestamptz} that is always there. */
  public static Instant at(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(atOrNull(row, column), column);
  }

  /** A {@code timestamptz}. */
  public static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** A moment as the driver takes it for a {@code timestamptz}. */
  public static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** A moment as the driver takes it for a {@code timestamptz}, or null. */
  public static @Nullable OffsetDateTime atOrNull(@Nullable Instant moment) {
    return moment == null ? null : at(moment);
  }
}

package org.linli.commons.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code audit_entry}, whatever somebody made of them: where a value is not of a kind
 * that we write, a text takes its place that no row can hold.
 */
public final class StoredEntry {

  private static final String IMPOSSIBLE = "\0";

  private StoredEntry() {}

  /** The entry of a row that has all columns. */
  public static AuditEntry read(ResultSet row) throws SQLException {
    AuditSubject subject =
        new AuditSubject(
            text(row, "subject_kind"),
            text(row, "county_code"),
            row.getString("path"),
            row.getObject("subject_id", UUID.class),
            row.getString("label"));
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new AuditEntry(
        row.getLong("seq"),
        at == null ? Instant.EPOCH : at.toInstant(),
        text(row, "actor"),
        text(row, "action"),
        text(row, "kind"),
        subject,
        groups(row.getArray("field_groups")),
        text(row, "purpose"),
        text(row, "origin"),
        text(row, "detail"));
  }

  static byte[] hash(ResultSet row) throws SQLException {
    byte[] hash = row.getBytes("hash");
    return hash == null ? new byte[0] : hash;
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), IMPOSSIBLE);
  }

  private static List<String> groups(@Nullable Array array) throws SQLException {
    if (array == null || !(array.getArray() instanceof String[] texts)) {
      return List.of(IMPOSSIBLE);
    }
    List<String> groups = new ArrayList<>();
    for (String text : texts) {
      groups.add(text == null ? IMPOSSIBLE : text);
    }
    return groups;
  }
}

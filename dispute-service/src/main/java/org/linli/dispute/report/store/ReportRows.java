package org.linli.dispute.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.report.Report;
import org.linli.dispute.report.ReportChannel;
import org.linli.dispute.report.ReportState;
import org.linli.dispute.report.ReportStore;
import org.linli.dispute.report.ReporterKind;

/** Rows of {@code report} and reports. */
final class ReportRows {

  static final String SELECT =
      """
      select county_code, id, ticket, channel, reporter, state, category, summary, language, source_ref,
             st_x(position) as lon, st_y(position) as lat, grid_code, area_code, path, occurred_at, received_at,
             entered_at, entered_by, reviewed_by, reviewed_at, unit_code, dispute_id, version
      from report
      """;

  private ReportRows() {}

  static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        row.getString("ticket"),
        ReportState.valueOf(row.getString("state")),
        row.getString("category"),
        row.getString("summary"),
        new Report.Source(
            ReportChannel.valueOf(row.getString("channel")),
            ReporterKind.valueOf(row.getString("reporter")),
            row.getString("source_ref"),
            row.getString("language")),
        new Report.Site(
            new GridPlace(
                row.getString("county_code"),
                row.getString("area_code"),
                row.getString("grid_code"),
                row.getString("path")),
            row.getDouble("lon"),
            row.getDouble("lat")),
        new Report.When(
            instant(row, "occurred_at"),
            row.getTimestamp("received_at").toInstant(),
            row.getTimestamp("entered_at").toInstant()),
        new Report.Hands(
            row.getString("entered_by"), row.getString("reviewed_by"), instant(row, "reviewed_at")),
        row.getString("unit_code"),
        row.getObject("dispute_id", UUID.class),
        row.getInt("version"));
  }

  static ReportStore.Candidate candidate(ResultSet row, int number) throws SQLException {
    return new ReportStore.Candidate(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("category"),
        row.getString("status"),
        row.getString("grid_code"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("summary"),
        row.getDouble("metres"),
        row.getBoolean("handled"));
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}

package org.linli.dispute.matter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.Progress;
import org.linli.dispute.matter.TriageLevel;

/** Rows of {@code dispute} and matters. */
final class MatterRows {

  static final String COLUMNS =
      """
      d.county_code, d.id, d.number, d.source, d.category, d.level, d.status, d.outcome, d.grid_code, d.area_code, d.path,
      d.received_at, d.created_at, d.closed_at, d.summary, d.unit_code, d.person, d.lead_leader, d.sponsor, d.deadline_on,
      d.dispatched_at, d.accepted_at, d.resume_to, d.reopened, d.milestones, d.version
      """;

  private MatterRows() {}

  static Matter matter(ResultSet row, int number) throws SQLException {
    String level = row.getString("level");
    return new Matter(
        new Matter.Origin(
            row.getObject("id", UUID.class),
            row.getString("number"),
            row.getString("source"),
            row.getTimestamp("received_at").toInstant(),
            row.getTimestamp("created_at").toInstant()),
        new GridPlace(
            row.getString("county_code"),
            row.getString("area_code"),
            row.getString("grid_code"),
            row.getString("path")),
        row.getString("category"),
        level == null ? null : TriageLevel.valueOf(level),
        row.getString("summary"),
        new Answering(
            row.getString("unit_code"),
            row.getString("person"),
            row.getString("lead_leader"),
            row.getString("sponsor"),
            row.getObject("deadline_on", LocalDate.class)),
        progress(row),
        row.getInt("version"));
  }

  private static Progress progress(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String resumeTo = row.getString("resume_to");
    return new Progress(
        DisputeStatus.valueOf(row.getString("status")),
        outcome == null ? null : Outcome.valueOf(outcome),
        instant(row, "dispatched_at"),
        instant(row, "accepted_at"),
        instant(row, "closed_at"),
        resumeTo == null ? null : DisputeStatus.valueOf(resumeTo),
        row.getInt("reopened"),
        Milestone.unpack(row.getInt("milestones")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}

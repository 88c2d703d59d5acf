package org.linli.person.volunteer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.person.volunteer.Activity;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerState;

/** Rows of volunteers as records, opened. */
final class VolunteerRows {

  static final String NAME = "volunteer-name";
  static final String PHONE = "volunteer-phone";
  static final String WORDS = "volunteer-words";
  static final String REASON = "volunteer-reason";

  static final String SELECT =
      """
      select v.*, (select coalesce(sum(a.hours), 0) from volunteer_activity a
                   where a.county_code = v.county_code and a.volunteer_id = v.id) as hours
      from volunteer v
      """;

  private final Seal seal;

  VolunteerRows(Seal seal) {
    this.seal = seal;
  }

  Volunteer volunteer(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    return new Volunteer(
        id,
        row.getString("number"),
        VolunteerState.valueOf(row.getString("state")),
        new Volunteer.Place(county, row.getString("area_code"), row.getString("path")),
        List.of((String[]) row.getArray("work").getArray()),
        personal(row, county, id),
        new Volunteer.Course(
            row.getString("language"),
            row.getInt("notice_version"),
            Objects.requireNonNull(instant(row, "received_at")),
            instant(row, "decided_at"),
            row.getString("decided_by"),
            seal.openOrNull(county, id, REASON, row.getBytes("reason_sealed")),
            row.getString("username"),
            instant(row, "ended_at")),
        row.getBigDecimal("hours"),
        row.getInt("version"));
  }

  private Volunteer.@Nullable Personal personal(ResultSet row, String county, UUID id)
      throws SQLException {
    byte[] name = row.getBytes("name_sealed");
    return name == null
        ? null
        : new Volunteer.Personal(
            seal.open(county, id, NAME, name),
            seal.open(county, id, PHONE, row.getBytes("phone_sealed")),
            seal.openOrNull(county, id, WORDS, row.getBytes("words_sealed")));
  }

  static Activity activity(ResultSet row, int number) throws SQLException {
    return new Activity(
        row.getObject("id", UUID.class),
        row.getObject("held_on", LocalDate.class),
        row.getBigDecimal("hours"),
        row.getString("work"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}

package org.linli.patrol.incident.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.patrol.incident.Incident;
import org.linli.patrol.team.Capacity;

/** Incidents as they come out of the database. */
final class IncidentRows {

  static final String WORDS = "words";
  static final String POSITION = "position";

  static final String SELECT =
      """
      select i.*, t.name as team_name, s.capacity from incident i
        join team t on t.county_code = i.county_code and t.id = i.team_id
        join shift s on s.county_code = i.county_code and s.id = i.shift_id
      """;

  private final Seal seal;

  IncidentRows(Seal seal) {
    this.seal = seal;
  }

  Incident whole(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    String words = seal.openOrNull(county, id, WORDS, row.getBytes("words_sealed"));
    String position = seal.openOrNull(county, id, POSITION, row.getBytes("position_sealed"));
    return incident(row, words == null ? null : new Incident.Content(words, position(position)));
  }

  Incident listed(ResultSet row) throws SQLException {
    return incident(row, null);
  }

  private static Incident incident(ResultSet row, Incident.@Nullable Content content)
      throws SQLException {
    String waiting = row.getString("waiting");
    UUID became = row.getObject("became_id", UUID.class);
    Instant ended = atOrNull(row, "ended_at");
    return new Incident(
        row.getObject("id", UUID.class),
        new Incident.Place(
            row.getObject("shift_id", UUID.class),
            row.getObject("team_id", UUID.class),
            row.getString("team_name"),
            row.getString("county_code"),
            row.getString("path"),
            row.getString("grid_code")),
        new Incident.Noted(
            row.getString("noted_by"),
            Capacity.valueOf(row.getString("capacity")),
            Incident.Kind.valueOf(row.getString("kind")),
            row.getString("category"),
            at(row, "noticed_at"),
            at(row, "received_at")),
        content,
        Incident.State.valueOf(row.getString("state")),
        waiting == null
            ? null
            : new Incident.Waiting(
                Incident.Waiting.Reason.valueOf(waiting), row.getString("waiting_detail")),
        became == null
            ? null
            : new Incident.Became(
                became, row.getString("became_number"), row.getObject("dispute_id", UUID.class)),
        ended == null
            ? null
            : new Incident.Ended(
                row.getString("ended_by"),
                ended,
                row.getString("close_reason"),
                atOrNull(row, "erased_at")),
        List.of(),
        row.getInt("version"));
  }

  private static Incident.@Nullable Position position(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int cut = text.indexOf(' ');
    return new Incident.Position(
        Double.parseDouble(text.substring(0, cut)), Double.parseDouble(text.substring(cut + 1)));
  }
}

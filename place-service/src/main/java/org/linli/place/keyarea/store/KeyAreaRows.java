package org.linli.place.keyarea.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;
import static org.linli.commons.store.Columns.day;
import static org.linli.commons.store.Columns.text;
import static org.linli.commons.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.linli.place.keyarea.KeyArea;
import org.linli.place.keyarea.KeyAreaFile;
import org.linli.place.keyarea.KeyAreaOutline;
import org.linli.place.keyarea.KeyAreaStep;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as records and back. */
final class KeyAreaRows {

  private KeyAreaRows() {}

  /** The columns of a key area that it always has. */
  static JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, KeyArea keyArea) {
    return sql.param("county", keyArea.listing().county())
        .param("id", keyArea.id())
        .param("name", keyArea.name())
        .param("problem", keyArea.problem())
        .param("outline", new WKBWriter().write(keyArea.outline().polygon()))
        .param("paths", keyArea.outline().paths().toArray(String[]::new))
        .param("lon", keyArea.outline().labelLon())
        .param("lat", keyArea.outline().labelLat())
        .param("squareMetres", keyArea.outline().squareMetres())
        .param("unit", keyArea.unit())
        .param("leader", keyArea.leader())
        .param("state", keyArea.isListed() ? "LISTED" : "RELEASED")
        .param("round", keyArea.round())
        .param("listedAt", at(keyArea.listing().at()))
        .param("listedBy", keyArea.listing().by())
        .param("deadline", keyArea.deadline());
  }

  static KeyArea keyArea(ResultSet row, int number) throws SQLException {
    Instant released = atOrNull(row, "released_at");
    return new KeyArea(
        uuid(row, "id"),
        text(row, "number"),
        new KeyArea.Listing(
            text(row, "county_code"),
            text(row, "area_code"),
            text(row, "path"),
            KeyArea.Level.valueOf(text(row, "level")),
            at(row, "listed_at"),
            text(row, "listed_by")),
        text(row, "name"),
        text(row, "problem"),
        new KeyAreaOutline(
            polygon(row.getBytes("wkb")),
            List.of((String[]) row.getArray("paths").getArray()),
            row.getDouble("label_lon"),
            row.getDouble("label_lat"),
            row.getLong("square_metres")),
        text(row, "unit"),
        text(row, "leader"),
        row.getInt("round"),
        day(row, "deadline"),
        released == null
            ? null
            : new KeyArea.Release(released, text(row, "released_by"), text(row, "release_reason")),
        row.getInt("version"));
  }

  static KeyAreaFile.Measure measure(ResultSet row, int number) throws SQLException {
    Instant done = atOrNull(row, "done_at");
    return new KeyAreaFile.Measure(
        uuid(row, "id"),
        row.getInt("round"),
        text(row, "what"),
        text(row, "who"),
        day(row, "until"),
        text(row, "done_when"),
        done == null
            ? null
            : new KeyAreaFile.Done(done, text(row, "done_by"), text(row, "done_words")));
  }

  static KeyAreaFile.Figure figure(ResultSet row, int number) throws SQLException {
    String code = row.getString("code");
    return new KeyAreaFile.Figure(
        row.getInt("round"),
        KeyAreaFile.Phase.valueOf(text(row, "phase")),
        code == null ? null : KeyAreaFile.Computed.valueOf(code),
        text(row, "name"),
        row.getLong("numerator"),
        row.getObject("denominator", Long.class),
        day(row, "from_day"),
        day(row, "until_day"),
        text(row, "source"),
        at(row, "at"),
        text(row, "by_username"));
  }

  static KeyAreaFile.Review review(ResultSet row, int number) throws SQLException {
    return new KeyAreaFile.Review(
        row.getInt("round"),
        day(row, "held_on"),
        KeyAreaFile.Verdict.valueOf(text(row, "verdict")),
        text(row, "words"),
        at(row, "at"),
        text(row, "by_username"));
  }

  static KeyAreaFile.Event event(ResultSet row, int number) throws SQLException {
    return new KeyAreaFile.Event(
        at(row, "at"),
        text(row, "by_username"),
        KeyAreaStep.valueOf(text(row, "step")),
        row.getInt("round"),
        row.getString("words"),
        row.getString("before"));
  }

  private static Polygon polygon(byte[] wkb) {
    try {
      return (Polygon) new WKBReader().read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The shifts, devices and tokens of the bench, made up beside whoever is there and taken out again,
 * and the table of the peer.
 */
final class IngestGround {

  private static final String PEER = "bench_fix";

  private final Settings settings;
  private final String database;
  private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
  private final List<FixRows.Walker> open = new ArrayList<>();
  private final List<FixRows.Walker> past = new ArrayList<>();
  private final int lanes;

  IngestGround(Settings settings, int lanes) {
    this.settings = settings;
    this.lanes = lanes;
    this.database = Settings.required("LINLI_BENCH_PATROL_DB");
  }

  /** From when on the open shifts have fixes: all of one day of UTC. */
  Instant start() {
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    Instant usual = now.minus(3, ChronoUnit.HOURS);
    return usual.isBefore(midnight) ? midnight.plusSeconds(1) : usual;
  }

  Instant pastStart() {
    return now.minus(70, ChronoUnit.HOURS);
  }

  Instant pastEnd() {
    return now.minus(4, ChronoUnit.HOURS);
  }

  long pastPartitions() {
    return ChronoUnit.DAYS.between(day(pastStart()), day(pastEnd())) + 1;
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  FixRows.Walker device(int lane) {
    return open.get(lane);
  }

  FixRows.Walker pastDevice(int lane) {
    return past.get(lane);
  }

  String token(int lane) {
    return "bench-token-of-an-open-shift-" + lane;
  }

  String pastToken(int lane) {
    return "bench-token-of-an-ended-shift-" + lane;
  }

  String synchronousCommit() throws SQLException {
    try (Connection db = settings.connect(database);
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('synchronous_commit') || ', fsync ' || current_setting('fsync')")) {
      row.next();
      return row.getString(1);
    }
  }

  void prepare() throws SQLException {
    clear();
    String[] county = county();
    UUID team = UUID.randomUUID();
    try (Connection db = settings.connect(database);
        Statement statement = db.createStatement()) {
      statement.execute(
          """
          insert into team (county_code, id, area_code, path, name, kind, coordinators, opened_by, opened_at)
          values ('%1$s', '%2$s', '%1$s', '%3$s', 'bench', 'POLICE', '{bench}', 'bench', now())
          """
              .formatted(county[0], team, county[1]));
      for (int lane = 0; lane < lanes; lane++) {
        open.add(walker(statement, county, team, "bench.open." + lane, token(lane), false));
        past.add(walker(statement, county, team, "bench.past." + lane, pastToken(lane), true));
      }
      for (LocalDate day = day(pastStart()); !day.isAfter(day(now)); day = day.plusDays(1)) {
        statement.execute("select make_fix_partition('" + day + "')");
      }
      statement.execute(
          "create table %s (like fix including defaults including constraints including indexes) partition by range (recorded_at)"
              .formatted(PEER));
      statement.execute(
          "create table %1$s_day partition of %1$s for values from ('%2$s') to ('%3$s')"
              .formatted(PEER, day(start()) + "Z", day(start()).plusDays(1) + "Z"));
    }
  }

  private FixRows.Walker walker(
      Statement statement, String[] county, UUID team, String username, String token, boolean ended)
      throws SQLException {
    UUID shift = UUID.randomUUID();
    UUID device = UUID.randomUUID();
    Instant in = ended ? pastStart() : start().minusSeconds(1);
    Instant out = now.minusSeconds(60);
    statement.execute(
        """
        insert into shift (county_code, id, team_id, path, username, capacity, begins_at, state, checked_in_at, ended_at, notice_version)
        values ('%s', '%s', '%s', '%s', '%s', 'POLICE', '%s', '%s', '%s', %s, 0)
        """
            .formatted(
                county[0],
                shift,
                team,
                county[1],
                username,
                in,
                ended ? "ENDED" : "ON_DUTY",
                in,
                ended ? "'" + out + "'" : "null"));
    step(statement, county[0], shift, 1, "CHECK_IN", in);
    if (ended) {
      step(statement, county[0], shift, 2, "CHECK_OUT", out);
    }
    statement.execute(
        """
        insert into device (county_code, id, area_code, path, label, kind, holder, crs, last_shift, created_at, created_by)
        values ('%1$s', '%2$s', '%1$s', '%3$s', 'bench', 'TRACKER', '%4$s', 'WGS84', '%5$s', now(), 'bench')
        """
            .formatted(county[0], device, county[1], username, shift));
    statement.execute(
        """
        insert into device_token (county_code, device_id, id, hash, issued_at, issued_by, expires_at)
        values ('%s', '%s', '%s', '\\x%s', now(), 'bench', now() + interval '1 day')
        """
            .formatted(county[0], device, UUID.randomUUID(), hash(token)));
    return new FixRows.Walker(
        county[0], shift, device, Double.parseDouble(county[2]), Double.parseDouble(county[3]));
  }

  private static void step(
      Statement statement, String county, UUID shift, int seq, String kind, Instant at)
      throws SQLException {
    statement.execute(
        """
        insert into shift_step (county_code, shift_id, seq, kind, at, received_at) values ('%s', '%s', %d, '%s', '%s', '%5$s')
        """
            .formatted(county, shift, seq, kind, at));
  }

  /** The county with most areas: code, path, and a place within it. */
  private String[] county() throws SQLException {
    try (Connection db = settings.connect(settings.gridDatabase());
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                with county as (select c.code, c.path from area c join area a on a.path ^@ c.path
                                where c.level = 'county' group by c.code, c.path order by count(*) desc limit 1)
                select c.code, c.path, st_x(p), st_y(p) from county c,
                  lateral (select st_pointonsurface(g.geom) as p from grid g where g.path ^@ c.path limit 1) as place
                """)) {
      if (!row.next()) {
        throw new IllegalStateException("no areas; run ./linli demo first");
      }
      return new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)};
    }
  }

  /** The peer: each of these in a transaction of its own, over one connection. */
  int copy(List<byte[]> batches) throws Exception {
    int rows = 0;
    try (Connection db = settings.connect(database)) {
      db.setAutoCommit(false);
      CopyManager copy = db.unwrap(PGConnection.class).getCopyAPI();
      for (byte[] batch : batches) {
        rows +=
            (int)
                copy.copyIn(
                    "copy %s_day (%s) from stdin (format binary)".formatted(PEER, FixRows.COLUMNS),
                    new java.io.ByteArrayInputStream(batch));
        db.commit();
      }
    }
    return rows;
  }

  /** Makes sure that both ways left the same fixes. */
  void requireSame() throws SQLException {
    try (Connection db = settings.connect(database);
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (select count(*) from %1$s), (select count(*) from fix f join %1$s b
                  on b.county_code = f.county_code and b.device_id = f.device_id and b.recorded_at = f.recorded_at
                    and b.lon = f.lon and b.lat = f.lat and b.shift_id = f.shift_id and b.seq = f.seq)
                """
                    .formatted(PEER))) {
      row.next();
      if (row.getLong(1) != row.getLong(2)) {
        throw new IllegalStateException(
            "the peer has %d fixes, of which %d came in".formatted(row.getLong(1), row.getLong(2)));
      }
      System.out.printf("%d fixes, the same on both sides%n", row.getLong(1));
    }
  }

  void clear() throws SQLException {
    try (Connection db = settings.connect(database);
        Statement statement = db.createStatement()) {
      String shifts = "(select id from shift where username like 'bench.%')";
      statement.execute("drop table if exists " + PEER);
      for (String table : List.of("fix", "fix_tally", "fix_change", "shift_step")) {
        statement.execute("delete from " + table + " where shift_id in " + shifts);
      }
      statement.execute(
          "delete from device_token where device_id in (select id from device where created_by = 'bench')");
      statement.execute("delete from device where created_by = 'bench'");
      statement.execute("delete from shift where username like 'bench.%'");
      statement.execute("delete from team where opened_by = 'bench'");
    }
  }

  private static String hash(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return java.util.HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.linli.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Ended shifts with their fixes, made up beside whoever is there and taken out again: each strolls
 * for eight hours through the county, a fix every ten seconds.
 */
final class CoverageGround {

  static final int FIXES = 2_880;
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int SECONDS = 10;
  private static final double METRES_A_DEGREE = 111_000;
  private static final String MINE = "(select id from shift where username like 'bench.%')";

  private final Settings settings;
  private final String database;
  private final Random random = new Random(20_261_122);
  private final LocalDate today = LocalDate.now(Clock.system(ZONE));
  private final UUID team = UUID.randomUUID();

  CoverageGround(Settings settings) {
    this.settings = settings;
    this.database = Settings.required("LINLI_BENCH_PATROL_DB");
  }

  /** The county with most areas. */
  private record County(String code, String path) {}

  /** A grid, for who begins in it and for the peer. */
  private record Ground(String code, double lon, double lat, byte[] wkb) {}

  LocalDate today() {
    return today;
  }

  Connection connect() throws SQLException {
    return settings.connect(database);
  }

  /** Loads grids for the peer, and shifts with their fixes on the days before today. */
  void prepare(int days, int shiftsADay) throws Exception {
    clear();
    County county = county();
    List<Ground> grids = grids(county);
    try (Connection db = connect();
        Statement statement = db.createStatement()) {
      peerGrids(db, grids);
      statement.execute(
          """
          insert into team (county_code, id, area_code, path, name, kind, coordinators, opened_by, opened_at)
          values ('%1$s', '%2$s', '%1$s', '%3$s', 'bench', 'POLICE', '{bench}', 'bench', now())
          """
              .formatted(county.code(), team, county.path()));
      for (int day = days + 1; day >= 0; day--) {
        statement.execute("select make_fix_partition('" + today.minusDays(day) + "')");
      }
      for (int day = days; day >= 1; day--) {
        for (int i = 0; i < shiftsADay; i++) {
          Instant begin =
              today.minusDays(day).atTime(6 + random.nextInt(8), 0).atZone(ZONE).toInstant();
          addShift(db, county, grids.get(random.nextInt(grids.size())), begin, day * 10_000 + i);
        }
      }
      statement.execute("analyze fix");
    }
    System.out.printf(
        "%d shifts of 8 hours on %d days: %d fixes; %d grids%n",
        days * shiftsADay, days, (long) days * shiftsADay * FIXES, grids.size());
  }

  /** Told like any fixes that came in. */
  void tell() throws SQLException {
    execute(
        "insert into fix_change (county_code, shift_id, at) select county_code, id, now() from shift where username like 'bench.%'");
  }

  /** Tells of one shift, and gives its id. */
  UUID tellOne() throws SQLException {
    try (Connection db = connect();
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                insert into fix_change (county_code, shift_id, at)
                select county_code, id, now() from shift where username like 'bench.%' order by random() limit 1
                returning shift_id
                """)) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  /** How many of the shifts are worked out. */
  long workedOut() throws SQLException {
    return number(
        "select count(*) from coverage_shift where due_at is null and first_day is not null and shift_id in "
            + MINE);
  }

  long number(String sql) throws SQLException {
    try (Connection db = connect();
        Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  void clear() throws SQLException {
    execute("drop table if exists bench_grid");
    // Copies that hold these days in memory read them again.
    execute(
        """
        with gone as (delete from coverage_part where shift_id in %1$s returning county_code, day, grid_code),
          next as (update coverage_state set seq = seq + 1 returning seq)
        insert into coverage_change (county_code, day, code, seq)
        select distinct county_code, day, grid_code, seq from gone, next
        on conflict (county_code, day, code) do update set seq = excluded.seq
        """
            .formatted(MINE));
    for (String table :
        List.of(
            "coverage_duty", "coverage_shift", "fix", "fix_tally", "fix_change", "shift_step")) {
      execute("delete from " + table + " where shift_id in " + MINE);
    }
    execute("delete from shift where username like 'bench.%'");
    execute("delete from team where opened_by = 'bench'");
  }

  private void execute(String sql) throws SQLException {
    try (Connection db = connect();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private void addShift(Connection db, County county, Ground start, Instant begin, int number)
      throws Exception {
    UUID shift = UUID.randomUUID();
    Instant end = begin.plusSeconds((long) FIXES * SECONDS);
    try (Statement statement = db.createStatement()) {
      statement.execute(
          """
          insert into shift (county_code, id, team_id, path, username, capacity, begins_at, state, checked_in_at, ended_at, notice_version)
          values ('%1$s', '%2$s', '%3$s', '%4$s', 'bench.%5$d', 'POLICE', '%6$s', 'ENDED', '%6$s', '%7$s', 0)
          """
              .formatted(county.code(), shift, team, county.path(), number, begin, end));
      statement.execute(
          """
          insert into shift_step (county_code, shift_id, seq, kind, at, received_at)
          values ('%1$s', '%2$s', 1, 'CHECK_IN', '%3$s', '%3$s'), ('%1$s', '%2$s', 2, 'CHECK_OUT', '%4$s', '%4$s')
          """
              .formatted(county.code(), shift, begin, end));
    }
    db.unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy fix (county_code, shift_id, device_id, recorded_at, received_at, lon, lat, accuracy_metres, seq) from stdin",
            new ByteArrayInputStream(walk(county, start, shift, begin)));
  }

  private byte[] walk(County county, Ground start, UUID shift, Instant begin) {
    StringBuilder rows = new StringBuilder(FIXES * 140);
    double lon = start.lon();
    double lat = start.lat();
    double heading = random.nextDouble() * 2 * Math.PI;
    for (int i = 0; i < FIXES; i++) {
      Instant at = begin.plusSeconds((long) i * SECONDS);
      rows.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%s\t%s\t%.7f\t%.7f\t5\t%d%n",
              county.code(),
              shift,
              shift,
              at.atOffset(ZoneOffset.UTC),
              at.atOffset(ZoneOffset.UTC),
              lon,
              lat,
              i + 1));
      heading += random.nextGaussian() * 0.2;
      double metres = 8 + random.nextDouble() * 8;
      lon += Math.cos(heading) * metres / METRES_A_DEGREE / Math.cos(Math.toRadians(lat));
      lat += Math.sin(heading) * metres / METRES_A_DEGREE;
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void peerGrids(Connection db, List<Ground> grids) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("create table bench_grid (code text primary key, geom geometry)");
    }
    // In metres, so that the peer need not reckon on the ellipsoid for each buffer.
    try (PreparedStatement insert =
        db.prepareStatement(
            "insert into bench_grid values (?, st_transform(st_geomfromwkb(?, 4490), 4549))")) {
      for (Ground grid : grids) {
        insert.setString(1, grid.code());
        insert.setBytes(2, grid.wkb());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (Statement statement = db.createStatement()) {
      statement.execute("create index on bench_grid using gist (geom)");
      statement.execute("analyze bench_grid");
    }
  }

  private County county() throws SQLException {
    try (Connection db = settings.connect(settings.gridDatabase());
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select c.code, c.path from area c join area a on a.path ^@ c.path
                where c.level = 'county' group by c.code, c.path order by count(*) desc limit 1
                """)) {
      if (!row.next()) {
        throw new IllegalStateException("no areas; run ./linli demo first");
      }
      return new County(row.getString(1), row.getString(2));
    }
  }

  private List<Ground> grids(County county) throws SQLException {
    List<Ground> grids = new ArrayList<>();
    try (Connection db = settings.connect(settings.gridDatabase());
        PreparedStatement query =
            db.prepareStatement(
                """
                select code, st_x(p), st_y(p), st_asbinary(geom)
                from (select code, geom, st_pointonsurface(geom) as p from grid where path ^@ ?) g
                """)) {
      query.setString(1, county.path());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          grids.add(
              new Ground(
                  rows.getString(1), rows.getDouble(2), rows.getDouble(3), rows.getBytes(4)));
        }
      }
    }
    return grids;
  }
}

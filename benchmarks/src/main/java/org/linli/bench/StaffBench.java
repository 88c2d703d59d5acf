package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Search and staffing pages with 100,000 staff and volunteers: through the gateway, with sign-in,
 * row security and JSON. The people are made up, put into the tables beside whoever is there, and
 * taken out again; triggers are off meanwhile, so that nobody asks the identity provider for them.
 */
final class StaffBench {

  private static final int STAFF = 60_000;
  private static final int VOLUNTEERS = 40_000;
  private static final int WARM_UP = 30;
  private static final int CALLS = 300;

  private final Settings settings;
  private final String database;

  StaffBench(Settings settings) {
    this.settings = settings;
    this.database = Settings.required("LINLI_BENCH_PERSON_DB");
  }

  /** An area by code and path. */
  private record Place(String code, String path, boolean town) {}

  void run() throws Exception {
    List<Place> places = places();
    Place county = places.getFirst();
    List<Place> homes = places.subList(1, places.size());
    List<Place> towns = homes.stream().filter(Place::town).toList();
    try (Connection db = settings.connect(database)) {
      clear(db);
      try {
        load(db, county, homes);
        System.out.printf(
            "%d staff and volunteers in %d areas, %d towns; %d calls each after %d%n",
            STAFF + VOLUNTEERS, homes.size(), towns.size(), CALLS, WARM_UP);
        measure(county, towns);
      } finally {
        clear(db);
      }
    }
  }

  private void measure(Place county, List<Place> towns) throws Exception {
    Door door = new Door(settings);
    time(door, "search by name", n -> "/api/person/staff?limit=50&q=%E5%90%8D" + n % 10);
    time(door, "search by username", n -> "/api/person/staff?limit=50&q=bench." + (10 + n % 50));
    time(
        door,
        "workforce of a town",
        n -> "/api/person/workforce?limit=100&area=" + towns.get(n % towns.size()).code());
    time(
        door,
        "workforce, certificate ends soon",
        n -> "/api/person/workforce?limit=100&certificate=EXPIRING&area=" + county.code());
    time(
        door,
        "staffing of a town",
        n -> "/api/person/staffing?area=" + towns.get(n % towns.size()).code());
    time(door, "staffing of the county", n -> "/api/person/staffing?area=" + county.code());
    time(door, "volunteers of the county", n -> "/api/person/volunteers?limit=100");
  }

  /** Where the n-th call goes. */
  @FunctionalInterface
  private interface Address {
    String of(int n);
  }

  private static void time(Door door, String name, Address address) throws Exception {
    long[] took = new long[CALLS];
    for (int n = -WARM_UP; n < CALLS; n++) {
      String path = address.of(n + WARM_UP);
      long start = System.nanoTime();
      door.get(path);
      if (n >= 0) {
        took[n] = System.nanoTime() - start;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        "%-34s p50 %7.2f ms   p95 %7.2f   p99 %7.2f   max %8.2f%n",
        name, at(took, 0.5), at(took, 0.95), at(took, 0.99), at(took, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))] / 1e6;
  }

  /** The county with most areas, then its towns and villages. */
  private List<Place> places() throws SQLException {
    List<Place> places = new ArrayList<>();
    try (Connection db = settings.connect(settings.gridDatabase());
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                with county as (select c.code, c.path from area c join area a on a.path ^@ c.path
                                where c.level = 'county' group by c.code, c.path order by count(*) desc limit 1)
                select a.code, a.path, a.level = 'town' from area a, county c where a.path ^@ c.path order by a.path
                """)) {
      while (row.next()) {
        places.add(new Place(row.getString(1), row.getString(2), row.getBoolean(3)));
      }
    }
    if (places.size() < 2) {
      throw new IllegalStateException("no areas; run ./linli demo first");
    }
    return places;
  }

  private static void load(Connection db, Place county, List<Place> homes) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("create temp table bench_home (n int, code text, path text)");
    }
    try (PreparedStatement insert =
        db.prepareStatement("insert into bench_home values (?, ?, ?)")) {
      for (int n = 0; n < homes.size(); n++) {
        insert.setInt(1, n);
        insert.setString(2, homes.get(n).code());
        insert.setString(3, homes.get(n).path());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    String root = county.path().substring(1, county.path().indexOf('/', 1));
    try (Statement statement = db.createStatement()) {
      for (String sql : LOADING.formatted(root, STAFF + VOLUNTEERS, STAFF).split(";\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      statement.execute("set session_replication_role = origin");
      for (String table : TABLES) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  private static final List<String> TABLES =
      List.of("staff", "staff_grant", "workforce_member", "workforce_training", "volunteer");

  /** Root area, how many accounts, how many of them staff: the first serve, the others volunteer. */
  private static final String LOADING =
      """
      create temp table bench_person as
        select i, gen_random_uuid() as id, 'bench.' || i as username, '名' || i %% 10 || '人' || i as name, h.code, h.path
        from generate_series(0, %2$d - 1) i join bench_home h on h.n = i %% (select count(*) from bench_home);
      insert into staff (county_code, id, username, name, home_area, path, state, locale, origin, created_at, created_by)
        select '%1$s', id, username, name, code, path, 'ACTIVE', 'zh-CN', 'IMPORT', now(), 'bench' from bench_person;
      insert into staff_grant (county_code, id, staff, home_path, role, area_code, since, given_by, given_at)
        select '%1$s', gen_random_uuid(), id, path, case when i < %3$d then 'grid-worker' else 'volunteer' end, code, now(), 'bench',
          now() from bench_person;
      insert into workforce_member (county_code, username, area_code, path, name, serving, position, certified)
        select '%1$s', username, code, path, name, true,
          (array['FULL_TIME_MEDIATOR', 'ASSISTANT', 'ASSISTANT', 'GRID_WORKER', 'GRID_WORKER', 'OTHER'])[1 + i %% 6],
          case when i %% 4 = 0 then datemultirange(daterange(current_date - 900, current_date + (i * 7919) %% 1000 - 200)) else '{}' end
        from bench_person where i < %3$d;
      insert into workforce_training (county_code, username, path, id, title, hours, held_on)
        select '%1$s', username, path, gen_random_uuid(), '培训', 8, current_date - (i * 31) %% 600 from bench_person
        where i < %3$d and i %% 2 = 0;
      insert into volunteer (county_code, id, number, state, area_code, path, work, language, adult, notice_version, received_at,
          username, decided_at, decided_by)
        select '%1$s', id, 'bench' || i, 'ACTIVE', code, path, '{patrol}', 'zh-CN', true, 0, now() - make_interval(mins => i), username,
          now(), 'bench' from bench_person where i >= %3$d;
      """;

  private static void clear(Connection db) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("delete from volunteer where number like 'bench%'");
      statement.execute("delete from workforce_training where username like 'bench.%'");
      statement.execute("delete from workforce_member where username like 'bench.%'");
      statement.execute(
          "delete from staff_grant where staff in (select id from staff where username like 'bench.%')");
      statement.execute("delete from staff where username like 'bench.%'");
      statement.execute("set session_replication_role = origin");
    }
  }
}

package org.linli.patrol.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.patrol.Service;
import org.linli.patrol.fix.ShiftsForTests;
import org.linli.patrol.whereabouts.KnownPlaces;

/** Parts in the database follow the shifts, and outlive their tracks. */
class CoverageUpdatesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-06-10T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

  private static final TestPeers PEERS = new TestPeers();
  private static final PostgisForTests.Database DATABASE = Service.database();
  private static final Service SERVICE =
      Service.start(PEERS, DATABASE, "linli.coverage-pause=1h", ShiftsForTests.SETTING);
  private static long version = 1;

  private final MadeUpPatrols patrols = new MadeUpPatrols();
  private final CoverageView view =
      new CoverageView(
          SERVICE.bean(CoverageFeed.class),
          () -> SERVICE.bean(Settings.class).current(DayHours.KIND));
  private Instant now = NOON.plus(Duration.ofHours(8));

  @BeforeEach
  void nothingIsKnown() throws SQLException {
    try (Connection connection = DATABASE.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate coverage_state, coverage_shift, coverage_part, coverage_day, coverage_duty, coverage_duty_day, coverage_change");
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      statement.execute("alter table coverage_state no force row level security");
      statement.execute("insert into coverage_state default values");
      statement.execute("alter table coverage_state force row level security");
    }
    publish(0);
  }

  @AfterAll
  static void close() {
    SERVICE.close();
    PEERS.close();
  }

  /** Boundaries with the border between the first two grids moved, in degrees. */
  private static void publish(double moved) {
    version++;
    PEERS.publish(TestFabric.version(version, moved));
    FabricHolder holder = SERVICE.bean(FabricHolder.class);
    SERVICE.await(() -> holder.current().version() == version);
  }

  @Test
  void anOpenShiftShowsNothingAndAnEndedOneAllItSaw() {
    UUID shift = patrols.open(NOON);
    patrols.track(shift, walk("T1V1G1", NOON));
    catchUp();
    assertThat(figures().seen()).isZero();
    patrols.closeUnheard(shift, NOON.plusSeconds(1200));
    now = now.plus(Duration.ofMinutes(6));
    catchUp();
    assertThat(figures().seen()).isPositive();
    assertThat(figures().spent().minutes()).isEqualTo(17);
    assertThat(figures().duty()).isEqualTo(new Figures.Duty(20, 3));
  }

  @Test
  void doingItAgainChangesNothing() {
    patrols.walked(walk("T1V1G1", NOON));
    catchUp();
    Figures once = figures();
    List<String> parts = parts();
    SERVICE
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc -> jdbc.sql("update coverage_state set track_mark = 0").update());
    assertThat(catchUp()).isEqualTo(1);
    assertThat(figures()).isEqualTo(once);
    assertThat(parts()).isEqualTo(parts);
  }

  @Test
  void aTrackThatChangesReplacesWhatItHadSeen() {
    UUID shift = patrols.walked(walk("T1V1G1", NOON));
    catchUp();
    assertThat(seenIn("T1V1G1")).isPositive();
    patrols.track(shift, walk("T2V2G2", NOON));
    catchUp();
    assertThat(seenIn("T1V1G1")).isZero();
    assertThat(seenIn("T2V2G2")).isPositive();
  }

  @Test
  void timeWithoutPositionsIsToldApart() {
    UUID shift = patrols.open(NOON);
    patrols.close(shift, NOON.plusSeconds(3600));
    catchUp();
    assertThat(figures().seen()).isZero();
    assertThat(figures().duty()).isEqualTo(new Figures.Duty(60, 60));
    assertThat(figures("/C/T2/").duty()).isEqualTo(new Figures.Duty(0, 0));
  }

  @Test
  void coverageOutlivesTheTracksWithoutAnyShift() {
    patrols.walked(walk("T1V1G1", NOON));
    patrols.walked(walk("T1V1G1", NOON.plusSeconds(60)));
    catchUp();
    Figures before = figures();
    assertThat(before.spent().visits()).isEqualTo(2);
    patrols.endAll();
    now = NOON.plus(Duration.ofDays(91));
    catchUp();
    assertThat(number("select count(*) from coverage_part")).isZero();
    assertThat(number("select count(*) from coverage_shift")).isZero();
    assertThat(number("select count(*) from coverage_duty")).isZero();
    assertThat(number("select count(*) from coverage_day")).isEqualTo(1);
    CoverageView anew =
        new CoverageView(
            SERVICE.bean(CoverageFeed.class),
            () -> SERVICE.bean(Settings.class).current(DayHours.KIND));
    assertThat(figures(anew, "/C/")).isEqualTo(before);
  }

  @Test
  void whatWasSeenStaysWhenBoundariesChangeAfterTheTracksAreGone() {
    UUID gone = patrols.walked(walk("T1V1G1", NOON));
    catchUp();
    Figures seen = figures();
    patrols.end(gone);
    long before = version;
    publish(0.001);
    catchUp();
    assertThat(number("select max(fabric_version) from coverage_part")).isEqualTo(before);
    assertThat(figures().seen()).isEqualTo(seen.seen());
  }

  @Test
  void aBoundaryThatMovesMovesWhatWasSeenBesideIt() {
    // On the border of the first two grids, 20 metres into the second.
    double lon = 110.0502;
    patrols.walked(Walks.line(NOON, 100, lon, 25.02, lon, 25.03));
    catchUp();
    long west = seenIn("T1V1G1");
    long east = seenIn("T1V1G2");
    assertThat(minutesIn("T1V1G2")).isEqualTo(17);
    assertThat(east).isGreaterThan(west);
    publish(0.001);
    catchUp();
    assertThat(seenIn("T1V1G2")).isZero();
    assertThat(seenIn("T1V1G1")).isBetween(west + east - 200, west + east + 200);
    assertThat(minutesIn("T1V1G1")).isEqualTo(17);
    assertThat(number("select min(fabric_version) from coverage_part")).isEqualTo(version);
  }

  @Test
  void twoCopiesAtOnceDoEverythingOnce() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      patrols.walked(walk("T1V1G1", NOON.plusSeconds(i * 30L)));
    }
    AtomicInteger done = new AtomicInteger();
    CountDownLatch ready = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      Thread.ofPlatform()
          .start(
              () -> {
                done.addAndGet(catchUp());
                ready.countDown();
              });
    }
    assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
    done.addAndGet(catchUp());
    assertThat(done).hasValue(20);
    assertThat(figures().spent().visits()).isEqualTo(20);
  }

  private int catchUp() {
    return new CoverageUpdates(
            SERVICE.bean(CoverageStore.class),
            patrols,
            patrols,
            SERVICE.bean(FabricHolder.class),
            SERVICE.bean(Settings.class),
            Clock.fixed(now, ZONE))
        .catchUp();
  }

  private static List<Patrolled.Position> walk(String grid, Instant from) {
    double[] middle = TestFabric.in(grid);
    return Walks.line(from, 101, middle[0], middle[1], middle[0] + 0.01, middle[1]);
  }

  private long seenIn(String grid) {
    return figures(path(grid)).seen();
  }

  private long minutesIn(String grid) {
    return figures(path(grid)).spent().minutes();
  }

  private static String path(String grid) {
    return "/C/" + grid.substring(0, 2) + "/" + grid.substring(0, 4) + "/" + grid + "/";
  }

  private Figures figures() {
    return figures("/C/");
  }

  private Figures figures(String path) {
    return figures(view, path);
  }

  private Figures figures(CoverageView from, String path) {
    return new Answer(
            from.snapshot(SERVICE.bean(FabricHolder.class).current(), DAY, DAY.plusDays(1)),
            Period.ALL,
            List.of(path),
            new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of()))
        .total(List.of(path));
  }

  private long number(String sql) {
    return SERVICE
        .bean(ViewerTransactions.class)
        .read(Access.ofService("test"), jdbc -> jdbc.sql(sql).query(Long.class).single());
  }

  private List<String> parts() {
    return SERVICE
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("select part::text from coverage_part part order by 1")
                    .query(String.class)
                    .list());
  }
}

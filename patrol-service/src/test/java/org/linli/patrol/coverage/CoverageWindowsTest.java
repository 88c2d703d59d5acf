package org.linli.patrol.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.Fabric;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.Place;

/** What must hold of any windows, whatever was walked. */
class CoverageWindowsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final int DAYS = 9;
  private static final TrackRules RULES = new TrackRules(30, 180, 500, 60, 900);
  private static final KnownPlaces UNKNOWN =
      new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of());

  private final Fabric fabric = SmallGrids.of(6, 6, 11);
  private final Layout layout = Layout.of(fabric);
  private final InMemoryFeed feed = new InMemoryFeed();
  private final CoverageView view = new CoverageView(feed, () -> new DayHours(6, 22));
  private final Random random = new Random(12);

  @Test
  void whatWasSeenIsNeverMoreThanTheWholeNorThanWhatWasPassed() {
    walk(40);
    for (int round = 0; round < 60; round++) {
      Window window = window();
      Answer answer = answer(window);
      for (int grid = 0; grid < layout.grids(); grid++) {
        Figures.Sum sum = answer.sum(grid);
        assertThat(sum.seen).isLessThanOrEqualTo(sum.surface + 1e-6);
        assertThat(sum.seen).isLessThanOrEqualTo(sum.passed + 1e-6);
        assertThat(sum.seen).isGreaterThanOrEqualTo(Math.max(sum.seenByDay, sum.seenByNight));
        assertThat(sum.seen).isLessThanOrEqualTo(sum.seenByDay + sum.seenByNight + 1e-6);
      }
    }
  }

  @Test
  void aLongerWindowSeesNoLessAndAllElseAddsUp() {
    walk(40);
    for (int round = 0; round < 60; round++) {
      int a = random.nextInt(DAYS);
      int b = a + 1 + random.nextInt(DAYS - a);
      int c = b + 1 + random.nextInt(DAYS);
      Figures first = total(a, b);
      Figures second = total(b, c);
      Figures both = total(a, c);
      assertThat(both.seen()).isGreaterThanOrEqualTo(Math.max(first.seen(), second.seen()));
      assertThat(both.seen()).isLessThanOrEqualTo(first.seen() + second.seen() + 1);
      assertThat(both.spent().visits()).isEqualTo(first.spent().visits() + second.spent().visits());
      assertThat(both.spent().metres()).isEqualTo(first.spent().metres() + second.spent().metres());
      assertThat((double) both.passed()).isBetween(sum(first, second) - 2, sum(first, second) + 2);
    }
  }

  @Test
  void aDayThatChangesIsAnsweredAsIfItHadBeenReadAnew() {
    walk(20);
    total(0, DAYS);
    walk(20);
    Figures caughtUp = total(0, DAYS);
    CoverageView anew = new CoverageView(feed, () -> new DayHours(6, 22));
    Figures read =
        new Answer(
                anew.snapshot(fabric, FIRST, FIRST.plusDays(DAYS)),
                Period.ALL,
                List.of("/C/"),
                UNKNOWN)
            .total(List.of("/C/"));
    assertThat(caughtUp).isEqualTo(read);
  }

  @Test
  void daysThatFindNoRoomAreReadAgain() {
    walk(30);
    Figures roomy = total(0, DAYS);
    CoverageView narrow = new CoverageView(feed, () -> new DayHours(6, 22), 1);
    for (int day = 0; day < DAYS; day++) {
      narrow.snapshot(fabric, FIRST.plusDays(day), FIRST.plusDays(day + 1));
    }
    assertThat(
            new Answer(
                    narrow.snapshot(fabric, FIRST, FIRST.plusDays(DAYS)),
                    Period.ALL,
                    List.of("/C/"),
                    UNKNOWN)
                .total(List.of("/C/")))
        .isEqualTo(roomy);
  }

  @Test
  void standingStillIsOneVisitAndOnePassAndAllItsMinutes() {
    double lon = SmallGrids.WEST + 2.5 * SmallGrids.WIDTH;
    double lat = SmallGrids.SOUTH + 2.5 * SmallGrids.HEIGHT;
    Instant noon = Instant.parse("2026-11-01T04:05:00Z");
    add(Walks.shift(Walks.line(noon, 181, lon, lat, lon, lat)));
    Figures figures = total(0, 1);
    assertThat(figures.spent().minutes()).isEqualTo(30);
    assertThat(figures.spent().visits()).isEqualTo(1);
    assertThat(figures.passed()).isEqualTo(figures.seen());
    assertThat(figures.grids().visited()).isEqualTo(1);
    assertThat(figures.split().minutesByNight()).isZero();
  }

  @Test
  void goingAndComingBackIsPassedTwiceAndSeenOnce() {
    double west = SmallGrids.WEST + 0.5 * SmallGrids.WIDTH;
    double east = SmallGrids.WEST + 4.5 * SmallGrids.WIDTH;
    double lat = SmallGrids.SOUTH + 2.5 * SmallGrids.HEIGHT;
    Instant noon = Instant.parse("2026-11-01T04:05:00Z");
    List<Patrolled.Position> way = new ArrayList<>(Walks.line(noon, 120, west, lat, east, lat));
    way.addAll(Walks.line(noon.plusSeconds(1200), 120, east, lat, west, lat));
    add(Walks.shift(way));
    Figures figures = total(0, 1);
    double ratio = figures.passed() / (double) figures.seen();
    assertThat(ratio).isBetween(1.9, 2.0);
    assertThat(figures.spent().metres()).isBetween(3840L, 3880L);
  }

  @Test
  void whatLiesBetweenTwoFixesFarApartIsNotClaimed() {
    double west = SmallGrids.WEST + 0.5 * SmallGrids.WIDTH;
    double east = SmallGrids.WEST + 4.5 * SmallGrids.WIDTH;
    double lat = SmallGrids.SOUTH + 2.5 * SmallGrids.HEIGHT;
    Instant noon = Instant.parse("2026-11-01T04:05:00Z");
    add(
        Walks.shift(
            List.of(
                new Patrolled.Position(noon, west, lat),
                new Patrolled.Position(noon.plusSeconds(600), east, lat))));
    Figures figures = total(0, 1);
    assertThat((double) figures.seen()).isBetween(2 * 2500.0, 2 * 3200.0);
    assertThat(figures.spent().metres()).isZero();
    assertThat(figures.spent().visits()).isEqualTo(2);
  }

  @Test
  void nightBeginsWhereTheSettingSays() {
    double lon = SmallGrids.WEST + 2.5 * SmallGrids.WIDTH;
    double lat = SmallGrids.SOUTH + 2.5 * SmallGrids.HEIGHT;
    // 21:50 to 22:10 in the county.
    Instant evening = Instant.parse("2026-11-01T13:50:00Z");
    add(Walks.shift(Walks.line(evening, 121, lon, lat, lon, lat)));
    Figures figures = total(0, 1);
    assertThat(figures.split().minutesByDay()).isEqualTo(10);
    assertThat(figures.split().minutesByNight()).isEqualTo(10);
    assertThat(figures.split().seenByDay()).isEqualTo(figures.split().seenByNight());
    assertThat(figures.passed()).isEqualTo(2 * figures.seen());
  }

  @Test
  void premisesWithinTheSwathWerePassed() {
    double lon = SmallGrids.WEST + 2.5 * SmallGrids.WIDTH;
    double lat = SmallGrids.SOUTH + 2.5 * SmallGrids.HEIGHT;
    Instant noon = Instant.parse("2026-11-01T04:05:00Z");
    add(Walks.shift(Walks.line(noon, 10, lon, lat, lon, lat)));
    KnownPlaces known =
        new KnownPlaces(
            KnownPlaces.State.CURRENT,
            Instant.EPOCH,
            List.of(place("near", lon + 0.0002, lat), place("far", lon + 0.0008, lat)),
            List.of());
    Figures figures =
        new Answer(
                view.snapshot(fabric, FIRST, FIRST.plusDays(1)), Period.ALL, List.of("/C/"), known)
            .total(List.of("/C/"));
    assertThat(figures.premises()).isEqualTo(new Figures.Premises(2, 1));
  }

  private static Place place(String name, double lon, double lat) {
    return new Place(
        java.util.UUID.randomUUID(),
        name,
        name,
        "hotel",
        lon,
        lat,
        "/C/T/V/",
        "V",
        false,
        null,
        null);
  }

  private static double sum(Figures first, Figures second) {
    return first.passed() + second.passed();
  }

  private void walk(int shifts) {
    for (int i = 0; i < shifts; i++) {
      double lon = SmallGrids.WEST + random.nextDouble() * 6 * SmallGrids.WIDTH;
      double lat = SmallGrids.SOUTH + random.nextDouble() * 6 * SmallGrids.HEIGHT;
      Instant begin =
          FIRST.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(DAYS * 86_400));
      add(Walks.shift(Walks.stroll(random, begin, 300, lon, lat)));
    }
  }

  private void add(Patrolled shift) {
    feed.add(TrackRaster.draw(layout, RULES, ZONE, shift).parts());
  }

  private Window window() {
    int from = random.nextInt(DAYS);
    int to = from + 1 + random.nextInt(DAYS);
    Period period = Period.values()[random.nextInt(3)];
    return new Window(FIRST.plusDays(from), FIRST.plusDays(to), period);
  }

  private Answer answer(Window window) {
    return new Answer(
        view.snapshot(fabric, window.from(), window.to()),
        window.period(),
        List.of("/C/"),
        UNKNOWN);
  }

  private Figures total(int from, int to) {
    return answer(new Window(FIRST.plusDays(from), FIRST.plusDays(to), Period.ALL))
        .total(List.of("/C/"));
  }
}

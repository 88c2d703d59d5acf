package org.linli.patrol.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.linli.commons.fabric.Fabric;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A month of a county in memory, without database and gateway: what drawing costs a fix and what an
 * answer costs. Started by hand: columns and rows of the county's grids (100 60 are 6,000), days,
 * shifts a day (1,736 of 2,880 fixes are 5,000,000 a day).
 */
final class CoverageAtScale {

  private static final Logger log = LoggerFactory.getLogger(CoverageAtScale.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final int FIXES = 2_880;
  private static final int ROUNDS = 60;
  private static final double MILLI = 1e6;

  private CoverageAtScale() {}

  public static void main(String[] arguments) {
    int columns = Integer.parseInt(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    int days = Integer.parseInt(arguments[2]);
    int shifts = Integer.parseInt(arguments[3]);
    Fabric fabric = SmallGrids.of(columns, rows, 1);
    Layout layout = Layout.of(fabric);
    Random random = new Random(2);
    List<DayColumns> month = new ArrayList<>();
    long drawing = 0;
    long united = 0;
    for (int day = 0; day < days; day++) {
      List<Patrolled> walked = new ArrayList<>();
      for (int i = 0; i < shifts; i++) {
        walked.add(walk(random, columns, rows, FIRST.plusDays(day)));
      }
      long begun = System.nanoTime();
      List<Part> parts = new ArrayList<>();
      TrackRules rules = new TrackRules(30, 180, 500, 60, 900);
      walked.forEach(shift -> parts.addAll(TrackRaster.draw(layout, rules, ZONE, shift).parts()));
      drawing += System.nanoTime() - begun;
      long drawn = System.nanoTime();
      DayBuilder builder = new DayBuilder(layout, new DayHours(6, 22));
      for (Part part : parts) {
        builder.seen(part.gridCode(), part.path(), part.hour(), part.cells(), part.sums());
      }
      month.add(builder.build());
      united += System.nanoTime() - drawn;
      if (day == 0) {
        log.info(
            "{}; a day has {} parts of {} bytes of cells on average",
            layout,
            parts.size(),
            parts.stream().mapToLong(part -> part.cells().length).sum() / parts.size());
      }
    }
    double fixes = (double) days * shifts * FIXES;
    log.info(
        "{} fixes: drawing {} µs a fix, {} ms a shift; a day read from parts {} ms; in memory {} MB",
        (long) fixes,
        drawing / fixes / 1000,
        drawing / MILLI / days / shifts,
        united / MILLI / days,
        month.stream().mapToLong(DayColumns::bytes).sum() / 1e6);
    for (int window : new int[] {1, 7, days}) {
      answers(layout, month.subList(0, Math.min(window, days)), "as walked");
    }
    DayColumns full = everything(layout);
    List<DayColumns> all = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      all.add(full);
    }
    answers(layout, all, "every cell seen by day and by night");
  }

  private static void answers(Layout layout, List<DayColumns> days, String what) {
    KnownPlaces unknown = new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of());
    double[] millis = new double[ROUNDS];
    double share = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      Answer answer =
          new Answer(
              new CoverageView.Snapshot(layout, new DayHours(6, 22), 0, days),
              Period.ALL,
              List.of("/C/"),
              unknown);
      double seen = 0;
      double surface = 0;
      for (int grid = 0; grid < layout.grids(); grid++) {
        Figures.Sum sum = answer.sum(grid);
        seen += sum.seen;
        surface += sum.surface;
      }
      share = seen / surface;
      if (round >= 0) {
        millis[round] = (System.nanoTime() - begun) / MILLI;
      }
    }
    Arrays.sort(millis);
    log.info(
        "all grids, {} days, {}: median {} ms, 95 % below {} ms; {} of the county seen",
        days.size(), what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], share);
  }

  private static DayColumns everything(Layout layout) {
    PackedBits.Writer bits = new PackedBits.Writer(layout.grids());
    HourSums.Writer sums = new HourSums.Writer(layout.grids() + layout.fabric().areas().size());
    HourSums.Sums hour = new HourSums.Sums();
    hour.seconds = 600;
    for (int grid = 0; grid < layout.grids(); grid++) {
      long[] words = new long[layout.wordStart(grid + 1) - layout.wordStart(grid)];
      Arrays.fill(words, -1L);
      bits.add(words);
      for (int i = 0; i < 24; i++) {
        sums.add(i, i < 6 || i >= 22, hour);
      }
      sums.next();
    }
    HourSums.Writer duty = new HourSums.Writer(layout.fabric().areas().size());
    for (int area = 0; area < layout.fabric().areas().size(); area++) {
      sums.next();
      duty.next();
    }
    PackedBits all = bits.done();
    HourSums byHour = sums.done();
    return new DayColumns(all, all, byHour, byHour.byPeriod(), duty.done(), false);
  }

  private static Patrolled walk(Random random, int columns, int rows, LocalDate day) {
    double lon = SmallGrids.WEST + random.nextDouble() * columns * SmallGrids.WIDTH;
    double lat = SmallGrids.SOUTH + random.nextDouble() * rows * SmallGrids.HEIGHT;
    Instant begin = day.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(16) * 3_600L);
    return Walks.shift(Walks.stroll(random, begin, FIXES, lon, lat));
  }
}

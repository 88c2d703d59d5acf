package org.linli.patrol.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;

/** Puts rows of one day into columns. */
final class DayBuilder implements CoverageFeed.Sink {

  private static final int NONE = -1;
  private static final long[] NOTHING = {};

  private final Layout layout;
  private final DayHours hours;
  private final Map<Integer, long[]> byDay = new HashMap<>();
  private final Map<Integer, long[]> byNight = new HashMap<>();
  private final Map<Integer, Map<Integer, HourSums.Sums>> sums = new HashMap<>();
  private final Map<Integer, Map<Integer, HourSums.Sums>> duty = new HashMap<>();
  private boolean strays;

  DayBuilder(Layout layout, DayHours hours) {
    this.layout = layout;
    this.hours = hours;
  }

  @Override
  public void seen(String gridCode, String path, int hour, byte[] cells, Part.Sums what) {
    boolean night = hours.isNight(hour);
    int place = place(gridCode, path);
    paint(place, night, cells);
    if (place == NONE) {
      return;
    }
    HourSums.Sums into = into(sums, place, hour, night);
    into.seconds += what.seconds();
    into.visits += what.visits();
    into.metres += what.metres();
    into.passes += what.passes();
  }

  @Override
  public void folded(
      String gridCode, String path, boolean night, byte[] cells, CoverageFeed.Folded what) {
    int place = place(gridCode, path);
    paint(place, night, cells);
    if (place == NONE) {
      return;
    }
    int first = -1;
    for (int hour = 0; hour < what.secondsByHour().size(); hour++) {
      long seconds = what.secondsByHour().get(hour);
      long visits = what.visitsByHour().get(hour);
      if (seconds > 0 || visits > 0) {
        HourSums.Sums into = into(sums, place, hour, night);
        into.seconds += seconds;
        into.visits += visits;
        first = first < 0 ? hour : first;
      }
    }
    // Way and passes are not kept by hour; only that it was by day or by night is asked of them.
    HourSums.Sums into = into(sums, place, Math.max(first, 0), night);
    into.metres += what.metres();
    into.passes += what.passes();
  }

  @Override
  public void duty(String path, int hour, long seconds, long withoutData) {
    int area = areaOf(path);
    if (area != NONE) {
      HourSums.Sums into = into(duty, area, hour, hours.isNight(hour));
      into.seconds += seconds;
      into.metres += withoutData;
    }
  }

  boolean isEmpty() {
    return byDay.isEmpty() && byNight.isEmpty() && sums.isEmpty() && duty.isEmpty();
  }

  DayColumns build() {
    return build(null, Set.of());
  }

  /**
   * The day as it was, but for some grids, which are as they were given here, and the time on duty.
   */
  DayColumns build(@Nullable DayColumns before, Set<String> changed) {
    Set<Integer> places = new HashSet<>();
    changed.forEach(code -> layout.fabric().findGrid(code).ifPresent(places::add));
    Fabric fabric = layout.fabric();
    PackedBits.Writer dayBits = new PackedBits.Writer(layout.grids());
    PackedBits.Writer nightBits = new PackedBits.Writer(layout.grids());
    for (int grid = 0; grid < layout.grids(); grid++) {
      if (before != null && !places.contains(grid)) {
        dayBits.copy(before.seenByDay(), grid);
        nightBits.copy(before.seenByNight(), grid);
      } else {
        dayBits.add(byDay.getOrDefault(grid, NOTHING));
        nightBits.add(byNight.getOrDefault(grid, NOTHING));
      }
    }
    HourSums.Writer all = new HourSums.Writer(layout.grids() + fabric.areas().size());
    for (int place = 0; place < layout.grids() + fabric.areas().size(); place++) {
      if (before != null && !places.contains(place)) {
        all.copy(before.sums(), place);
      } else {
        write(all, sums.get(place));
      }
    }
    HourSums.Writer onDuty = new HourSums.Writer(fabric.areas().size());
    for (int area = 0; area < fabric.areas().size(); area++) {
      write(onDuty, duty.get(area));
    }
    HourSums byHour = all.done();
    return new DayColumns(
        dayBits.done(), nightBits.done(), byHour, byHour.byPeriod(), onDuty.done(), strays);
  }

  private static void write(
      HourSums.Writer writer, @Nullable Map<Integer, HourSums.Sums> hoursOfPlace) {
    if (hoursOfPlace != null) {
      hoursOfPlace.forEach(
          (key, what) -> {
            if (!what.isEmpty()) {
              writer.add(key / 2, key % 2 == 1, what);
            }
          });
    }
    writer.next();
  }

  private void paint(int place, boolean night, byte[] cells) {
    Map<Integer, long[]> bits = night ? byNight : byDay;
    CellCode.decode(
        cells,
        (row, from, to) ->
            layout.visit(
                row,
                from,
                to,
                (grid, first, length) -> {
                  strays |= grid != place;
                  set(bits.computeIfAbsent(grid, this::words), first, first + length);
                }));
  }

  private long[] words(int grid) {
    return new long[layout.wordStart(grid + 1) - layout.wordStart(grid)];
  }

  private static void set(long[] words, int from, int to) {
    int first = from / 64;
    int last = (to - 1) / 64;
    long low = -1L << (from % 64);
    long high = -1L >>> (63 - (to - 1) % 64);
    if (first == last) {
      words[first] |= low & high;
      return;
    }
    words[first] |= low;
    for (int i = first + 1; i < last; i++) {
      words[i] = -1L;
    }
    words[last] |= high;
  }

  private static HourSums.Sums into(
      Map<Integer, Map<Integer, HourSums.Sums>> of, int place, int hour, boolean night) {
    return of.computeIfAbsent(place, p -> new TreeMap<>())
        .computeIfAbsent(hour * 2 + (night ? 1 : 0), h -> new HourSums.Sums());
  }

  /** The grid, or, where it is no more, the closest area around it that still is. */
  private int place(String gridCode, String path) {
    OptionalInt grid = layout.fabric().findGrid(gridCode);
    if (grid.isPresent()) {
      return grid.getAsInt();
    }
    strays = true;
    int area = areaOf(path);
    return area == NONE ? NONE : layout.grids() + area;
  }

  private int areaOf(String path) {
    String[] codes = path.substring(1).split("/", -1);
    for (int i = codes.length - 1; i >= 0; i--) {
      OptionalInt area = layout.fabric().findArea(codes[i]);
      if (area.isPresent()) {
        return area.getAsInt();
      }
    }
    return NONE;
  }
}

package org.linli.patrol.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws the track of one shift into the cells. Two fixes that follow each other soon enough are
 * joined; one that stands alone is a disc. The way is gone in steps of about a cell, so that time
 * and metres go to the grid and hour in which they were spent.
 */
final class TrackRaster {

  private static final double STEP_METRES = 10;
  private static final int MOST_STEPS = 400;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** What was seen of one grid in one hour. */
  private static final class Seen {
    final BitSet cells = new BitSet();
    int passes;
    double seconds;
    double metres;
    int visits;
  }

  private record Place(long hour, int grid) {}

  private final Layout layout;
  private final TrackRules rules;
  private final HourClock hours;
  private final Instant begin;
  private final Map<Place, Seen> seen = new HashMap<>();
  private final Map<Integer, int[]> lastPass = new HashMap<>();
  private final Map<Integer, Double> lastInside = new HashMap<>();
  private final Map<Long, Double> tracked = new HashMap<>();
  private @Nullable Place latestPlace;
  private @Nullable Seen latest;

  private TrackRaster(Layout layout, TrackRules rules, ZoneId zone, Instant begin) {
    this.layout = layout;
    this.rules = rules;
    this.hours = new HourClock(zone);
    this.begin = begin;
  }

  /**
   * What a shift saw.
   *
   * @param parts by day, hour and grid
   * @param duty by day and hour
   */
  record Drawn(List<Part> parts, List<DutyHour> duty) {}

  static Drawn draw(Layout layout, TrackRules rules, ZoneId zone, Patrolled shift) {
    Instant begin = shift.track().isEmpty() ? Instant.EPOCH : shift.track().getFirst().at();
    TrackRaster raster = new TrackRaster(layout, rules, zone, begin);
    raster.drawAll(shift.track());
    return new Drawn(raster.parts(), raster.duty(shift.onDuty()));
  }

  private void drawAll(List<Patrolled.Position> track) {
    boolean joined = false;
    for (int i = 0; i < track.size(); i++) {
      Patrolled.Position here = track.get(i);
      Patrolled.Position next = i + 1 < track.size() ? track.get(i + 1) : null;
      boolean joins = next != null && joins(here, next);
      if (next != null && joins) {
        segment(here, next);
      } else if (!joined) {
        step(here.lon(), here.lat(), secondsOf(here), 0, 0);
        draw(here, here, secondsOf(here));
      }
      joined = joins;
    }
  }

  private boolean joins(Patrolled.Position a, Patrolled.Position b) {
    return !b.afterBreak()
        && secondsOf(b) - secondsOf(a) <= rules.segmentSeconds()
        && metres(a, b) <= rules.segmentMetres();
  }

  private void segment(Patrolled.Position a, Patrolled.Position b) {
    double from = secondsOf(a);
    double to = secondsOf(b);
    double length = metres(a, b);
    int steps = (int) Math.clamp((long) Math.ceil(length / STEP_METRES), 1, MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      double middle = (i + 0.5) / steps;
      double lon = a.lon() + (b.lon() - a.lon()) * middle;
      double lat = a.lat() + (b.lat() - a.lat()) * middle;
      double at = from + (to - from) * middle;
      step(lon, lat, at, (to - from) / steps, length / steps);
      tracked.merge(hours.of(begin, at), (to - from) / steps, Double::sum);
    }
    draw(a, b, (from + to) / 2);
  }

  /** Time and way go to the grid that somebody was in. */
  private void step(double lon, double lat, double at, double seconds, double metres) {
    int grid = layout.gridAt(lon, lat);
    if (grid == Layout.NOWHERE) {
      return;
    }
    Seen here = seen(hours.of(begin, at), grid);
    here.seconds += seconds;
    here.metres += metres;
    Double before = lastInside.put(grid, at);
    if (before == null || at - before > rules.visitSeconds()) {
      here.visits++;
    }
  }

  /** The swath may reach into grids that nobody entered. */
  private void draw(Patrolled.Position a, Patrolled.Position b, double at) {
    long hour = hours.of(begin, at);
    int now = (int) at;
    Swath.draw(
        a.lon(),
        a.lat(),
        b.lon(),
        b.lat(),
        rules.swathMetres(),
        (row, from, to) ->
            layout.visit(
                row, from, to, (grid, first, length) -> pass(hour, grid, first, length, now)));
  }

  private void pass(long hour, int grid, int first, int length, int now) {
    Seen here = seen(hour, grid);
    int[] last = lastPass.computeIfAbsent(grid, this::never);
    for (int cell = first; cell < first + length; cell++) {
      // Anew in every hour, so that no window sees more than was passed in it.
      if (now - last[cell] > rules.passSeconds() || !here.cells.get(cell)) {
        here.passes++;
      }
      last[cell] = now;
    }
    here.cells.set(first, first + length);
  }

  private int[] never(int grid) {
    int[] last = new int[layout.cells(grid)];
    Arrays.fill(last, NEVER);
    return last;
  }

  private Seen seen(long hour, int grid) {
    Place last = latestPlace;
    Seen known = latest;
    if (last != null && known != null && last.hour() == hour && last.grid() == grid) {
      return known;
    }
    Place place = new Place(hour, grid);
    Seen found = seen.computeIfAbsent(place, p -> new Seen());
    latestPlace = place;
    latest = found;
    return found;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(seen.size());
    seen.forEach(
        (place, what) -> {
          var grid = layout.fabric().grids().get(place.grid());
          parts.add(
              new Part(
                  layout.county(place.grid()),
                  grid.code(),
                  grid.path(),
                  HourClock.day(place.hour()),
                  HourClock.hour(place.hour()),
                  CellCode.encode(layout, place.grid(), what.cells),
                  new Part.Sums(
                      what.passes,
                      (int) Math.round(what.seconds),
                      (int) Math.round(what.metres),
                      what.visits)));
        });
    return parts;
  }

  private List<DutyHour> duty(List<Patrolled.Duty> onDuty) {
    Map<Long, Double> seconds = new TreeMap<>();
    for (Patrolled.Duty duty : onDuty) {
      hours.split(duty.from(), duty.to(), (hour, part) -> seconds.merge(hour, part, Double::sum));
    }
    List<DutyHour> duty = new ArrayList<>();
    seconds.forEach(
        (hour, sum) -> {
          double without = Math.max(0, sum - tracked.getOrDefault(hour, 0.0));
          duty.add(
              new DutyHour(
                  HourClock.day(hour),
                  HourClock.hour(hour),
                  (int) Math.round(sum),
                  (int) Math.round(without)));
        });
    return duty;
  }

  /** Since the first fix, so that a whole number of them fits an int. */
  private double secondsOf(Patrolled.Position position) {
    Duration since = Duration.between(begin, position.at());
    return since.getSeconds() + since.getNano() / 1e9;
  }

  private static double metres(Patrolled.Position a, Patrolled.Position b) {
    return Math.hypot(
        (b.lon() - a.lon()) * Lattice.metresADegreeOfLongitude(a.lat()),
        (b.lat() - a.lat()) * Lattice.metresADegreeOfLatitude(a.lat()));
  }
}

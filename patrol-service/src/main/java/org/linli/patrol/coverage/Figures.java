package org.linli.patrol.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of a place; surfaces in square metres.
 *
 * @param surface the denominator of every share
 * @param seen at least once
 * @param passed every pass counted
 * @param split by day and by night
 * @param premises null where it is not known which there are
 * @param duty null for grids
 */
public record Figures(
    long surface,
    long seen,
    long passed,
    Spent spent,
    Grids grids,
    Split split,
    @Nullable Premises premises,
    @Nullable Duty duty) {

  /**
   * Time and way.
   *
   * @param visits entries into grids
   */
  public record Spent(long minutes, long visits, long metres) {}

  /**
   * Grids.
   *
   * @param visited somebody entered them
   */
  public record Grids(int all, int visited) {}

  /** What was seen, and for how long somebody was there, by day and by night. */
  public record Split(long seenByDay, long seenByNight, long minutesByDay, long minutesByNight) {}

  /**
   * Premises.
   *
   * @param passed the track came within the swath of them
   */
  public record Premises(int all, int passed) {}

  /**
   * Time of shifts of the place.
   *
   * @param minutesWithoutData nobody can say what was seen
   */
  public record Duty(long minutes, long minutesWithoutData) {}

  /** Figures being added up. */
  static final class Sum {
    private static final int MINUTE = 60;

    double surface;
    double seen;
    double passed;
    double seenByDay;
    double seenByNight;
    long seconds;
    long secondsByNight;
    long visits;
    long metres;
    int grids;
    int gridsVisited;
    int premises;
    int premisesPassed;
    long dutySeconds;
    long withoutData;

    Figures done(boolean premisesKnown, boolean grid) {
      return new Figures(
          Math.round(surface),
          Math.round(seen),
          Math.round(passed),
          new Spent(minutes(seconds), visits, metres),
          new Grids(grids, gridsVisited),
          new Split(
              Math.round(seenByDay),
              Math.round(seenByNight),
              minutes(seconds - secondsByNight),
              minutes(secondsByNight)),
          premisesKnown ? new Premises(premises, premisesPassed) : null,
          grid ? null : new Duty(minutes(dutySeconds), minutes(withoutData)));
    }

    static long minutes(long seconds) {
      return Math.round(seconds / (double) MINUTE);
    }
  }
}

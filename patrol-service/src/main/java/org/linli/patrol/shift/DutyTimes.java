package org.linli.patrol.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times on duty that follow from the steps of a shift. */
public final class DutyTimes {

  private DutyTimes() {}

  /** Pauses excluded; the last one is without end while it lasts. */
  public static List<Shifts.Interval> of(List<Step> steps) {
    List<Shifts.Interval> intervals = new ArrayList<>();
    Instant since = null;
    for (Step step : steps) {
      switch (step.kind()) {
        case CHECK_IN, RESUME -> since = step.at();
        case PAUSE, CHECK_OUT, ENDED_BY_LIMIT -> since = close(intervals, since, step.at());
        case PLANNED, CHANGED_HANDS, CANCELLED -> {
          // Nobody was on duty before or because of these.
        }
      }
    }
    if (since != null) {
      intervals.add(new Shifts.Interval(since, null));
    }
    return intervals;
  }

  private static @Nullable Instant close(
      List<Shifts.Interval> intervals, @Nullable Instant since, Instant at) {
    if (since != null && since.isBefore(at)) {
      intervals.add(new Shifts.Interval(since, at));
    }
    return null;
  }
}

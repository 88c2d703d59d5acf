package org.linli.patrol.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Makes windows out of what a caller asked for. */
public final class Windows {

  /** Days where no beginning is named. */
  private static final int USUAL_DAYS = 30;

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private final Clock clock;

  public Windows(Clock clock) {
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * A window.
   *
   * @param from null for 30 days before the end
   * @param to null for tomorrow
   * @param period null for all hours
   * @throws ProblemException 400 naming the parameter
   */
  public Window of(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Period period,
      int fewestDays,
      int mostDays) {
    requirePossible("from", from);
    requirePossible("to", to);
    LocalDate end = to == null ? today().plusDays(1) : to;
    LocalDate begin = from == null ? end.minusDays(Math.max(USUAL_DAYS, fewestDays)) : from;
    if (!begin.isBefore(end)) {
      throw ProblemException.badField(to == null ? "from" : "to", "date-order");
    }
    long days = ChronoUnit.DAYS.between(begin, end);
    if (days > mostDays) {
      throw ProblemException.badField("from", "coverage-window-long", mostDays);
    }
    if (days < fewestDays) {
      throw ProblemException.badField("from", "coverage-window-short", fewestDays);
    }
    return new Window(begin, end, period == null ? Period.ALL : period);
  }

  private static void requirePossible(String name, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
      throw ProblemException.badField(name, "date-range");
    }
  }
}

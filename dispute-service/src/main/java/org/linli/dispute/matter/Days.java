package org.linli.dispute.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;

/** The days that may be asked for, from the first one, inclusive, to the last, exclusive. */
public final class Days {

  public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private Days() {}

  /**
   * What is wrong with a window, by the names of the parameters {@code from} and {@code to}.
   *
   * @param end the day that is meant where {@code to} is not given; null for none
   */
  public static List<Violation> faults(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate end) {
    List<Violation> violations = new ArrayList<>();
    if (from != null && isOutside(from)) {
      violations.add(Violation.ofField("from", "date-range"));
    }
    if (to != null && isOutside(to)) {
      violations.add(Violation.ofField("to", "date-range"));
    }
    if (violations.isEmpty() && from != null && end != null && !from.isBefore(end)) {
      violations.add(Violation.ofField(to == null ? "from" : "to", "date-order"));
    }
    return violations;
  }

  private static boolean isOutside(LocalDate day) {
    return day.isBefore(EARLIEST) || day.isAfter(LATEST);
  }
}

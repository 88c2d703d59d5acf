package org.linli.dispute.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Collects all that is wrong with a request, so that it is said at once. */
public final class Faults {

  private final List<Violation> found = new ArrayList<>();

  public void add(String field, String code, Object... arguments) {
    found.add(Violation.ofField(field, code, arguments));
  }

  /** A text that must say something. */
  public void requireWords(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      add(field, "required");
    }
  }

  /**
   * A day on which something happened.
   *
   * @param earliest nothing can have happened before; null for no limit
   */
  public void requirePast(
      String field, LocalDate day, @Nullable LocalDate earliest, LocalDate today) {
    if (day.isAfter(today)) {
      add(field, "in-future");
    } else if (earliest != null && day.isBefore(earliest)) {
      add(field, "before-day", earliest.toString());
    }
  }

  /** A day that lies ahead, or today, and not beyond a last one. */
  public void requireAhead(
      String field, LocalDate day, LocalDate today, @Nullable LocalDate latest) {
    if (day.isBefore(today)) {
      add(field, "day-past", today.toString());
    } else if (latest != null && day.isAfter(latest)) {
      add(field, "day-beyond", latest.toString());
    }
  }

  /**
   * Lets pass where nothing is wrong.
   *
   * @throws ProblemException 400 with all faults
   */
  public void requireNone() {
    if (!found.isEmpty()) {
      throw ProblemException.badRequest(found);
    }
  }
}

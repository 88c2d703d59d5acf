package org.linli.dispute.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Days;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

/** Makes filters out of what a caller asked for, and says all that is wrong with it at once. */
public final class Windows {

  /** What is counted where no window is given: the days up to and with today. */
  private static final int DEFAULT_DAYS = 365;

  private final Categories categories;
  private final Clock clock;

  public Windows(Categories categories, Clock clock) {
    this.categories = categories;
    this.clock = clock;
  }

  /**
   * A filter.
   *
   * @param from null for {@value #DEFAULT_DAYS} days before {@code to}
   * @param to null for tomorrow
   * @param categoryCodes empty for all, as are levels and statuses
   * @throws ProblemException 400 naming the parameters
   */
  public FactFilter filter(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> categoryCodes,
      List<TriageLevel> levels,
      List<DisputeStatus> statuses) {
    LocalDate end = to == null ? LocalDate.now(clock).plusDays(1) : to;
    List<Violation> violations = Days.faults(from, to, end);
    Set<Integer> ordinals = new HashSet<>();
    for (String code : categoryCodes) {
      categories
          .find(code)
          .ifPresentOrElse(
              category -> ordinals.add(category.ordinal()),
              () -> violations.add(Violation.ofField("category", "unknown-value", code)));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
    LocalDate begin = from == null ? end.minusDays(DEFAULT_DAYS) : from;
    return new FactFilter(begin, end, ordinals, Set.copyOf(levels), Set.copyOf(statuses));
  }
}

package org.linli.dispute.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clause of an agreement, as far as the area may know it.
 *
 * @param number from 1
 * @param template code of the template it was made from
 * @param due by when it is to be performed; null where at once or lasting
 * @param on the day of what was last recorded of its performance
 * @param reports how often something was recorded
 */
public record Clause(
    int number,
    @Nullable String template,
    @Nullable LocalDate due,
    Performance performance,
    @Nullable LocalDate on,
    int reports) {

  /** How far it was performed. */
  public enum Performance {
    OPEN,
    PERFORMED,
    PARTLY,
    REFUSED
  }

  /**
   * What is confidential of it.
   *
   * @param performer the party who performs it
   * @param amountCents money, in hundredths of the currency
   */
  public record Words(String text, UUID performer, @Nullable Long amountCents) {}

  public boolean isPerformed() {
    return performance == Performance.PERFORMED;
  }

  /** Whether it should have been performed before that day and was not. */
  public boolean isOverdue(LocalDate today) {
    return due != null && due.isBefore(today) && !isPerformed();
  }
}

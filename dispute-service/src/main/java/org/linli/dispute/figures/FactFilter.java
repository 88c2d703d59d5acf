package org.linli.dispute.figures;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

/**
 * Which matters are counted.
 *
 * @param from first day of receipt, inclusive
 * @param to day after the last
 * @param categories ordinals; empty for all, as are the others
 */
public record FactFilter(
    LocalDate from,
    LocalDate to,
    Set<Integer> categories,
    Set<TriageLevel> levels,
    Set<DisputeStatus> statuses) {

  public FactFilter {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("window from " + from + " to " + to);
    }
    categories = Set.copyOf(categories);
    levels = Set.copyOf(levels);
    statuses = Set.copyOf(statuses);
  }

  /** The same matters of another window. */
  public FactFilter within(LocalDate newFrom, LocalDate newTo) {
    return new FactFilter(newFrom, newTo, categories, levels, statuses);
  }

  int fromDay() {
    return (int) from.toEpochDay();
  }

  int toDay() {
    return (int) to.toEpochDay();
  }

  /** 1 for each value of {@link Attributes} that is counted, 0 for the others; null for all. */
  byte @Nullable [] allowed() {
    if (categories.isEmpty() && levels.isEmpty() && statuses.isEmpty()) {
      return null;
    }
    byte[] allowed = new byte[Attributes.VALUES];
    for (int packed = 0; packed < allowed.length; packed++) {
      allowed[packed] = (byte) (admits(packed) ? 1 : 0);
    }
    return allowed;
  }

  private boolean admits(int packed) {
    int level = Attributes.level(packed);
    int status = Attributes.status(packed);
    return (categories.isEmpty() || categories.contains(Attributes.category(packed)))
        && (levels.isEmpty() || (level > 0 && levels.contains(TriageLevel.values()[level - 1])))
        && (statuses.isEmpty()
            || (status < DisputeStatus.values().length
                && statuses.contains(DisputeStatus.values()[status])));
  }
}

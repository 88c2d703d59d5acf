package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which plans are wanted.
 *
 * @param paths below these
 */
public record PlanFilter(List<String> paths, @Nullable When when, Days days, More more) {

  public PlanFilter {
    paths = List.copyOf(paths);
  }

  /** Days that "today" and "soon" are measured with. */
  public record Days(LocalDate today, LocalDate soon) {}

  /** When it is due, or what became of it. */
  public enum When {
    OPEN,
    DUE_TODAY,
    SOON,
    OVERDUE,
    DONE,
    CANCELLED
  }

  /**
   * Other conditions.
   *
   * @param assignee {@code -} for those that nobody was given
   */
  public record More(
      @Nullable String kind,
      @Nullable String assignee,
      @Nullable String department,
      @Nullable UUID campaign,
      @Nullable UUID premises) {}

  /** Place in the list. */
  public record Place(LocalDate due, UUID id) {}
}

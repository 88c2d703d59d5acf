package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures of plans and inspections by grid. */
public interface PlanFigures {

  /**
   * Counts of one path.
   *
   * @param due in the period, without those struck off: the denominator
   * @param met of these, done on their day or before: the numerator
   * @param late of these, done after it
   * @param open of these, not done
   * @param overdue of these, not done and past their day
   * @param inspected inspections submitted in the period that were possible
   * @param withDefects of these
   */
  record Counts(int due, int met, int late, int open, int overdue, int inspected, int withDefects) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          due + other.due,
          met + other.met,
          late + other.late,
          open + other.open,
          overdue + other.overdue,
          inspected + other.inspected,
          withDefects + other.withDefects);
    }
  }

  /** Counts of what lies at one path. */
  record PathCounts(String path, Counts counts) {}

  /** What is counted. */
  record Wanted(
      List<String> paths, LocalDate from, LocalDate until, @Nullable String kind, LocalDate today) {
    public Wanted {
      paths = List.copyOf(paths);
    }
  }

  List<PathCounts> counts(Wanted wanted);

  CampaignProgress progress(UUID campaign, LocalDate today);
}

package org.linli.dispute.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.ViewerFigures;

/** How many matters in each week or month: what the heat answer for that step has as its total. */
public final class Trend {

  /** What a point stands for. */
  public enum Step {
    WEEK,
    MONTH;

    LocalDate next(LocalDate day) {
      return switch (this) {
        case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
      };
    }
  }

  /**
   * A step.
   *
   * @param from its first day, or the first of the window where that comes later
   */
  public record Point(LocalDate from, long count) {}

  private Trend() {}

  /**
   * One point a step, oldest first.
   *
   * @param path of the area or grid that is counted; null for all the viewer may see
   */
  public static List<Point> answer(
      Figures.Snapshot snapshot, Step step, @Nullable String path, FactFilter filter) {
    List<Point> points = new ArrayList<>();
    for (LocalDate from = filter.from(); from.isBefore(filter.to()); from = step.next(from)) {
      ViewerFigures figures = snapshot.tree(filter.within(from, end(step, from, filter)));
      points.add(new Point(from, figures.total(Heat.covered(snapshot.fabric(), figures, path))));
    }
    return points;
  }

  /** How far points are from the true ones at most; empty where they are told as they are. */
  public static Optional<Noise> noise(Figures.Snapshot snapshot, Step step, FactFilter filter) {
    Optional<Noise> most = Optional.empty();
    for (LocalDate from = filter.from(); from.isBefore(filter.to()); from = step.next(from)) {
      Optional<Noise> noise = snapshot.noise(filter.within(from, end(step, from, filter)));
      if (noise.isEmpty()) {
        return noise;
      }
      if (most.isEmpty() || noise.get().parts() > most.get().parts()) {
        most = noise;
      }
    }
    return most;
  }

  private static LocalDate end(Step step, LocalDate from, FactFilter filter) {
    LocalDate end = step.next(from);
    return end.isBefore(filter.to()) ? end : filter.to();
  }
}

package org.linli.dispute.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.Disclosed;
import org.linli.commons.disclosure.ViewerFigures;

/**
 * How many matters in each week or month. A point is withheld where the heat answer for that step
 * withholds it, and, besides, where it would follow from the other points and the total.
 */
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
   * @param count empty where it is withheld
   */
  public record Point(LocalDate from, OptionalLong count) {}

  private Trend() {}

  /**
   * One point a step, oldest first.
   *
   * @param path of the area or grid that is counted; null for all the viewer may see
   */
  public static List<Point> answer(
      Figures.Snapshot snapshot, Step step, @Nullable String path, FactFilter filter) {
    List<LocalDate> starts = new ArrayList<>();
    List<OptionalLong> alone = new ArrayList<>();
    for (LocalDate from = filter.from(); from.isBefore(filter.to()); from = step.next(from)) {
      LocalDate end = step.next(from);
      LocalDate to = end.isBefore(filter.to()) ? end : filter.to();
      ViewerFigures figures = snapshot.tree(filter.within(from, to));
      starts.add(from);
      alone.add(figures.total(Heat.covered(snapshot.fabric(), figures, path)));
    }
    return together(snapshot, starts, alone, snapshot.tree(filter), path);
  }

  private static List<Point> together(
      Figures.Snapshot snapshot,
      List<LocalDate> starts,
      List<OptionalLong> alone,
      ViewerFigures whole,
      @Nullable String path) {
    BitSet withheld = new BitSet();
    long[] counts = new long[alone.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = alone.get(i).orElse(0);
      withheld.set(i, alone.get(i).isEmpty());
    }
    if (withheld.isEmpty() && whole.total(Heat.covered(snapshot.fabric(), whole, path)).isEmpty()) {
      // The sum of all points would tell the whole, which the heat answer withholds.
      withheld.set(smallest(counts));
    }
    Disclosed series = snapshot.series(counts, withheld);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      boolean shown = alone.get(i).isPresent() && !series.isWithheld(i + 1);
      points.add(new Point(starts.get(i), shown ? alone.get(i) : OptionalLong.empty()));
    }
    return points;
  }

  private static int smallest(long[] counts) {
    int smallest = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > 0 && (counts[smallest] == 0 || counts[i] < counts[smallest])) {
        smallest = i;
      }
    }
    return smallest;
  }
}

package org.linli.dispute.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.ViewerFigures;
import org.linli.commons.fabric.AreaLevel;

/** Rates of the matters received in a window, with numerators and denominators. */
public final class Rates {

  /** The smallest denominator that a rate is given for: fewer say nothing of an area. */
  public static final int MINIMUM = 20;

  private Rates() {}

  /**
   * A rate.
   *
   * @param numerator never more than the denominator
   */
  public record Rate(RateKind kind, long numerator, long denominator) {

    /** From 0 to 1; empty where the denominator is too small. */
    public OptionalDouble value() {
      return denominator < MINIMUM
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) numerator / denominator);
    }
  }

  /**
   * The rates of an area, a category or a level.
   *
   * @param code see {@link Codes}
   */
  public record Row(String code, List<Rate> rates) {

    public Row {
      rates = List.copyOf(rates);
    }
  }

  /** By area: those of a level, or those directly below what the answer covers. */
  public static List<Row> byArea(
      Figures.Snapshot snapshot,
      @Nullable String path,
      @Nullable AreaLevel level,
      FactFilter filter) {
    ViewerFigures figures = snapshot.outline();
    List<Integer> areas =
        Heat.areasUnder(snapshot.fabric(), figures, path, level)
            .filter(figures::isVisible)
            .boxed()
            .toList();
    long[][] counts = snapshot.table(filter, Classes.By.NOTHING, RateKind.MARKS, areas);
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < areas.size(); place++) {
      int area = place;
      String code = Heat.code(snapshot.fabric(), areas.get(place));
      rows.add(new Row(code, rates(mark -> counts[mark][area])));
    }
    return rows;
  }

  /** By category or level, those that have any matter with a milestone. */
  public static List<Row> by(
      Codes codes, Figures.Snapshot snapshot, @Nullable String path, FactFilter filter) {
    int marks = RateKind.MARKS.size();
    long[] counts =
        snapshot.summedTable(filter, codes.by(), RateKind.MARKS, covered(snapshot, path));
    int[] values = Classes.of(filter, codes.by()).values();
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < values.length; place++) {
      int first = place * marks;
      List<Rate> rates = rates(mark -> counts[first + mark]);
      if (rates.stream().anyMatch(rate -> rate.denominator() > 0)) {
        rows.add(new Row(codes.code(values[place]), rates));
      }
    }
    rows.sort(codes.order(Row::code));
    return rows;
  }

  /** Of all that the answer covers. */
  public static List<Rate> all(
      Figures.Snapshot snapshot, @Nullable String path, FactFilter filter) {
    long[] counts =
        snapshot.summedTable(filter, Classes.By.NOTHING, RateKind.MARKS, covered(snapshot, path));
    return rates(mark -> counts[mark]);
  }

  private static List<Integer> covered(Figures.Snapshot snapshot, @Nullable String path) {
    return Heat.covered(snapshot.fabric(), snapshot.outline(), path);
  }

  /** Perturbed numerators may come out above their denominators; nobody is told that. */
  private static List<Rate> rates(IntToLongFunction countOfMark) {
    return Arrays.stream(RateKind.values())
        .map(
            kind -> {
              long denominator = countOfMark.applyAsLong(kind.denominatorMark());
              long numerator = countOfMark.applyAsLong(kind.numeratorMark());
              return new Rate(kind, Math.min(numerator, denominator), denominator);
            })
        .toList();
  }
}

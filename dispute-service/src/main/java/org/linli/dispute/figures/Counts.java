package org.linli.dispute.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.ViewerFigures;
import org.linli.commons.fabric.AreaLevel;
import org.linli.dispute.figures.Results.Mark;
import org.linli.dispute.matter.Outcome;

/** Counts for tables, where nothing is withheld; rows shown as empty are left out. */
public final class Counts {

  private Counts() {}

  /** A row of a table. */
  public record Row(String code, long count) {}

  /** By area: those of a level, or those directly below what the answer covers. */
  public static List<Row> byArea(
      Figures.Snapshot snapshot,
      @Nullable String path,
      @Nullable AreaLevel level,
      FactFilter filter) {
    ViewerFigures figures = snapshot.tree(filter);
    return ofNodes(snapshot, figures, Heat.areasUnder(snapshot.fabric(), figures, path, level));
  }

  public static List<Row> byGrid(
      Figures.Snapshot snapshot, @Nullable String path, FactFilter filter) {
    return ofNodes(snapshot, snapshot.tree(filter), Heat.gridsUnder(snapshot.fabric(), path));
  }

  /** By category, level or status. */
  public static List<Row> by(
      Codes codes, Figures.Snapshot snapshot, @Nullable String path, FactFilter filter) {
    long[] counts =
        snapshot.summedTable(filter, codes.by(), List.of(Mark.ANY), covered(snapshot, path));
    int[] values = Classes.of(filter, codes.by()).values();
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < values.length; place++) {
      if (counts[place] > 0) {
        rows.add(new Row(codes.code(values[place]), counts[place]));
      }
    }
    rows.sort(codes.order(Row::code));
    return rows;
  }

  public static List<Row> byOutcome(
      Figures.Snapshot snapshot, @Nullable String path, FactFilter filter) {
    List<Mark> marks = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      marks.add(Mark.of(outcome));
    }
    marks.add(Mark.of((Outcome) null));
    long[] counts =
        snapshot.summedTable(filter, Classes.By.NOTHING, marks, covered(snapshot, path));
    List<Row> rows = new ArrayList<>();
    for (int mark = 0; mark < counts.length; mark++) {
      if (counts[mark] > 0) {
        boolean known = mark < Outcome.values().length;
        rows.add(new Row(known ? Outcome.values()[mark].name() : Codes.NONE, counts[mark]));
      }
    }
    return rows;
  }

  /** Of all that the answer covers. */
  public static long total(Figures.Snapshot snapshot, @Nullable String path, FactFilter filter) {
    return snapshot.tree(filter).total(covered(snapshot, path));
  }

  private static List<Integer> covered(Figures.Snapshot snapshot, @Nullable String path) {
    return Heat.covered(snapshot.fabric(), snapshot.outline(), path);
  }

  private static List<Row> ofNodes(
      Figures.Snapshot snapshot, ViewerFigures figures, IntStream nodes) {
    return nodes
        .filter(figures::isVisible)
        .filter(node -> !figures.isZero(node))
        .mapToObj(node -> new Row(Heat.code(snapshot.fabric(), node), figures.count(node)))
        .toList();
  }
}

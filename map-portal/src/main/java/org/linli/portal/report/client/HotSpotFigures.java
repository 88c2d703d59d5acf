package org.linli.portal.report.client;

import java.util.List;
import java.util.function.Predicate;
import org.linli.commons.access.CurrentAccess;
import org.linli.portal.hotspot.Classification;
import org.linli.portal.hotspot.CountFilter;
import org.linli.portal.hotspot.HotSpotFinder;
import org.linli.portal.hotspot.HotSpots;
import org.linli.portal.hotspot.MethodText;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.Dataset.Row;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Question;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Where counts cluster, by the analysis that the map shows. No count of a grid is kept. */
final class HotSpotFigures implements FigureSource {

  private final HotSpotFinder finder;
  private final MethodText method;
  private final MessageSource messages;

  HotSpotFigures(HotSpotFinder finder, MethodText method, MessageSource messages) {
    this.finder = finder;
    this.method = method;
    this.messages = messages;
  }

  @Override
  public Section section() {
    return Section.HOT_SPOTS;
  }

  @Override
  @SuppressWarnings("IllegalCatch")
  public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
    HotSpotFinder.Finding finding;
    try {
      finding =
          finder.overGrids(
              CurrentAccess.require(),
              question.area(),
              new CountFilter(
                  question.period().from(),
                  question.period().to(),
                  question.filters().categories(),
                  question.filters().levels(),
                  List.of()));
    } catch (RuntimeException e) {
      // A refusal or a silence of dispute-service, each told by an exception of its own there.
      throw new SectionSilent(e);
    }
    HotSpots found = finding.hotSpots();
    into.text("hot-spots.method", method.of(finding));
    into.figure("hot-spots.hot", count(found, HotSpotFigures::isHot));
    into.figure("hot-spots.cold", count(found, HotSpotFigures::isCold));
    into.view(
        "hot-spots.grids",
        new Dataset(
            List.of(
                new Column(
                    new Words(messages, question.english()).of("report.column.hot-spot"),
                    Unit.COUNT)),
            found.cells().stream()
                .map(
                    cell ->
                        new Row(
                            cell.count().code(),
                            "",
                            List.of(Amount.of(strength(cell.classification())))))
                .toList()));
  }

  private static Compared count(HotSpots found, Predicate<Classification> which) {
    return Compared.now(
        Amount.of(found.cells().stream().map(HotSpots.Cell::classification).filter(which).count()));
  }

  private static boolean isHot(Classification classification) {
    return strength(classification) > 0;
  }

  private static boolean isCold(Classification classification) {
    return strength(classification) < 0;
  }

  /** From 3, hot with q at most 0.01, to -3, cold. */
  private static int strength(Classification classification) {
    return Classification.NOT_SIGNIFICANT.ordinal() - classification.ordinal();
  }
}

package org.linli.portal.report.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.patrol.api.CoverageApi;
import org.linli.patrol.api.model.Coverage;
import org.linli.patrol.api.model.CoverageBy;
import org.linli.patrol.api.model.CoverageFigures;
import org.linli.patrol.api.model.CoveragePeriod;
import org.linli.patrol.api.model.CoverageRow;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Question;
import org.linli.portal.report.ReportPeriod;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Coverage of patrols: of ground, never of patrollers. */
final class PatrolFigures implements FigureSource {

  /** The longest that patrol-service answers for; of longer periods this many days to the end. */
  private static final int LONGEST_DAYS = 732;

  private static final int MINUTES_AN_HOUR = 60;

  private final CoverageApi coverage;
  private final Children children;
  private final MessageSource messages;

  PatrolFigures(CoverageApi coverage, Children children, MessageSource messages) {
    this.coverage = coverage;
    this.children = children;
    this.messages = messages;
  }

  @Override
  public Section section() {
    return Section.PATROLS;
  }

  @Override
  public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
    if (question.period().days() > LONGEST_DAYS) {
      throw new SectionSilent(new IllegalArgumentException("a period of more than 732 days"));
    }
    Words words = new Words(messages, question.english());
    Three<Coverage> three = Three.of(question, period -> ask(question, period));
    into.figure("patrols.coverage", three.compared(c -> seen(c.getTotal())));
    into.figure(
        "patrols.grids-visited",
        three.compared(c -> Amount.share(c.getTotal().getGridsVisited(), c.getTotal().getGrids())));
    into.figure("patrols.hours", three.compared(c -> hours(c.getTotal())));
    into.figure("patrols.visits", three.counted(c -> c.getTotal().getVisits()));
    Map<String, List<Amount>> amounts = new HashMap<>();
    for (CoverageRow row : three.now().getRows()) {
      CoverageFigures figures = row.getFigures();
      amounts.put(
          row.getCode(),
          List.of(
              seen(figures),
              hours(figures),
              Amount.of(figures.getVisits()),
              Amount.of(figures.getGridsVisited()),
              Amount.of(figures.getGrids())));
    }
    into.view(
        "patrols.by-area",
        children.dataset(
            question,
            List.of(
                new Column(words.of("report.column.coverage"), Unit.SHARE),
                new Column(words.of("report.column.hours"), Unit.COUNT),
                new Column(words.of("report.column.visits"), Unit.COUNT),
                new Column(words.of("report.column.grids-visited"), Unit.COUNT),
                new Column(words.of("report.column.grids"), Unit.COUNT)),
            amounts));
  }

  private Coverage ask(Question question, ReportPeriod period) throws SectionSilent {
    return Asking.of(
        () ->
            coverage.getCoverage(
                Children.areGrids(question) ? CoverageBy.GRID : CoverageBy.AREA,
                question.area(),
                null,
                period.from(),
                period.to(),
                CoveragePeriod.ALL));
  }

  private static Amount seen(CoverageFigures figures) {
    return Amount.ofNullable(figures.getMerged());
  }

  private static Amount hours(CoverageFigures figures) {
    return Amount.of((double) Math.round((double) figures.getMinutes() / MINUTES_AN_HOUR));
  }
}

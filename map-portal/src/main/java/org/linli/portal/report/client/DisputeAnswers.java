package org.linli.portal.report.client;

import java.util.List;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.model.Counts;
import org.linli.dispute.api.model.CountsBy;
import org.linli.dispute.api.model.Heat;
import org.linli.dispute.api.model.HeatBy;
import org.linli.dispute.api.model.Rates;
import org.linli.dispute.api.model.RatesBy;
import org.linli.dispute.api.model.Trend;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.portal.report.FigureSource.SectionSilent;
import org.linli.portal.report.Question;
import org.linli.portal.report.ReportPeriod;

/**
 * The questions of a report that dispute-service answers, with the area and filters of the report.
 */
record DisputeAnswers(FiguresApi figures) {

  Counts counts(CountsBy by, Question question, ReportPeriod period) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getCounts(
                by,
                question.area(),
                null,
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  /** What lies directly in the area: areas, or the grids of a village. */
  Heat heat(Question question, ReportPeriod period) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getHeat(
                Children.areGrids(question) ? HeatBy.GRID : HeatBy.AREA,
                question.area(),
                null,
                null,
                null,
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  /**
   * Counts over time.
   *
   * @param step {@code week} or {@code month}
   */
  Trend trend(Question question, ReportPeriod period, String step) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getTrend(
                step,
                question.area(),
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  Rates rates(Question question, ReportPeriod period) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getRates(
                RatesBy.AREA,
                question.area(),
                null,
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  private static List<TriageLevel> levels(Question question) {
    return question.filters().levels().stream().map(TriageLevel::fromValue).toList();
  }
}

package org.linli.portal.report.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.place.api.HazardsApi;
import org.linli.place.api.InspectionPlanningApi;
import org.linli.place.api.model.HazardAreaFigures;
import org.linli.place.api.model.HazardFigures;
import org.linli.place.api.model.InspectionAreaFigures;
import org.linli.place.api.model.InspectionFigures;
import org.linli.place.api.model.InspectionPlanMet;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Question;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Inspections and hazards of place-service: work at places, of which nothing is withheld. */
final class PlaceFigures {

  private PlaceFigures() {}

  /** How the plan of inspections was met. */
  record Inspections(InspectionPlanningApi planning, Children children, MessageSource messages)
      implements FigureSource {

    @Override
    public Section section() {
      return Section.INSPECTIONS;
    }

    @Override
    public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
      Words words = new Words(messages, question.english());
      Three<InspectionFigures> three =
          Three.of(
              question,
              period ->
                  Asking.of(
                      () ->
                          planning.getInspectionFigures(
                              period.from(), period.to().minusDays(1), question.area(), null)));
      into.figure("inspections.due", three.counted(f -> f.getTotal().getDue()));
      into.figure("inspections.met", three.counted(f -> f.getTotal().getMet()));
      into.figure("inspections.done", three.counted(f -> f.getTotal().getInspected()));
      into.figure("inspections.with-defects", three.counted(f -> f.getTotal().getWithDefects()));
      into.figure("inspections.plan-met", three.compared(f -> met(f.getTotal())));
      Map<String, List<Amount>> amounts = new HashMap<>();
      for (InspectionAreaFigures area : three.now().getAreas()) {
        InspectionPlanMet plan = area.getPlanMet();
        amounts.put(
            area.getArea(),
            List.of(
                met(plan),
                Amount.of(plan.getMet()),
                Amount.of(plan.getDue()),
                Amount.of(plan.getOverdue()),
                Amount.of(plan.getInspected())));
      }
      into.view(
          "inspections.by-area",
          children.dataset(
              question,
              List.of(
                  new Column(words.of("report.column.plan-met"), Unit.SHARE),
                  new Column(words.of("report.column.met"), Unit.COUNT),
                  new Column(words.of("report.column.due"), Unit.COUNT),
                  new Column(words.of("report.column.overdue"), Unit.COUNT),
                  new Column(words.of("report.column.done"), Unit.COUNT)),
              amounts));
    }

    private static Amount met(InspectionPlanMet plan) {
      return Amount.share(plan.getMet(), plan.getDue());
    }
  }

  /** Hazards found and mended. */
  record Hazards(HazardsApi hazards, Children children, MessageSource messages)
      implements FigureSource {

    @Override
    public Section section() {
      return Section.HAZARDS;
    }

    @Override
    public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
      Words words = new Words(messages, question.english());
      Three<HazardFigures> three =
          Three.of(
              question,
              period ->
                  Asking.of(
                      () ->
                          hazards.getHazardFigures(
                              question.area(), period.from(), period.to().minusDays(1))));
      into.figure("hazards.reported", three.counted(f -> f.getTotal().getReported()));
      into.figure("hazards.closed", three.counted(f -> f.getTotal().getClosed()));
      into.figure("hazards.due", three.counted(f -> f.getTotal().getDue()));
      into.figure("hazards.in-time", three.compared(f -> inTime(f.getTotal())));
      HazardAreaFigures total = three.now().getTotal();
      into.figure("hazards.open", Compared.now(Amount.of(total.getOpen())));
      into.figure("hazards.overdue", Compared.now(Amount.of(total.getOverdue())));
      into.figure("hazards.major", Compared.now(Amount.of(total.getMajor())));
      Map<String, List<Amount>> amounts = new HashMap<>();
      for (HazardAreaFigures area : three.now().getAreas()) {
        amounts.put(
            Objects.requireNonNullElse(area.getAreaCode(), ""),
            List.of(
                Amount.of(area.getReported()),
                Amount.of(area.getClosed()),
                Amount.of(area.getOpen()),
                Amount.of(area.getOverdue()),
                Amount.of(area.getMajor()),
                inTime(area)));
      }
      into.view(
          "hazards.by-area",
          children.dataset(
              question,
              List.of(
                  new Column(words.of("report.column.reported"), Unit.COUNT),
                  new Column(words.of("report.column.closed"), Unit.COUNT),
                  new Column(words.of("report.column.open"), Unit.COUNT),
                  new Column(words.of("report.column.overdue"), Unit.COUNT),
                  new Column(words.of("report.column.major"), Unit.COUNT),
                  new Column(words.of("report.column.in-time"), Unit.SHARE)),
              amounts));
    }

    private static Amount inTime(HazardAreaFigures figures) {
      return Amount.share(figures.getInTime(), figures.getDue());
    }
  }
}

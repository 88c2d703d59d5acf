package org.linli.portal.appraisal.client;

import java.util.Map;
import java.util.OptionalInt;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.patrol.api.CoverageApi;
import org.linli.patrol.api.model.CoverageBy;
import org.linli.patrol.api.model.PlanCoverage;
import org.linli.patrol.api.model.PlanFigures;
import org.linli.patrol.api.model.PlanRow;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Period;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;

/** What was planned for patrols and what became of it; shifts held for households. */
final class PatrolShares implements FigureSource {

  private final CoverageApi coverage;
  private final FabricHolder fabric;

  PatrolShares(CoverageApi coverage, FabricHolder fabric) {
    this.coverage = coverage;
    this.fabric = fabric;
  }

  @Override
  public Source source() {
    return Source.PATROLS;
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Period period = Indicator.SHIFTS_HELD.period();
    PlanCoverage plan =
        Asked.of(
            source(),
            () ->
                coverage.getCoveragePlan(
                    CoverageBy.AREA,
                    question.parent(),
                    null,
                    period.from(question.month()),
                    period.to(question.month())));
    Asked.Readings readings = new Asked.Readings();
    for (PlanRow row : plan.getRows()) {
      String area = row.getCode();
      PlanFigures figures = row.getFigures();
      readings.put(
          area, Indicator.ROUTES_COVERED, figures.getGridsVisited(), figures.getGridsPlanned());
      Integer planned = figures.getShiftsPlanned();
      Integer held = figures.getShiftsHeld();
      if (planned != null && held != null) {
        readings.put(area, Indicator.SHIFTS_HELD, held, planned);
        households(area)
            .ifPresent(
                households ->
                    readings.put(area, Indicator.SHIFTS_PER_HOUSEHOLDS, held, households));
      }
    }
    return readings.all();
  }

  private OptionalInt households(String area) {
    Fabric now = fabric.current();
    OptionalInt ordinal = now.findArea(area);
    Integer households =
        ordinal.isPresent() ? now.areas().get(ordinal.getAsInt()).households() : null;
    return households == null ? OptionalInt.empty() : OptionalInt.of(households);
  }
}

package org.linli.portal.appraisal.client;

import java.util.Map;
import org.linli.place.api.InspectionPlanningApi;
import org.linli.place.api.model.InspectionAreaFigures;
import org.linli.place.api.model.InspectionFigures;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Period;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;

/** Inspections due in the month, and those of them done by their day. */
final class InspectionShares implements FigureSource {

  private final InspectionPlanningApi inspections;

  InspectionShares(InspectionPlanningApi inspections) {
    this.inspections = inspections;
  }

  @Override
  public Source source() {
    return Source.INSPECTIONS;
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Indicator indicator = Indicator.INSPECTIONS_DONE;
    Period period = indicator.period();
    InspectionFigures figures =
        Asked.of(
            source(),
            () ->
                inspections.getInspectionFigures(
                    period.from(question.month()),
                    period.to(question.month()).minusDays(1),
                    question.parent(),
                    null));
    Asked.Readings readings = new Asked.Readings();
    for (InspectionAreaFigures area : figures.getAreas()) {
      readings.put(
          area.getArea(), indicator, area.getPlanMet().getMet(), area.getPlanMet().getDue());
    }
    return readings.all();
  }
}

package org.linli.portal.appraisal.client;

import java.util.Map;
import org.linli.place.api.HazardsApi;
import org.linli.place.api.model.HazardAreaFigures;
import org.linli.place.api.model.HazardFigures;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Period;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;

/** Hazards whose deadline lay in the window, and those of them fixed by it. */
final class HazardShares implements FigureSource {

  private final HazardsApi hazards;

  HazardShares(HazardsApi hazards) {
    this.hazards = hazards;
  }

  @Override
  public Source source() {
    return Source.HAZARDS;
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Indicator indicator = Indicator.HAZARDS_FIXED_IN_TIME;
    Period period = indicator.period();
    HazardFigures figures =
        Asked.of(
            source(),
            () ->
                hazards.getHazardFigures(
                    question.parent(),
                    period.from(question.month()),
                    period.to(question.month()).minusDays(1)));
    Asked.Readings readings = new Asked.Readings();
    for (HazardAreaFigures area : figures.getAreas()) {
      String code = area.getAreaCode();
      if (code != null) {
        readings.put(code, indicator, area.getInTime(), area.getDue());
      }
    }
    return readings.all();
  }
}

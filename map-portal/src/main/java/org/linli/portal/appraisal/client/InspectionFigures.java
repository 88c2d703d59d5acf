package org.linli.portal.appraisal.client;

import java.util.Map;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import tools.jackson.databind.JsonNode;

/** Inspections due in the month, and those of them done by their day. */
final class InspectionFigures implements FigureSource {

  private final Answers answers;

  InspectionFigures(Answers answers) {
    this.answers = answers;
  }

  @Override
  public Source source() {
    return answers.source();
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Indicator indicator = Indicator.INSPECTIONS_DONE;
    JsonNode figures =
        answers.get(
            uri ->
                uri.path("/api/place/inspection-plans/figures")
                    .queryParam("area", question.parent())
                    .queryParam("from", indicator.period().from(question.month()))
                    .queryParam("until", indicator.period().to(question.month()).minusDays(1))
                    .build());
    Answers.Readings readings = new Answers.Readings();
    for (JsonNode area : figures.path("areas")) {
      readings.put(
          area.path("area").asString(""),
          indicator,
          answers.counted(area.path("planMet"), "met", "due"));
    }
    return readings.all();
  }
}

package org.linli.portal.appraisal.client;

import java.util.Map;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import tools.jackson.databind.JsonNode;

/** Hazards whose deadline lay in the window, and those of them fixed by it. */
final class HazardFigures implements FigureSource {

  private final Answers answers;

  HazardFigures(Answers answers) {
    this.answers = answers;
  }

  @Override
  public Source source() {
    return answers.source();
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Indicator indicator = Indicator.HAZARDS_FIXED_IN_TIME;
    JsonNode figures =
        answers.get(
            uri ->
                uri.path("/api/place/hazards/figures")
                    .queryParam("area", question.parent())
                    .queryParam("from", indicator.period().from(question.month()))
                    .queryParam("until", indicator.period().to(question.month()).minusDays(1))
                    .build());
    Answers.Readings readings = new Answers.Readings();
    for (JsonNode area : figures.path("areas")) {
      readings.put(
          area.path("areaCode").asString(""), indicator, answers.counted(area, "inTime", "due"));
    }
    return readings.all();
  }
}

package org.linli.portal.appraisal.client;

import java.util.Map;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Period;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import tools.jackson.databind.JsonNode;

/** Rates of the dispute-service. Perturbed ones would be no basis for judging anybody's work. */
final class MatterRates implements FigureSource {

  /** The kinds of rates, by indicator. */
  private static final Map<Indicator, String> KINDS =
      Map.of(
          Indicator.ACCEPTED_IN_TIME, "ACCEPTED_IN_TIME",
          Indicator.DEADLINE_KEPT, "DEADLINE_KEPT",
          Indicator.AGREEMENTS_KEPT, "PERFORMED",
          Indicator.VISITS_DONE, "VISITED");

  private final Answers answers;

  MatterRates(Answers answers) {
    this.answers = answers;
  }

  @Override
  public Source source() {
    return answers.source();
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Answers.Readings readings = new Answers.Readings();
    read(question, Period.QUARTER, readings);
    read(question, Period.SETTLED_QUARTER, readings);
    return readings.all();
  }

  private void read(Question question, Period period, Answers.Readings readings) {
    JsonNode rates =
        answers.get(
            uri ->
                uri.path("/api/dispute/rates")
                    .queryParam("by", "area")
                    .queryParam("area", question.parent())
                    .queryParam("from", period.from(question.month()))
                    .queryParam("to", period.to(question.month()))
                    .build());
    if (!rates.path("exact").asBoolean()) {
      throw answers.silent("perturbed rates");
    }
    for (JsonNode row : rates.path("rows")) {
      for (JsonNode rate : row.path("rates")) {
        KINDS.forEach(
            (indicator, kind) -> {
              if (indicator.period() == period && kind.equals(rate.path("kind").asString(""))) {
                readings.put(
                    row.path("code").asString(""),
                    indicator,
                    answers.counted(rate, "numerator", "denominator"));
              }
            });
      }
    }
  }
}

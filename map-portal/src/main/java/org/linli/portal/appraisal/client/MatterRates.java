package org.linli.portal.appraisal.client;

import java.util.List;
import java.util.Map;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.model.Rate;
import org.linli.dispute.api.model.RateKind;
import org.linli.dispute.api.model.Rates;
import org.linli.dispute.api.model.RatesBy;
import org.linli.dispute.api.model.RatesRow;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Period;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;

/** Rates of the dispute-service. Perturbed ones would be no basis for judging anybody's work. */
final class MatterRates implements FigureSource {

  private static final Map<RateKind, Indicator> INDICATORS =
      Map.of(
          RateKind.ACCEPTED_IN_TIME, Indicator.ACCEPTED_IN_TIME,
          RateKind.DEADLINE_KEPT, Indicator.DEADLINE_KEPT,
          RateKind.PERFORMED, Indicator.AGREEMENTS_KEPT,
          RateKind.VISITED, Indicator.VISITS_DONE);

  private final FiguresApi figures;

  MatterRates(FiguresApi figures) {
    this.figures = figures;
  }

  @Override
  public Source source() {
    return Source.MATTERS;
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Asked.Readings readings = new Asked.Readings();
    read(question, Period.QUARTER, readings);
    read(question, Period.SETTLED_QUARTER, readings);
    return readings.all();
  }

  private void read(Question question, Period period, Asked.Readings readings) {
    Rates rates =
        Asked.of(
            source(),
            () ->
                figures.getRates(
                    RatesBy.AREA,
                    question.parent(),
                    null,
                    period.from(question.month()),
                    period.to(question.month()),
                    List.of(),
                    List.of(),
                    List.of()));
    if (!Boolean.TRUE.equals(rates.getExact())) {
      throw new SourceSilent(source(), "perturbed rates");
    }
    for (RatesRow row : rates.getRows()) {
      for (Rate rate : row.getRates()) {
        Indicator indicator = INDICATORS.get(rate.getKind());
        if (indicator != null && indicator.period() == period) {
          readings.put(row.getCode(), indicator, rate.getNumerator(), rate.getDenominator());
        }
      }
    }
  }
}

package org.linli.dispute.figures.web;

import java.util.List;
import org.linli.dispute.api.model.CountRow;
import org.linli.dispute.api.model.Noise;
import org.linli.dispute.api.model.Rate;
import org.linli.dispute.api.model.RateKind;
import org.linli.dispute.api.model.RatesRow;
import org.linli.dispute.api.model.TrendPoint;
import org.linli.dispute.figures.Counts;
import org.linli.dispute.figures.Rates;

/** Figures in the contract's types. */
final class FigureModels {

  private FigureModels() {}

  static Noise noise(org.linli.dispute.figures.Noise noise) {
    return new Noise(noise.max(), noise.variance(), noise.parts());
  }

  static TrendPoint point(org.linli.dispute.figures.Trend.Point point) {
    return new TrendPoint(point.from(), point.count());
  }

  static CountRow row(Counts.Row row) {
    return new CountRow(row.code(), row.count());
  }

  static RatesRow row(Rates.Row row) {
    return new RatesRow(row.code(), rates(row.rates()));
  }

  static List<Rate> rates(List<Rates.Rate> rates) {
    return rates.stream().map(FigureModels::rate).toList();
  }

  private static Rate rate(Rates.Rate rate) {
    Rate shown =
        new Rate(RateKind.valueOf(rate.kind().name()), rate.numerator(), rate.denominator());
    rate.value().ifPresent(shown::setValue);
    return shown;
  }
}

package org.linli.portal.report.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.linli.dispute.api.model.Rate;
import org.linli.dispute.api.model.RateKind;
import org.linli.dispute.api.model.Rates;
import org.linli.dispute.api.model.RatesRow;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.Dataset.Row;
import org.linli.portal.report.FigureSource.SectionSilent;
import org.linli.portal.report.Question;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Withholding;
import org.linli.portal.report.Words;

/** How fast and how well matters were answered. */
record DisputeRates(DisputeAnswers answers, Children children) {

  /**
   * Tells them.
   *
   * @param threshold numerators above zero and below it are withheld
   * @return as they were answered for the period itself
   */
  Rates tell(Question question, Words words, int threshold, Snapshot.Builder into)
      throws SectionSilent {
    Three<Rates> rates = Three.of(question, p -> answers.rates(question, p));
    List<Row> rows = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      List<Amount> values =
          rates.all().stream().map(one -> share(one.getAll(), kind, threshold)).toList();
      into.figure(
          "disputes." + kind.getValue().toLowerCase(Locale.ROOT).replace('_', '-'),
          new Compared(values.get(0), values.get(1), values.get(2)));
      rows.add(
          new Row(
              kind.getValue(),
              words.of("report.rate." + kind.getValue()),
              List.of(
                  values.get(0),
                  part(rates.now().getAll(), kind, threshold, Rate::getNumerator),
                  part(rates.now().getAll(), kind, threshold, Rate::getDenominator),
                  values.get(1),
                  values.get(2))));
    }
    into.view(
        "disputes.rates",
        new Dataset(
            List.of(
                new Column(words.now(), Unit.SHARE),
                new Column(words.of("report.column.numerator"), Unit.COUNT),
                new Column(words.of("report.column.denominator"), Unit.COUNT),
                new Column(words.previous(), Unit.SHARE),
                new Column(words.lastYear(), Unit.SHARE)),
            rows));
    into.view("disputes.rates-by-area", ratesByArea(question, words, rates.now(), threshold));
    return rates.now();
  }

  private Dataset ratesByArea(Question question, Words words, Rates rates, int threshold) {
    Map<String, List<Amount>> amounts = new HashMap<>();
    for (RatesRow row : rates.getRows()) {
      List<Amount> values = new ArrayList<>();
      for (RateKind kind : RateKind.values()) {
        values.add(share(row.getRates(), kind, threshold));
      }
      amounts.put(row.getCode(), values);
    }
    List<Column> columns = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      columns.add(new Column(words.of("report.rate." + kind.getValue()), Unit.SHARE));
    }
    return children.dataset(question, columns, amounts);
  }

  /** No share either where it would tell a small numerator. */
  private static Amount share(List<Rate> rates, RateKind kind, int threshold) {
    for (Rate rate : rates) {
      if (rate.getKind() == kind && rate.getValue() != null) {
        return Withholding.one(rate.getNumerator(), threshold).withheld()
            ? Amount.WITHHELD
            : Amount.of(rate.getValue());
      }
    }
    return Amount.NONE;
  }

  private static Amount part(
      List<Rate> rates, RateKind kind, int threshold, ToLongFunction<Rate> which) {
    for (Rate rate : rates) {
      if (rate.getKind() == kind) {
        return Withholding.one(which.applyAsLong(rate), threshold);
      }
    }
    return Amount.NONE;
  }
}

package org.linli.portal.report.client;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.FigureSource.SectionSilent;
import org.linli.portal.report.Question;
import org.linli.portal.report.ReportPeriod;

/** The same answer for the three periods of a report. */
record Three<T>(T now, T previous, T lastYear) {

  /** A question about a period. */
  @FunctionalInterface
  interface OfPeriod<T> {
    T in(ReportPeriod period) throws SectionSilent;
  }

  /**
   * Asks thrice.
   *
   * @throws SectionSilent where one answer is missing
   */
  static <T> Three<T> of(Question question, OfPeriod<T> ask) throws SectionSilent {
    ReportPeriod period = question.period();
    return new Three<>(ask.in(period), ask.in(period.previous()), ask.in(period.lastYear()));
  }

  /** In the order of the columns. */
  List<T> all() {
    return List.of(now, previous, lastYear);
  }

  Compared compared(Function<T, Amount> amount) {
    return new Compared(amount.apply(now), amount.apply(previous), amount.apply(lastYear));
  }

  Compared counted(ToDoubleFunction<T> count) {
    return compared(answer -> Amount.of(count.applyAsDouble(answer)));
  }
}

package org.linli.portal.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Works out the results of a month from its figures. Knows nothing but what it is given. */
public final class Appraiser {

  /** Fewer areas have no order worth telling. */
  private static final int LEAST_AREAS = 3;

  private Appraiser() {}

  /** The results, in the order of the figures, with ranks. */
  public static List<Result> appraise(Scheme scheme, List<AreaFigures> figures) {
    return ranked(figures.stream().map(area -> result(scheme, area)).toList());
  }

  private static Result result(Scheme scheme, AreaFigures area) {
    List<Score> scores =
        scheme.weighings().stream()
            .map(weighing -> score(weighing, area.of(weighing.indicator()), scheme.leastCount()))
            .toList();
    int all = scheme.weighings().stream().mapToInt(Scheme.Weighing::weight).sum();
    int known =
        scores.stream().filter(score -> score.points() != null).mapToInt(Score::weight).sum();
    int percent = known * 100 / all;
    List<Indicator> vetoes = vetoes(scheme, scores);
    if (known == 0 || percent < scheme.leastWeightPercent()) {
      Standing none = new Standing(percent, null, null, vetoes, null);
      return new Result(area.areaCode(), scores, null, none);
    }
    Points total = total(scores);
    Colour colour = scheme.bands().of(total.points());
    for (Scheme.Veto veto : scheme.vetoes()) {
      colour = vetoes.contains(veto.indicator()) ? colour.atBest(veto.atBest()) : colour;
    }
    Standing standing = new Standing(percent, total.points(), colour, vetoes, null);
    return new Result(area.areaCode(), scores, total, standing);
  }

  private static Score score(Scheme.Weighing weighing, Reading reading, int leastCount) {
    Indicator indicator = weighing.indicator();
    return switch (reading) {
      case Reading.Missing missing -> Score.missing(weighing, missing.absence());
      case Reading.Counted counted
          when counted.denominator() < Math.max(1, indicator.leastCount(leastCount)) ->
          Score.missing(weighing, Absence.TOO_FEW);
      case Reading.Counted counted -> {
        Value value = indicator.measure().of(counted.numerator(), counted.denominator());
        double worse = indicator.moreIsBetter() ? value.low() : value.high();
        double better = indicator.moreIsBetter() ? value.high() : value.low();
        Points points =
            new Points(
                weighing.points(value.value()), weighing.points(worse), weighing.points(better));
        yield new Score(indicator, weighing.weight(), null, value, points);
      }
    };
  }

  /** The weights of what has a value make up the whole. */
  private static Points total(List<Score> scores) {
    return new Points(
        mean(scores, Points::points), mean(scores, Points::low), mean(scores, Points::high));
  }

  private static double mean(List<Score> scores, ToDoubleFunction<Points> which) {
    double sum = 0;
    int weight = 0;
    for (Score score : scores) {
      Points points = score.points();
      if (points != null) {
        sum += score.weight() * which.applyAsDouble(points);
        weight += score.weight();
      }
    }
    return Points.inTenths(sum / weight);
  }

  private static List<Indicator> vetoes(Scheme scheme, List<Score> scores) {
    List<Indicator> struck = new ArrayList<>();
    for (Scheme.Veto veto : scheme.vetoes()) {
      for (Score score : scores) {
        Value value = score.value();
        if (score.indicator() == veto.indicator() && value != null && veto.strikes(value)) {
          struck.add(veto.indicator());
        }
      }
    }
    return struck;
  }

  private static List<Result> ranked(List<Result> results) {
    List<Points> totals =
        results.stream().map(Appraiser::compared).filter(total -> total != null).toList();
    if (totals.size() < LEAST_AREAS) {
      return results;
    }
    return results.stream()
        .map(
            result -> {
              Points own = compared(result);
              return own == null ? result : result.with(rank(own, totals));
            })
        .toList();
  }

  /** The total that is compared with others; an area that a veto struck is compared with nobody. */
  private static @Nullable Points compared(Result result) {
    return result.standing().vetoes().isEmpty() ? result.total() : null;
  }

  private static Standing.Rank rank(Points own, List<Points> totals) {
    int better = count(totals, other -> other.points() > own.points());
    int surelyBetter = count(totals, other -> other.low() > own.high());
    int surelyWorse = count(totals, other -> other.high() < own.low());
    return new Standing.Rank(
        better + 1, surelyBetter + 1, totals.size() - surelyWorse, totals.size());
  }

  private static int count(List<Points> totals, Predicate<Points> which) {
    return (int) totals.stream().filter(which).count();
  }
}

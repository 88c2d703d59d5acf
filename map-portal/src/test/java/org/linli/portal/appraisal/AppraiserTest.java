package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.portal.appraisal.Indicator.ACCEPTED_IN_TIME;
import static org.linli.portal.appraisal.Indicator.HAZARDS_FIXED_IN_TIME;
import static org.linli.portal.appraisal.Indicator.OVERDUE_PROMISES;
import static org.linli.portal.appraisal.Indicator.POSTS_FILLED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.portal.appraisal.Scheme.Bands;
import org.linli.portal.appraisal.Scheme.Days;
import org.linli.portal.appraisal.Scheme.Veto;
import org.linli.portal.appraisal.Scheme.Weighing;

class AppraiserTest {

  private static final Weighing ACCEPTED = new Weighing(ACCEPTED_IN_TIME, 3, 50, 100);
  private static final Weighing FIXED = new Weighing(HAZARDS_FIXED_IN_TIME, 2, 60, 90);
  private static final Weighing OVERDUE = new Weighing(OVERDUE_PROMISES, 1, 20, 0);

  /**
   * By hand. 90 of 100 is 90 %: (90 − 50) / 50 = 80 points. 75 of 100 is 75 %: (75 − 60) / 30 = 50
   * points. 5 overdue for 100 open: (5 − 20) / (0 − 20) = 75 points. Total (3·80 + 2·50 + 1·75) / 6
   * = 69.2.
   */
  @Test
  void aTotalIsTheWeightedMeanOfPoints() {
    Result result =
        one(
            whole(),
            Map.of(
                ACCEPTED_IN_TIME, counted(90, 100),
                HAZARDS_FIXED_IN_TIME, counted(75, 100),
                OVERDUE_PROMISES, counted(5, 100)));
    assertThat(points(result)).containsExactly(80.0, 50.0, 75.0);
    assertThat(result.total().points()).isEqualTo(69.2);
    assertThat(result.standing().weightPercent()).isEqualTo(100);
    assertThat(result.standing().colour()).isEqualTo(Colour.YELLOW);
  }

  /**
   * By hand, from Wilson and Byar rounded outwards: 90 of 100 is 82 … 95 % (82.56 … 94.48), so 64 …
   * 90 points. 75 of 100 is 65 … 83 % (65.57 … 82.45), so 16.7 … 76.7. 5 of 100 is 1 … 12 (1.61 …
   * 11.67), where more is worse, so 40 … 95. Low (3·64 + 2·16.7 + 40) / 6 = 44.2, high (3·90 +
   * 2·76.7 + 95) / 6 = 86.4.
   */
  @Test
  void aTotalSaysHowFarChanceReaches() {
    Points total =
        one(
                whole(),
                Map.of(
                    ACCEPTED_IN_TIME, counted(90, 100),
                    HAZARDS_FIXED_IN_TIME, counted(75, 100),
                    OVERDUE_PROMISES, counted(5, 100)))
            .total();
    assertThat(total).isEqualTo(new Points(69.2, 44.2, 86.4));
  }

  @Test
  void pointsEndAtNoneAndAtAHundred() {
    assertThat(ACCEPTED.points(30)).isZero();
    assertThat(ACCEPTED.points(50)).isZero();
    assertThat(OVERDUE.points(55)).isZero();
    assertThat(FIXED.points(95)).isEqualTo(100);
    assertThat(OVERDUE.points(0)).isEqualTo(100);
  }

  /** 19 of 19 would be full points; it is no value, and the others make up the total. */
  @Test
  void tooFewAreNoValueAndNotZero() {
    Result result =
        one(
            whole(),
            Map.of(
                ACCEPTED_IN_TIME, counted(90, 100),
                HAZARDS_FIXED_IN_TIME, counted(19, 19),
                OVERDUE_PROMISES, counted(5, 100)));
    assertThat(result.scores().get(1).absence()).isEqualTo(Absence.TOO_FEW);
    assertThat(result.scores().get(1).points()).isNull();
    // (3·80 + 1·75) / 4
    assertThat(result.total().points()).isEqualTo(78.8);
    // 4 of 6
    assertThat(result.standing().weightPercent()).isEqualTo(66);
  }

  @Test
  void zeroOfEnoughIsZero() {
    Result result = one(scheme(ACCEPTED), Map.of(ACCEPTED_IN_TIME, counted(0, 20)));
    assertThat(result.total().points()).isZero();
    assertThat(result.standing().colour()).isEqualTo(Colour.RED);
  }

  @Test
  void whereTooLittleIsKnownThereIsNoTotalAndNoColour() {
    // 3 of 6 is half, 2 of 6 is less.
    assertThat(one(whole(), Map.of(ACCEPTED_IN_TIME, counted(90, 100))).total()).isNotNull();
    Result little = one(whole(), Map.of(HAZARDS_FIXED_IN_TIME, counted(75, 100)));
    assertThat(little.total()).isNull();
    assertThat(little.standing().colour()).isNull();
    assertThat(little.scores().getFirst().absence()).isEqualTo(Absence.NOT_KNOWN);
  }

  @Test
  void anAreaOfWhichNothingIsKnownIsNotRed() {
    Result result = one(whole(), Map.of());
    assertThat(result.total()).isNull();
    assertThat(result.standing().colour()).isNull();
    assertThat(result.standing().rank()).isNull();
  }

  @Test
  void aLeastCountOfTheSchemeHoldsForEventsAndNotForPosts() {
    Scheme scheme =
        new Scheme(
            List.of(ACCEPTED, new Weighing(POSTS_FILLED, 1, 50, 100)),
            new Bands(80, 60),
            50,
            50,
            List.of(),
            new Days(7, 10, 15));
    Result result =
        one(scheme, Map.of(ACCEPTED_IN_TIME, counted(49, 49), POSTS_FILLED, counted(9, 12)));
    assertThat(result.scores().get(0).absence()).isEqualTo(Absence.TOO_FEW);
    assertThat(result.scores().get(1).value().value()).isEqualTo(75);
  }

  @Test
  void bandsBeginWithTheirFirstTotal() {
    Bands bands = new Bands(80, 60);
    assertThat(bands.of(80)).isEqualTo(Colour.BLUE);
    assertThat(bands.of(79.9)).isEqualTo(Colour.YELLOW);
    assertThat(bands.of(60)).isEqualTo(Colour.YELLOW);
    assertThat(bands.of(59.9)).isEqualTo(Colour.RED);
  }

  /** 40 of 100 is 30 … 50 % (30.94 … 49.80), all of it below 55 %. */
  @Test
  void aVetoCapsTheColourAndLeavesTheTotal() {
    Scheme scheme = whole(new Veto(HAZARDS_FIXED_IN_TIME, 55, Colour.RED));
    Result result =
        one(
            scheme,
            Map.of(
                ACCEPTED_IN_TIME, counted(100, 100),
                HAZARDS_FIXED_IN_TIME, counted(40, 100),
                OVERDUE_PROMISES, counted(0, 100)));
    // (3·100 + 2·0 + 1·100) / 6
    assertThat(result.total().points()).isEqualTo(66.7);
    assertThat(result.standing().colour()).isEqualTo(Colour.RED);
    assertThat(result.standing().vetoes()).containsExactly(HAZARDS_FIXED_IN_TIME);
  }

  /** 8 of 20 is 40 % too, but up to 62 % (21.88 … 61.34): chance alone may have done it. */
  @Test
  void aVetoStrikesNobodyWhomChanceMayHaveBroughtThere() {
    Scheme scheme = whole(new Veto(HAZARDS_FIXED_IN_TIME, 55, Colour.RED));
    Result result =
        one(
            scheme,
            Map.of(
                ACCEPTED_IN_TIME, counted(100, 100),
                HAZARDS_FIXED_IN_TIME, counted(8, 20),
                OVERDUE_PROMISES, counted(0, 100)));
    assertThat(result.standing().vetoes()).isEmpty();
    assertThat(result.standing().colour()).isEqualTo(Colour.YELLOW);
  }

  /** 30 overdue for 100 open is 20 … 43 (20.24 … 42.83). */
  @Test
  void aVetoOfWhatShouldBeLittleStrikesAbove() {
    Veto veto = new Veto(OVERDUE_PROMISES, 19, Colour.YELLOW);
    Map<Indicator, Reading> figures =
        Map.of(
            ACCEPTED_IN_TIME, counted(100, 100),
            HAZARDS_FIXED_IN_TIME, counted(100, 100),
            OVERDUE_PROMISES, counted(30, 100));
    assertThat(one(whole(veto), figures).standing().colour()).isEqualTo(Colour.YELLOW);
    assertThat(one(whole(), figures).standing().colour()).isEqualTo(Colour.BLUE);
    Veto laxer = new Veto(OVERDUE_PROMISES, 20, Colour.YELLOW);
    assertThat(one(whole(laxer), figures).standing().vetoes()).isEmpty();
  }

  @Test
  void aVetoMakesNoColourBetter() {
    Result result =
        one(
            new Scheme(
                List.of(FIXED),
                new Bands(80, 60),
                20,
                50,
                List.of(new Veto(HAZARDS_FIXED_IN_TIME, 55, Colour.YELLOW)),
                new Days(7, 10, 15)),
            Map.of(HAZARDS_FIXED_IN_TIME, counted(40, 100)));
    assertThat(result.standing().colour()).isEqualTo(Colour.RED);
  }

  /** 95, 90, 90, 85 % of 1,000 each give 90, 80, 80, 70 points. */
  @Test
  void equalTotalsShareTheirPlace() {
    List<Result> results = accepted(1_000, 950, 900, 900, 850);
    assertThat(results.stream().map(result -> result.standing().rank().place()).toList())
        .containsExactly(1, 2, 2, 4);
    assertThat(results.getFirst().standing().rank().of()).isEqualTo(4);
  }

  /**
   * Of 1,000, each interval is about 4 % wide, so those next to each other cannot be told apart.
   */
  @Test
  void aPlaceSaysWhichOthersAreOpen() {
    // 960: 94 … 98 %, 950: 93 … 97 %, 600: 56 … 64 %.
    List<Result> results = accepted(1_000, 960, 950, 600);
    assertThat(results.get(0).standing().rank()).isEqualTo(new Standing.Rank(1, 1, 2, 3));
    assertThat(results.get(1).standing().rank()).isEqualTo(new Standing.Rank(2, 1, 2, 3));
    assertThat(results.get(2).standing().rank()).isEqualTo(new Standing.Rank(3, 3, 3, 3));
  }

  @Test
  void twoAreasAreNotRanked() {
    assertThat(accepted(1_000, 950, 900)).allMatch(result -> result.standing().rank() == null);
  }

  @Test
  void whoHasNoTotalAndWhomAVetoStruckAreNotRanked() {
    Scheme scheme =
        new Scheme(
            List.of(ACCEPTED),
            new Bands(80, 60),
            20,
            50,
            List.of(new Veto(ACCEPTED_IN_TIME, 60, Colour.RED)),
            new Days(7, 10, 15));
    List<Result> results =
        Appraiser.appraise(
            scheme,
            List.of(
                area("a", Map.of(ACCEPTED_IN_TIME, counted(950, 1_000))),
                area("b", Map.of(ACCEPTED_IN_TIME, counted(19, 19))),
                area("c", Map.of(ACCEPTED_IN_TIME, counted(900, 1_000))),
                area("d", Map.of(ACCEPTED_IN_TIME, counted(100, 1_000))),
                area("e", Map.of(ACCEPTED_IN_TIME, counted(850, 1_000)))));
    assertThat(results.get(1).standing().rank()).isNull();
    assertThat(results.get(3).standing().rank()).isNull();
    assertThat(results.get(4).standing().rank().place()).isEqualTo(3);
    assertThat(results.get(4).standing().rank().of()).isEqualTo(3);
  }

  /** Ten times the matters, answered as fast: the same points. Volume is no fault and no merit. */
  @Test
  void anAreaWherePeopleReportMoreIsNotWorse() {
    double few = one(scheme(ACCEPTED), Map.of(ACCEPTED_IN_TIME, counted(40, 50))).total().points();
    double many =
        one(scheme(ACCEPTED), Map.of(ACCEPTED_IN_TIME, counted(400, 500))).total().points();
    assertThat(many).isEqualTo(few).isEqualTo(60);
  }

  private static List<Result> accepted(long of, long... inTime) {
    List<AreaFigures> areas = new ArrayList<>();
    for (long each : inTime) {
      areas.add(area("a" + areas.size(), Map.of(ACCEPTED_IN_TIME, counted(each, of))));
    }
    return Appraiser.appraise(scheme(ACCEPTED), areas);
  }

  private static Result one(Scheme scheme, Map<Indicator, Reading> figures) {
    return Appraiser.appraise(scheme, List.of(area("a", figures))).getFirst();
  }

  private static AreaFigures area(String code, Map<Indicator, Reading> figures) {
    return new AreaFigures(code, figures);
  }

  private static Reading counted(long numerator, long denominator) {
    return new Reading.Counted(numerator, denominator);
  }

  private static List<Double> points(Result result) {
    return result.scores().stream().map(score -> score.points().points()).toList();
  }

  private static Scheme whole(Veto... vetoes) {
    return new Scheme(
        List.of(ACCEPTED, FIXED, OVERDUE),
        new Bands(80, 60),
        20,
        50,
        List.of(vetoes),
        new Days(7, 10, 15));
  }

  private static Scheme scheme(Weighing... weighings) {
    return new Scheme(
        List.of(weighings), new Bands(80, 60), 20, 50, List.of(), new Days(7, 10, 15));
  }
}

package org.linli.portal.appraisal;

import java.util.List;

/**
 * How areas are appraised: the setting {@code appraisal-scheme}; {@link SchemeKind} says what fits.
 *
 * @param bands from which total an area is BLUE and YELLOW
 * @param leastCount the smallest denominator of indicators whose events come and go
 * @param leastWeightPercent how much of all weight must have a value for a total to be given
 * @param days what the calendar has to do with it
 */
public record Scheme(
    List<Weighing> weighings,
    Bands bands,
    int leastCount,
    int leastWeightPercent,
    List<Veto> vetoes,
    Days days) {

  public Scheme {
    weighings = List.copyOf(weighings);
    vetoes = List.copyOf(vetoes);
  }

  /**
   * One indicator. Between its two values points grow in a straight line.
   *
   * @param weight at least 1
   * @param zeroAt the value that gives no point, in the unit of the indicator
   * @param fullAt the value that gives a hundred
   */
  public record Weighing(Indicator indicator, int weight, double zeroAt, double fullAt) {

    /** Whether more points mean better work. */
    boolean isDirected() {
      return indicator.moreIsBetter() ? fullAt > zeroAt : fullAt < zeroAt;
    }

    /** Points from 0 to 100, in tenths. */
    double points(double value) {
      double share = (value - zeroAt) / (fullAt - zeroAt);
      return Points.inTenths(100 * Math.clamp(share, 0, 1));
    }
  }

  /** The lowest totals of BLUE and YELLOW; below is RED. */
  public record Bands(int blueFrom, int yellowFrom) {

    Colour of(double total) {
      return total >= blueFrom ? Colour.BLUE : total >= yellowFrom ? Colour.YELLOW : Colour.RED;
    }
  }

  /**
   * A rule that caps the colour (一票否决). It strikes where even the end of the interval that favours
   * the area is beyond the limit, so that chance alone strikes nobody.
   *
   * @param limit in the unit of the indicator
   * @param atBest the best colour that remains
   */
  public record Veto(Indicator indicator, double limit, Colour atBest) {

    boolean strikes(Value value) {
      return indicator.moreIsBetter() ? value.high() < limit : value.low() > limit;
    }
  }

  /**
   * Days of the calendar.
   *
   * @param settle after the end of a month before its figures are taken
   * @param appeal after publication in which an area may appeal
   * @param decide after an appeal in which it is to be decided
   */
  public record Days(int settle, int appeal, int decide) {}
}

package org.linli.portal.appraisal;

/**
 * What areas can be appraised by: this catalogue and nothing else. Each says how fast or how well
 * the administration did what was its own to do. None counts reports, complaints or petitions, none
 * falls when people report more, go to court, come again or rate badly, and none is about a person;
 * docs/decisions/0037 has the reason for each, and for those that are left out.
 */
public enum Indicator {
  ACCEPTED_IN_TIME(Source.MATTERS, Period.QUARTER, Measure.SHARE, true, Least.OF_SCHEME),
  DEADLINE_KEPT(Source.MATTERS, Period.SETTLED_QUARTER, Measure.SHARE, true, Least.OF_SCHEME),
  AGREEMENTS_KEPT(Source.MATTERS, Period.SETTLED_QUARTER, Measure.SHARE, true, Least.OF_SCHEME),
  VISITS_DONE(Source.MATTERS, Period.SETTLED_QUARTER, Measure.SHARE, true, Least.OF_SCHEME),
  OVERDUE_PROMISES(Source.PROMISES, Period.WHEN_TAKEN, Measure.PER_HUNDRED, false, Least.OF_SCHEME),
  HAZARDS_FIXED_IN_TIME(Source.HAZARDS, Period.QUARTER, Measure.SHARE, true, Least.OF_SCHEME),
  INSPECTIONS_DONE(Source.INSPECTIONS, Period.MONTH, Measure.SHARE, true, Least.OF_SCHEME),
  SHIFTS_HELD(Source.PATROLS, Period.MONTH, Measure.SHARE, true, Least.OF_SCHEME),
  ROUTES_COVERED(Source.PATROLS, Period.MONTH, Measure.SHARE, true, Least.OF_SCHEME),
  SHIFTS_PER_HOUSEHOLDS(Source.PATROLS, Period.MONTH, Measure.PER_THOUSAND, true, Least.HOUSEHOLDS),
  POSTS_FILLED(Source.POSTS, Period.LAST_DAY, Measure.SHARE, true, Least.POSTS);

  private final Source source;
  private final Period period;
  private final Measure measure;
  private final boolean moreIsBetter;
  private final Least least;

  Indicator(Source source, Period period, Measure measure, boolean moreIsBetter, Least least) {
    this.source = source;
    this.period = period;
    this.measure = measure;
    this.moreIsBetter = moreIsBetter;
    this.least = least;
  }

  /** Who may say how small a denominator is too small. */
  private enum Least {
    /** What the scheme says: events come and go. */
    OF_SCHEME(0),
    /** Posts are there or not; a town has as many as three times its grids. */
    POSTS(10),
    HOUSEHOLDS(500);

    private final int count;

    Least(int count) {
      this.count = count;
    }
  }

  public Source source() {
    return source;
  }

  public Period period() {
    return period;
  }

  public Measure measure() {
    return measure;
  }

  public boolean moreIsBetter() {
    return moreIsBetter;
  }

  /** The smallest denominator that a value is given for. */
  public int leastCount(int ofScheme) {
    return least == Least.OF_SCHEME ? ofScheme : least.count;
  }
}

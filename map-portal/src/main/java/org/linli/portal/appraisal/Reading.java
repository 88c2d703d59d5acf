package org.linli.portal.appraisal;

/** What was read for an area and an indicator. */
public sealed interface Reading {

  /**
   * Two counts.
   *
   * @param numerator of a share, not above the denominator
   */
  record Counted(long numerator, long denominator) implements Reading {
    public Counted {
      if (numerator < 0 || denominator < 0) {
        throw new IllegalArgumentException(numerator + " of " + denominator);
      }
    }
  }

  /** Nothing, and why. */
  record Missing(Absence absence) implements Reading {}
}

package org.linli.portal.report;

/**
 * A figure with what it was before.
 *
 * @param previous in the period directly before
 * @param lastYear in the same period of the year before
 */
public record Compared(Amount now, Amount previous, Amount lastYear) {

  /** A figure of the moment, which cannot be asked of the past. */
  public static Compared now(Amount now) {
    return new Compared(now, Amount.NONE, Amount.NONE);
  }
}

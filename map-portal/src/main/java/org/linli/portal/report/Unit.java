package org.linli.portal.report;

/** What a number counts. */
public enum Unit {
  COUNT,
  /** A share from 0 to 1, written as a percentage. */
  SHARE,
  /** A step of a ladder: a number that is neither added up nor drawn. */
  STEP
}

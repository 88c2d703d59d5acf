package org.linli.portal.appraisal;

/** Why an area has no value in an indicator. It is never zero instead, and costs no points. */
public enum Absence {
  /** The denominator is below the least count. */
  TOO_FEW,
  /** The service has nothing to say of this area. */
  NOT_KNOWN,
  /** The service did not answer when the figures were taken. */
  NO_ANSWER,
  /** It does not count for this area in this month: an appeal was right. */
  LEFT_OUT
}

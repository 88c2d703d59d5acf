package org.linli.portal.report;

/** How the period of a report is found. */
public enum ReportKind {
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  /** The days of a special campaign of place-service. */
  CAMPAIGN,
  AD_HOC;

  /** Whether one day says which period is meant. */
  public boolean isPeriodic() {
    return switch (this) {
      case WEEKLY, MONTHLY, QUARTERLY -> true;
      case CAMPAIGN, AD_HOC -> false;
    };
  }
}

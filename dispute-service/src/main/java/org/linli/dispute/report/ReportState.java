package org.linli.dispute.report;

/** Where a report stands. */
public enum ReportState {
  /** Waits for the leader of its grid. */
  ENTERED,
  /** Waits for who entered it. */
  SENT_BACK,
  /** Opened a matter. */
  OPENED,
  /** Joined a matter. */
  LINKED
}

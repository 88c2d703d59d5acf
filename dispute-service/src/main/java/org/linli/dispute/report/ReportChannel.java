package org.linli.dispute.report;

/** How a report reached us. */
public enum ReportChannel {
  GRID_WORKER,
  OFFICER,
  RESIDENT,
  HOTLINE_12345,
  POLICE,
  COURT,
  PETITION_OFFICE,
  DEPARTMENT,
  IMPORT
}

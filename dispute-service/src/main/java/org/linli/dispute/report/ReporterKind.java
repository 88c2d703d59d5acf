package org.linli.dispute.report;

/** Who told us. That a resident did is confidential. */
public enum ReporterKind {
  RESIDENT,
  UNIT,
  STAFF
}

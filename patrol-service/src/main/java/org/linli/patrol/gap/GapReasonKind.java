package org.linli.patrol.gap;

/** Why somebody is needed. */
public enum GapReasonKind {
  INSPECTION_DUE,
  INSPECTION_OVERDUE,
  HAZARD_OPEN,
  HAZARD_OVERDUE,
  DUTY_POINT_CLOSED,
  GRID_UNSEEN,
  PREMISES_UNSEEN,
  STAFFING_SHORT
}

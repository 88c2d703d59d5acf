package org.linli.place.inspection;

/** How far a planned inspection is; overdue is computed. */
public enum PlanState {
  PLANNED,
  DONE,
  CANCELLED
}

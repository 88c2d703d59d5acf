package org.linli.dispute.work;

/** What a sealed text of the work is about. */
public enum TextKind {
  PLAN,
  DECLARATION,
  SESSION_PLANNED,
  SESSION,
  PAUSE,
  ENDING,
  AGREEMENT,
  CLAUSE,
  PERFORMANCE,
  CONFIRMATION,
  CONFIRMATION_RESULT,
  VISIT,
  CLOSING,
  RESIDENT
}

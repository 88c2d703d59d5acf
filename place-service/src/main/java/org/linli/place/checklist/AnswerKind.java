package org.linli.place.checklist;

/** How a question is answered. */
public enum AnswerKind {
  /** Yes, no, or does not apply. */
  YES_NO_NA,
  NUMBER,
  TEXT,
  /** At least one photo. */
  PHOTO
}

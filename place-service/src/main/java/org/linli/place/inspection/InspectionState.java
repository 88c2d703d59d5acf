package org.linli.place.inspection;

/** How far an inspection is. */
public enum InspectionState {
  DRAFT,
  /** Its content is frozen; signatures are missing. */
  SUBMITTED,
  SIGNED,
  /** Given up. */
  ABANDONED;

  /** Whether its content can change no more. */
  public boolean isFrozen() {
    return this == SUBMITTED || this == SIGNED;
  }
}

package org.linli.place.premises;

/** Whether premises are there. */
public enum PremisesState {
  OPEN,
  CLOSED
}

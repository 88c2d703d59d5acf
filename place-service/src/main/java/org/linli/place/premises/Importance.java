package org.linli.place.premises;

/** How much depends on the safety of premises, the least first. Of a place, never of a person. */
public enum Importance {
  ORDINARY,
  IMPORTANT,
  KEY
}

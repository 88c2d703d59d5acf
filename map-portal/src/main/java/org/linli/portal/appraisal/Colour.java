package org.linli.portal.appraisal;

/** How far an area's work is, the worst first. Shown with its word and its shape, never alone. */
public enum Colour {
  /** Needs support and supervision. */
  RED,
  /** To be improved. */
  YELLOW,
  /** On course. */
  BLUE;

  /** The worse of two. */
  Colour atBest(Colour cap) {
    return compareTo(cap) <= 0 ? this : cap;
  }
}

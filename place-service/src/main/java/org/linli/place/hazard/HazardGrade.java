package org.linli.place.hazard;

/** How grave a hazard is; the gravest first. Of the place, and it ends with the hazard. */
public enum HazardGrade {
  MAJOR,
  SERIOUS,
  GENERAL;

  /** The colour it is shown in, beside its word. */
  public String colour() {
    return switch (this) {
      case MAJOR -> "RED";
      case SERIOUS -> "YELLOW";
      case GENERAL -> "BLUE";
    };
  }

  public boolean isGraverThan(HazardGrade other) {
    return compareTo(other) < 0;
  }
}

package org.linli.place.hazard;

/** How a hazard came to be known. */
public enum HazardSource {
  INSPECTION,
  PATROL,
  OBSERVED
}

package org.linli.commons.topology;

/**
 * What a unit is. Units are laid beside units of their own layer only: a micro grid lies inside a
 * basic one and a dedicated one over basic ones by design.
 */
public enum Layer {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWN,
  VILLAGE,
  BASIC,
  MICRO,
  DEDICATED;

  /** Whether units of this layer together cover the area above them. */
  boolean covers() {
    return this != MICRO && this != DEDICATED;
  }
}

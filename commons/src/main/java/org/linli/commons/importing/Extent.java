package org.linli.commons.importing;

import java.util.Locale;

/** The numbers of a layer, as they stand in the file. */
record Extent(double west, double south, double east, double north) {

  /** Whether all of them can be degrees, longitude first. */
  boolean isDegrees() {
    return west >= -180 && east <= 180 && south >= -90 && north <= 90;
  }

  String shown() {
    return String.format(Locale.ROOT, "%.0f, %.0f – %.0f, %.0f", west, south, east, north);
  }
}

package org.linli.place.inspection;

/** Distances on the sphere, good to half a percent. */
public final class GreatCircle {

  private static final double MEAN_RADIUS_METRES = 6_371_008.8;

  private GreatCircle() {}

  /** Metres between two positions in degrees, longitude first. */
  public static double metres(double lonA, double latA, double lonB, double latB) {
    double a = Math.toRadians(latA);
    double b = Math.toRadians(latB);
    double north = Math.sin((b - a) / 2);
    double east = Math.sin(Math.toRadians(lonB - lonA) / 2);
    double h = north * north + Math.cos(a) * Math.cos(b) * east * east;
    return 2 * MEAN_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}

package org.linli.patrol.quality;

import org.linli.patrol.fix.StoredFix;

/** Distances between fixes of one patrol, where the earth is as good as flat. */
final class Distance {

  private static final double METRES_A_DEGREE = 111_320;

  private Distance() {}

  static double metres(StoredFix a, StoredFix b) {
    double east = (b.lon() - a.lon()) * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
    double north = b.lat() - a.lat();
    return Math.hypot(east, north) * METRES_A_DEGREE;
  }
}

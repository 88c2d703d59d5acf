package org.linli.commons.importing;

import org.locationtech.jts.geom.Coordinate;

/**
 * Gauss-Krüger coordinates turned back into degrees, by Krüger's series in the third flattening to
 * its fourth power: exact to far below a millimetre within the width of any zone.
 *
 * @param centralMeridian degrees east
 * @param falseEasting metres, the number of the zone in front of it where it is written so
 * @param falseNorthing metres
 * @param scale on the central meridian
 * @param flattening of the ellipsoid, whose half axis is 6378137 metres
 */
record TransverseMercator(
    double centralMeridian,
    double falseEasting,
    double falseNorthing,
    double scale,
    double flattening) {

  /** Of CGCS2000. */
  static final double CGCS2000 = 1 / 298.257222101;

  private static final double A_METRES = 6378137.0;
  private static final int STEPS = 6;

  /** A zone without scale, on CGCS2000. */
  static TransverseMercator zone(double centralMeridian, double falseEasting) {
    return new TransverseMercator(centralMeridian, falseEasting, 0, 1, CGCS2000);
  }

  /** Longitude and latitude in degrees of an easting and a northing in metres. */
  Coordinate toDegrees(double easting, double northing) {
    double n = flattening / (2 - flattening);
    double n2 = n * n;
    double n3 = n2 * n;
    double n4 = n2 * n2;
    double[] beta = {
      n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
      n2 / 48 + n3 / 15 - 437 * n4 / 1440,
      17 * n3 / 480 - 37 * n4 / 840,
      4397 * n4 / 161280
    };
    double radius = scale * A_METRES / (1 + n) * (1 + n2 / 4 + n4 / 64);
    double xi = (northing - falseNorthing) / radius;
    double eta = (easting - falseEasting) / radius;
    double sphereXi = xi;
    double sphereEta = eta;
    for (int j = 1; j <= beta.length; j++) {
      sphereXi -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      sphereEta -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double sinh = Math.sinh(sphereEta);
    double cos = Math.cos(sphereXi);
    double longitude = centralMeridian + Math.toDegrees(Math.atan2(sinh, cos));
    double latitude =
        Math.toDegrees(Math.atan(tangent(Math.sin(sphereXi) / Math.hypot(sinh, cos))));
    return new Coordinate(longitude, latitude);
  }

  /** The tangent of the latitude from that of the conformal latitude, by Newton's method. */
  private double tangent(double conformal) {
    double e2 = flattening * (2 - flattening);
    double e = Math.sqrt(e2);
    double tangent = conformal / (1 - e2);
    for (int step = 0; step < STEPS; step++) {
      double root = Math.sqrt(1 + tangent * tangent);
      double x = e * tangent / root;
      double sigma = Math.sinh(e * 0.5 * Math.log((1 + x) / (1 - x)));
      double there = tangent * Math.sqrt(1 + sigma * sigma) - sigma * root;
      tangent +=
          (conformal - there)
              / Math.sqrt(1 + there * there)
              * (1 + (1 - e2) * tangent * tangent)
              / ((1 - e2) * root);
    }
    return tangent;
  }
}

package org.linli.portal.appraisal;

/**
 * Points from 0 to 100, in tenths.
 *
 * @param low with every value at the end of its interval that is worse for the area
 * @param high with every value at the end that is better
 */
public record Points(double points, double low, double high) {

  public Points {
    if (!(0 <= low && low <= points && points <= high && high <= 100)) {
      throw new IllegalArgumentException(points + " is not within " + low + " … " + high);
    }
  }

  static double inTenths(double exact) {
    return Math.round(exact * 10) / 10.0;
  }
}

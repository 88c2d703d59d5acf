package org.linli.portal.appraisal;

/**
 * What an area reached in an indicator, in the unit of its {@link Measure}.
 *
 * @param low the least value that chance alone would explain, 95 %
 * @param high the greatest
 */
public record Value(double value, double low, double high) {

  public Value {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(value + " is not within " + low + " … " + high);
    }
  }
}

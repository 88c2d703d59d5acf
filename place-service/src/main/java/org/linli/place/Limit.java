package org.linli.place;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.NamedNumber;

/**
 * The named numbers of the setting {@code limits}: what the product comes with, its unit, and how
 * far an administrator may go.
 */
public enum Limit implements NamedNumber {
  /** Days after premises were closed in which their contact is kept. */
  PREMISES_KEPT_DAYS("premisesKeptDays", "days", 1_095, 30, 3_650),
  /** Metres within which premises of a like name may be the same. */
  DUPLICATE_METRES("duplicateMetres", "metres", 100, 10, 1_000),
  /** Days before an inspection is due from which it is listed. */
  DUE_SOON_DAYS("dueSoonDays", "days", 14, 1, 90);

  private final String key;
  private final String unit;
  private final int shipped;
  private final int min;
  private final int max;

  Limit(String key, String unit, int shipped, int min, int max) {
    this.key = key;
    this.unit = unit;
    this.shipped = shipped;
    this.min = min;
    this.max = max;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public int shipped() {
    return shipped;
  }

  @Override
  public Field field() {
    return Field.integer(key, unit, min, max).optional();
  }
}

package org.linli.place;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.NamedNumber;

/**
 * The named numbers of the setting {@code limits}: what the product comes with, its unit, and how
 * far an administrator may go.
 */
public enum Limit implements NamedNumber {
  /** Days after a premises was closed in which its record, with the contact, is kept. */
  PREMISES_KEPT_DAYS("premisesKeptDays", "days", 1_095, 30, 3_650),
  /** Days before an inspection is due from which it is listed. */
  DUE_SOON_DAYS("dueSoonDays", "days", 14, 1, 90),
  /** How often the deadline of a hazard may be moved. */
  HAZARD_EXTENSIONS("hazardExtensions", "times", 2, 0, 10),
  /** Days overdue from which supervision of a hazard is due, after reminders. */
  HAZARD_SUPERVISE_DAYS("hazardSuperviseDays", "days", 3, 1, 60),
  /** Days overdue from which listed supervision of a hazard is due. */
  HAZARD_LIST_DAYS("hazardListDays", "days", 7, 1, 120),
  /** Greatest size of a key area. */
  KEY_AREA_HECTARES("keyAreaHectares", "hectares", 2_000, 1, 100_000);

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

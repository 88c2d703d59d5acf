package org.linli.place;

import org.linli.commons.settings.NamedNumber;
import org.linli.commons.settings.NumberRange;

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
  DUE_SOON_DAYS("dueSoonDays", "days", 14, 1, 90),
  /** How often the deadline of a hazard may be moved. */
  HAZARD_EXTENSIONS("hazardExtensions", "times", 2, 0, 10),
  /** Days overdue from which supervision of a hazard is due, after reminders. */
  HAZARD_SUPERVISE_DAYS("hazardSuperviseDays", "days", 3, 1, 60),
  /** Days overdue from which listed supervision of a hazard is due. */
  HAZARD_LIST_DAYS("hazardListDays", "days", 7, 1, 120),
  /** Greatest size of a key area. */
  KEY_AREA_HECTARES("keyAreaHectares", "hectares", 2_000, 1, 100_000),
  /** Days before an inspection is due at which it is planned at the latest. */
  PLANNED_AHEAD_DAYS("plannedAheadDays", "days", 30, 1, 180),
  /** Days in which premises that were never inspected are to be, if their interval is longer. */
  FIRST_INSPECTION_DAYS("firstInspectionDays", "days", 30, 1, 365),
  /** Days after which a draft that was begun without network is taken no more. */
  OFFLINE_DRAFT_DAYS("offlineDraftDays", "days", 7, 1, 30),
  /** Days in which the position of the device at an inspection is kept. */
  INSPECTION_POSITION_DAYS("inspectionPositionDays", "days", 90, 1, 90),
  /** Days in which the signature of the business is kept. */
  BUSINESS_SIGNATURE_DAYS("businessSignatureDays", "days", 1_095, 30, 3_650);

  private final NumberRange range;

  Limit(String key, String unit, int shipped, int min, int max) {
    this.range = new NumberRange(key, unit, shipped, min, max);
  }

  @Override
  public NumberRange range() {
    return range;
  }
}

package org.linli.person;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.NamedNumber;

/**
 * The named numbers of the setting {@code limits}: what the product comes with, its unit, and how
 * far an administrator may go.
 */
public enum Limit implements NamedNumber {
  /** Days in which what somebody asked about their own data is answered. */
  RIGHTS_ANSWER_DAYS("rightsAnswerDays", "days", 15, 1, 30),
  /** Days for which a code opens the page of rights that an officer handed over. */
  RIGHTS_CODE_DAYS("rightsCodeDays", "days", 30, 1, 365),
  /** Wrong PINs in a row before a number is locked, and for how long. */
  PIN_TRIES("pinTries", "times", 5, 3, 20),
  PIN_LOCK_MINUTES("pinLockMinutes", "minutes", 30, 5, 1_440),
  /** Days after the end in which what a volunteer said about themselves is still kept. */
  VOLUNTEER_KEPT_DAYS("volunteerKeptDays", "days", 90, 0, 730),
  /** Days after a campaign's end in which what is held on its households is still kept. */
  HOUSEHOLD_KEPT_DAYS("householdKeptDays", "days", 180, 0, 365),
  /** What a machine must do before something new is taken from people without an account. */
  PUBLIC_WORK_BITS("publicWorkBits", "bits", 18, 0, 24),
  PUBLIC_WORK_MINUTES("publicWorkMinutes", "minutes", 30, 5, 120);

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

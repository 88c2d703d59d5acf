package org.linli.person;

import org.linli.commons.settings.NamedNumber;
import org.linli.commons.settings.NumberRange;

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
  /** What a machine must do before something new is taken from people without an account. */
  PUBLIC_WORK_BITS("publicWorkBits", "bits", 18, 0, 24),
  PUBLIC_WORK_MINUTES("publicWorkMinutes", "minutes", 30, 5, 120);

  private final NumberRange range;

  Limit(String key, String unit, int shipped, int min, int max) {
    this.range = new NumberRange(key, unit, shipped, min, max);
  }

  @Override
  public NumberRange range() {
    return range;
  }
}

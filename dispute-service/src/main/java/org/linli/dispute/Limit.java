package org.linli.dispute;

import org.linli.commons.settings.NamedNumber;
import org.linli.commons.settings.NumberRange;

/**
 * The named numbers of the setting {@code limits}: what the product comes with, its unit, and how
 * far an administrator may go.
 */
public enum Limit implements NamedNumber {
  /** Working days in which a unit must take a matter or return it. */
  TAKE_WORKING_DAYS("takeWorkingDays", "workingDays", 3, 1, 10),
  /** How often a matter may be returned before the arbiter decides. */
  RETURNS_ALLOWED("returnsAllowed", "times", 1, 0, 5),
  /** Working days in which the arbiter decides. */
  ARBITRATE_WORKING_DAYS("arbitrateWorkingDays", "workingDays", 2, 1, 10),
  /** Hours in which an entry is reviewed where a grid asks for two steps. */
  ENTRY_REVIEW_HOURS("entryReviewHours", "hours", 24, 1, 120),
  /** Reports that close and recent are offered as likely duplicates. */
  DUPLICATE_METRES("duplicateMetres", "metres", 500, 10, 10_000),
  DUPLICATE_DAYS("duplicateDays", "days", 180, 1, 730),
  /** Hours in which a named person confirms or changes RED, and a RED matter gets a safety plan. */
  TRIAGE_CONFIRM_HOURS("triageConfirmHours", "hours", 24, 1, 72),
  /** Working days from acceptance in which the four are named. */
  ASSIGN_WORKING_DAYS("assignWorkingDays", "workingDays", 3, 1, 10),
  /** Days of a mediation from acceptance; longer only with both parties' agreement. */
  MEDIATION_DAYS("mediationDays", "days", 30, 1, 30),
  /** Most days that one extension may add. */
  EXTENSION_DAYS("extensionDays", "days", 30, 1, 90),
  /** Most days a mediation may rest. */
  SUSPENSION_DAYS("suspensionDays", "days", 60, 1, 180),
  /** Days from the day an agreement takes effect to apply for its confirmation. */
  CONFIRMATION_DAYS("confirmationDays", "days", 30, 1, 30),
  /** Working days from an escalation to the end of its case review. */
  CASE_REVIEW_WORKING_DAYS("caseReviewWorkingDays", "workingDays", 15, 1, 60),
  /** Wrong PINs in a row before a ticket is locked, and for how long. */
  PIN_TRIES("pinTries", "times", 5, 3, 20),
  PIN_LOCK_MINUTES("pinLockMinutes", "minutes", 30, 5, 1_440),
  /** Pictures a resident may add to one report. */
  REPORT_PICTURES("reportPictures", "pictures", 6, 0, 20),
  /** How often a mediation may be extended. */
  EXTENSIONS("extensions", "times", 2, 0, 5),
  /** How often a day somebody may ask where else a party of theirs is one. */
  RECOGNITIONS_A_DAY("recognitionsADay", "times", 20, 1, 200),
  /** How long emergency access lasts, and in how many days it is reviewed. */
  BREAK_GLASS_MINUTES("breakGlassMinutes", "minutes", 120, 10, 120),
  BREAK_GLASS_REVIEW_DAYS("breakGlassReviewDays", "days", 3, 1, 15),
  /** Days in which somebody's request about their data is answered. */
  RIGHTS_ANSWER_DAYS("rightsAnswerDays", "days", 15, 1, 15),
  /** Days for which a code that was handed over to a party opens. */
  PARTY_CODE_DAYS("partyCodeDays", "days", 90, 1, 365);

  private final NumberRange range;

  Limit(String key, String unit, int shipped, int min, int max) {
    this.range = new NumberRange(key, unit, shipped, min, max);
  }

  @Override
  public NumberRange range() {
    return range;
  }
}

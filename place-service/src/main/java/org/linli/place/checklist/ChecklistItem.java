package org.linli.place.checklist;

import org.jspecify.annotations.Nullable;

/**
 * A question about a place.
 *
 * @param code unique in its version
 * @param measure of a number
 */
public record ChecklistItem(
    String code,
    Bilingual question,
    @Nullable String legalBasis,
    AnswerKind answer,
    boolean required,
    @Nullable Measure measure,
    DefectRule defect) {

  /**
   * What numbers there are.
   *
   * @param min least that is taken
   * @param max greatest that is taken
   * @param goodMin below it is a defect
   * @param goodMax above it is a defect
   */
  public record Measure(
      String unit,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable Double goodMin,
      @Nullable Double goodMax) {

    /** Whether a number can be true at all. */
    public boolean takes(double number) {
      return Double.isFinite(number)
          && (min == null || number >= min)
          && (max == null || number <= max);
    }

    /** Whether a number is as it should be. */
    public boolean isGood(double number) {
      return (goodMin == null || number >= goodMin) && (goodMax == null || number <= goodMax);
    }

    /** Whether some number that is taken is a defect. */
    public boolean canBeDefect() {
      return goodMin != null || goodMax != null;
    }
  }

  /**
   * What becomes of a bad answer.
   *
   * @param noIsDefect whether "no" is a defect
   * @param hazardKind kind of the hazard that a defect becomes
   * @param words suggested
   */
  public record DefectRule(
      boolean noIsDefect, @Nullable String hazardKind, @Nullable Bilingual words) {}

  /** Whether some answer is a defect. */
  public boolean canBeDefect() {
    return defect.noIsDefect() || (measure != null && measure.canBeDefect());
  }
}

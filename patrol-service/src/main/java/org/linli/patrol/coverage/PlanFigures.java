package org.linli.patrol.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What was planned of a place and what became of it.
 *
 * @param shifts null for grids, as is the duty
 * @param grids on the routes of planned shifts, as often as they were planned
 * @param premises on the routes of planned shifts, as often as they were planned
 */
public record PlanFigures(
    @Nullable Kept shifts,
    long minutesPlanned,
    Figures.@Nullable Duty duty,
    Kept grids,
    Kept premises) {

  /** How many there were to be, and how many came about. */
  public record Kept(int planned, int kept) {}

  /** Figures being added up. */
  static final class Sum {
    int shifts;
    int held;
    long minutes;
    int grids;
    int gridsVisited;
    int premises;
    int premisesPassed;

    PlanFigures done(Figures.@Nullable Duty duty, boolean grid) {
      return new PlanFigures(
          grid ? null : new Kept(shifts, held),
          minutes,
          duty,
          new Kept(grids, gridsVisited),
          new Kept(premises, premisesPassed));
    }
  }
}

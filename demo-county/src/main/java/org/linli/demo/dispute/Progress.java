package org.linli.demo.dispute;

import org.jspecify.annotations.Nullable;
import org.linli.demo.Rng;

/**
 * How far a dispute has come by the end of the last day.
 *
 * @param level null before triage
 * @param closedDay -1 while open
 */
record Progress(@Nullable String level, String status, int closedDay) {

  private static final int ARCHIVED_AFTER_DAYS = 150;
  private static final String[] STAGES = {
    "RECEIVED", "ACCEPTED", "TRIAGED", "ASSIGNED", "MEDIATING", "AGREED", "PERFORMING", "VISITED"
  };
  private static final double[] STAGE_ENDS = {0.07, 0.15, 0.24, 0.34, 0.74, 0.84, 0.94, 9e9};

  static Progress of(Category category, double red, int day, Rng rng) {
    double roll = rng.nextDouble();
    String level = roll < red ? "RED" : roll < 4 * red + 0.1 ? "YELLOW" : "BLUE";
    double days = rng.nextLogNormal(usualDays(category, level), 0.8);
    double age = Seasons.DAYS - day;
    if (days > age) {
      return open(level, age / days, rng);
    }
    return ended(level, day + (int) days, rng);
  }

  private static double usualDays(Category category, String level) {
    double days =
        switch (level) {
          case "RED" -> 38;
          case "YELLOW" -> 24;
          default -> 13;
        };
    return switch (category) {
      case LAND_REQUISITION, FOREST_LAND_CONTRACT -> days * 2.4;
      case NEIGHBOUR, CONSUMER -> days * 0.7;
      default -> days;
    };
  }

  private static Progress open(String level, double share, Rng rng) {
    if (rng.chance(0.03)) {
      return new Progress(level, "SUSPENDED", -1);
    }
    int stage = 0;
    while (share > STAGE_ENDS[stage]) {
      stage++;
    }
    String status = STAGES[stage];
    if (stage == 5 && rng.chance(0.25)) {
      status = rng.chance(0.5) ? "CONFIRMATION_APPLIED" : "CONFIRMED";
    }
    return new Progress(stage < 2 ? null : level, status, -1);
  }

  private static Progress ended(String level, int closedDay, Rng rng) {
    double roll = rng.nextDouble();
    if (roll < 0.025) {
      return new Progress(null, "NOT_ACCEPTED", -1);
    }
    if (roll < 0.05) {
      return new Progress(level, "WITHDRAWN", -1);
    }
    if (roll < 0.08) {
      return new Progress(level, "REFERRED", -1);
    }
    if (roll < 0.11) {
      return new Progress(level, "NOT_AGREED", -1);
    }
    if (roll < 0.115) {
      return new Progress(level, "REOPENED", -1);
    }
    boolean old = Seasons.DAYS - closedDay > ARCHIVED_AFTER_DAYS;
    return new Progress(level, old ? "ARCHIVED" : "CLOSED", closedDay);
  }
}

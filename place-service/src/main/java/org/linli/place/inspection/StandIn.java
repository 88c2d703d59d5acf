package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands in for an inspector for some days.
 *
 * @param until last day
 */
public record StandIn(
    UUID id,
    Area area,
    String username,
    String standIn,
    LocalDate from,
    LocalDate until,
    @Nullable String reason,
    String recordedBy) {

  /** Where it holds. */
  public record Area(String county, String code, String path) {}

  /** Whether it holds for a plan of the one they stand in for, on a day. */
  public boolean holds(InspectionPlan plan, LocalDate day) {
    return username.equals(plan.assigned().username())
        && plan.premises().where().path().startsWith(area.path())
        && !day.isBefore(from)
        && !day.isAfter(until);
  }
}

package org.linli.place.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done with a plan. */
public record PlanStep(
    Instant at, String by, What what, InspectionPlan.Assigned assigned, @Nullable String reason) {

  /** What was done. */
  public enum What {
    PLANNED,
    ASSIGNED,
    NOT_POSSIBLE,
    DONE,
    CANCELLED,
    MERGED
  }
}

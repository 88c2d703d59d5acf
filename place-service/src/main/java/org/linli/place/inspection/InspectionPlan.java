package org.linli.place.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A planned inspection. */
public record InspectionPlan(
    UUID id,
    InspectedPremises premises,
    Task task,
    PlanState state,
    Assigned assigned,
    Outcome outcome,
    int version) {

  /**
   * What is to be done.
   *
   * @param due last day on which it is in time
   * @param period what it is for; the same premises are never planned twice for one
   * @param reason why it was planned outside the interval
   */
  public record Task(
      String checklist,
      LocalDate due,
      String period,
      @Nullable UUID campaign,
      @Nullable String reason) {}

  /** Who is to do it: a person, a department, both or nobody yet. */
  public record Assigned(@Nullable String username, @Nullable String department) {
    public static final Assigned NOBODY = new Assigned(null, null);

    public boolean isNobody() {
      return username == null && department == null;
    }
  }

  /**
   * What became of it.
   *
   * @param inspection that met it
   * @param attempts inspections that were not possible
   */
  public record Outcome(@Nullable UUID inspection, @Nullable LocalDate doneOn, int attempts) {
    public static final Outcome OPEN = new Outcome(null, null, 0);
  }

  public boolean isOverdue(LocalDate today) {
    return state == PlanState.PLANNED && task.due().isBefore(today);
  }

  /** Calendar days until it is due; negative when overdue. */
  public int daysLeft(LocalDate today) {
    return Math.toIntExact(ChronoUnit.DAYS.between(today, task.due()));
  }
}

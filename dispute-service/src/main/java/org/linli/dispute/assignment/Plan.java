package org.linli.dispute.assignment;

import java.time.LocalDate;
import java.util.List;

/** What will be done for one dispute; kept sealed. */
public record Plan(String aims, List<PlanStep> steps) {

  public Plan {
    steps = List.copyOf(steps);
  }

  /** One step of it: what, by whom, by which day. */
  public record PlanStep(String what, String who, LocalDate by) {}
}

package org.linli.dispute.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * That a plan was written, as far as the area may know it.
 *
 * @param number from 1
 * @param by username
 * @param stepDays by when its steps are to be done
 */
public record PlanRevision(int number, Instant at, String by, List<LocalDate> stepDays) {

  public PlanRevision {
    stepDays = List.copyOf(stepDays);
  }
}

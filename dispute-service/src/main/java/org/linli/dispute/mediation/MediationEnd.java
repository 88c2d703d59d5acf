package org.linli.dispute.mediation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.work.Owed;

/** What the end of a mediation means for the deadline, whatever it ended in. */
public final class MediationEnd {

  private MediationEnd() {}

  /** The matter with what it has come to. */
  public static Matter reached(Matter matter, LocalDate today) {
    Set<Milestone> reached = EnumSet.of(Milestone.MEDIATED);
    LocalDate deadline = matter.answering().deadline();
    if (deadline != null) {
      reached.add(Milestone.DEADLINE_DUE);
      if (!today.isAfter(deadline)) {
        reached.add(Milestone.DEADLINE_KEPT);
      }
    }
    return matter.withMilestones(reached.toArray(Milestone[]::new));
  }

  /** The duty to settle the matter by its deadline has been met, or it will not be. */
  public static void settle(Owed owed, Matter matter, String by) {
    owed.done(matter, DutyKind.DEADLINE, "", by);
  }
}

package org.linli.dispute.assignment;

import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.work.Owed;

/** A matter that was triaged, or opened again, owes the names of those who answer for it. */
public final class AssignmentOwed implements MatterListener {

  private final AnotherPerson another;
  private final Owed owed;

  public AssignmentOwed(AnotherPerson another, Owed owed) {
    this.another = another;
    this.owed = owed;
  }

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (before.status() == after.status()) {
      return;
    }
    if (isToBeAssigned(after.status())) {
      another.ask(after, event.at());
    } else if (isToBeAssigned(before.status()) && after.status() != DisputeStatus.ASSIGNED) {
      owed.drop(after, DutyKind.ASSIGN, "", "no-longer-needed", event.by());
    }
  }

  private static boolean isToBeAssigned(DisputeStatus status) {
    return status == DisputeStatus.TRIAGED || status == DisputeStatus.REOPENED;
  }
}

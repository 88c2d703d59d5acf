package org.linli.dispute.triage;

import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.matter.TriageLevel;

/**
 * What other steps of a matter mean for its level: a failed mediation has it worked out again, its
 * end ends the level, reopening asks for a decision anew.
 */
public final class TriageListener implements MatterListener {

  private final TriageStore store;
  private final TriageDuties duties;

  public TriageListener(TriageStore store, TriageDuties duties) {
    this.store = store;
    this.duties = duties;
  }

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    boolean wasOpen = Transitions.isOpen(before.status());
    boolean isOpen = Transitions.isOpen(after.status());
    if (wasOpen && !isOpen) {
      duties.end(after, event.by());
      store.unwatch(after);
    } else if (!wasOpen && isOpen) {
      reopened(after, event);
    } else if (after.status() == DisputeStatus.NOT_AGREED && before.status() != after.status()) {
      again(after);
    }
  }

  private void again(Matter matter) {
    if (store.history(matter).facts() != null) {
      store.watch(matter, null, 0);
    }
  }

  /** The level it had is where one begins; nobody stands for it any more. */
  private void reopened(Matter matter, MatterEvent event) {
    TriageHistory history = store.history(matter);
    TriageLevel level = matter.level();
    if (level == null || history.entries().isEmpty()) {
      return;
    }
    LevelRule.Standing standing = new LevelRule.Standing(level, false);
    store.append(
        matter,
        new TriageEntry(
            event.version(),
            TriageEntry.Kind.EVALUATED,
            level,
            false,
            history.entries().getFirst().worked(),
            null,
            null,
            new TriageEntry.Signed(event.by(), event.at())));
    duties.follow(matter, standing, event.by(), event.at());
    store.watch(matter, null, 0);
  }
}

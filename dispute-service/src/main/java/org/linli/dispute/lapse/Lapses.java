package org.linli.dispute.lapse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;
import org.linli.dispute.mediation.Pauses;
import org.linli.dispute.work.Owed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what went by. Each is looked at again with its matter locked: though several copies
 * of the service run, and though one is killed in the middle, it is written once.
 */
public final class Lapses {

  private static final Logger log = LoggerFactory.getLogger(Lapses.class);

  private final LapseStore store;
  private final MatterChanges changes;
  private final Pauses pauses;
  private final Owed owed;
  private final Clock clock;

  public Lapses(LapseStore store, MatterChanges changes, Pauses pauses, Owed owed, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.pauses = pauses;
    this.owed = owed;
    this.clock = clock;
  }

  /** Another copy, or somebody, was quicker: nothing is changed. */
  private static final class Settled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Settled() {
      super(null, null, false, false);
    }
  }

  /**
   * Goes through all there is.
   *
   * @return how many were written
   */
  public int run() {
    Instant now = clock.instant();
    List<Lapse> found = store.find(LocalDate.ofInstant(now, clock.getZone()), now);
    int written = 0;
    for (Lapse lapse : found) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      written += write(lapse) ? 1 : 0;
    }
    return written;
  }

  private boolean write(Lapse lapse) {
    try {
      changes.asService(lapse.matter(), MatterChanges.LINLI, open -> step(open, lapse.kind()));
      return true;
    } catch (Settled e) {
      return false;
    } catch (ProblemException e) {
      // One matter must not keep the others waiting.
      log.warn("{} of matter {} was refused: {}", lapse.kind(), lapse.matter(), e.code());
      return false;
    }
  }

  private Step step(OpenMatter open, Lapse.Kind kind) {
    Matter matter = open.matter();
    return switch (kind) {
      case SUSPENSION_OVER -> {
        require(matter.status() == DisputeStatus.SUSPENDED);
        yield pauses.resumed(open, null);
      }
      case DEADLINE_PASSED -> reached(matter, kind, Milestone.DEADLINE_DUE);
      case CLAUSE_FELL_DUE -> reached(matter, kind, Milestone.PERFORMANCE_DUE);
      case VISIT_FELL_DUE -> reached(matter, kind, Milestone.VISIT_DUE);
      case CONFIRMATION_LAPSED -> {
        Set<DutyKind> apply = EnumSet.of(DutyKind.CONFIRMATION_APPLY);
        require(owed.dropAll(matter, apply, "lapsed", open.caller()) > 0);
        yield Step.of(kind.name(), matter);
      }
    };
  }

  private static Step reached(Matter matter, Lapse.Kind kind, Milestone milestone) {
    require(!matter.progress().milestones().contains(milestone));
    return Step.of(kind.name(), matter.withMilestones(milestone));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new Settled();
    }
  }
}

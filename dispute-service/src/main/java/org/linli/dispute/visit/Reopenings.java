package org.linli.dispute.visit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Progress;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;

/**
 * Opening the same file again, after a relapse above all: what was agreed lies still, and whoever
 * answered for it answers again, within a new limit from that day.
 */
public final class Reopenings {

  public static final StepRule REOPEN =
      new StepRule(
          "reopen",
          Set.of(Standing.HANDLER, Standing.OFFICER, Standing.LEADER),
          statesBefore(DisputeStatus.REOPENED));

  /** Owed under the agreement that does not hold, or by a day that has been replaced. */
  private static final Set<DutyKind> NOT_OWED_ANY_MORE =
      EnumSet.of(DutyKind.CLAUSE, DutyKind.VISIT, DutyKind.CONFIRMATION_APPLY, DutyKind.DEADLINE);

  private final MatterChanges changes;
  private final VisitStore store;
  private final Owed owed;
  private final Settings settings;

  public Reopenings(MatterChanges changes, VisitStore store, Owed owed, Settings settings) {
    this.changes = changes;
    this.store = store;
    this.owed = owed;
    this.settings = settings;
  }

  /** Why. */
  public enum Reason {
    RELAPSE,
    CONTESTED,
    OTHER
  }

  public Matter reopen(Call call, Reason reason, String words) {
    return changes.change(
        call,
        open -> {
          REOPEN.require(open);
          Faults faults = new Faults();
          faults.requireWords("words", words);
          faults.requireNone();
          return reopened(open, reason, words);
        });
  }

  /** The step itself, for those who have asked whether it may be taken. */
  public Step reopened(OpenMatter open, Reason reason, @Nullable String words) {
    Matter before = open.matter();
    LocalDate deadline = open.today().plusDays(settings.limit(Limit.MEDIATION_DAYS));
    store.dropPlanned(before, open.now());
    owed.dropAll(before, NOT_OWED_ANY_MORE, "reopened", open.caller());
    Progress progress =
        before
            .progress()
            .withStatus(DisputeStatus.REOPENED)
            .withOutcome(null, null)
            .withReopened(before.progress().reopened() + 1)
            .with(Milestone.REOPENED)
            .without(Milestone.RESOLVED);
    Matter after =
        before.withProgress(progress).withAnswering(before.answering().withDeadline(deadline));
    owed.open(after, DutyKind.DEADLINE, "", deadline);
    Map<String, Object> detail = new HashMap<>();
    detail.put("reason", reason.name());
    detail.put("times", progress.reopened());
    detail.put("deadline", deadline.toString());
    return Step.of("REOPENED", after, detail).withWords(words);
  }

  /** The states that another may follow. */
  static Set<DisputeStatus> statesBefore(DisputeStatus next) {
    EnumSet<DisputeStatus> states = EnumSet.allOf(DisputeStatus.class);
    states.removeIf(state -> !Transitions.after(state).contains(next));
    return states;
  }
}

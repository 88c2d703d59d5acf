package org.linli.dispute.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.Progress;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** Closing a matter with its outcome, which is apart from its state. */
public final class Closings {

  public static final StepRule CLOSE =
      new StepRule("close", Set.of(Standing.HANDLER, Standing.OFFICER), closable());

  private static final Set<DutyKind> ENDING_WITH_IT =
      EnumSet.of(DutyKind.DEADLINE, DutyKind.CLAUSE, DutyKind.ASSIGN, DutyKind.CONFIRMATION_APPLY);
  private static final Set<Outcome> NOTHING_TO_VISIT =
      EnumSet.of(Outcome.DUPLICATE, Outcome.WITHDRAWN);

  private final MatterChanges changes;
  private final VisitStore store;
  private final MediationStore mediations;
  private final CloseNeeds needs;
  private final WorkTexts texts;
  private final Owed owed;

  public Closings(
      MatterChanges changes,
      VisitStore store,
      AgreementStore agreements,
      MediationStore mediations,
      WorkTexts texts,
      Owed owed,
      Duties duties) {
    this.changes = changes;
    this.store = store;
    this.mediations = mediations;
    this.needs = new CloseNeeds(store, agreements, mediations, duties);
    this.texts = texts;
    this.owed = owed;
  }

  /** What is still needed for an outcome, in a state from which it could be closed. */
  List<Need> needs(Matter matter, Outcome outcome) {
    return needs.of(matter, outcome);
  }

  /** Closes it. */
  public Matter close(Call call, Outcome outcome, String reason) {
    return changes.change(call, open -> closed(open, outcome, reason));
  }

  private Step closed(OpenMatter open, Outcome outcome, String reason) {
    CLOSE.require(open);
    Matter before = open.matter();
    Faults faults = new Faults();
    faults.requireWords("reason", reason);
    faults.requireNone();
    Needs.requireNone(needs.of(before, outcome));
    Closing closing =
        new Closing(UuidCreator.getTimeOrderedEpoch(), outcome, open.now(), open.caller());
    store.close(before, closing);
    texts.write(before, TextKind.CLOSING, closing.id().toString(), new Closing.Words(reason));
    endWhatIsOwed(open, outcome);
    Progress progress =
        before
            .progress()
            .withStatus(DisputeStatus.CLOSED)
            .withOutcome(outcome, open.now())
            .withResumeTo(null)
            .with(Milestone.CLOSED);
    if (outcome == Outcome.RESOLVED) {
      progress = progress.with(Milestone.RESOLVED);
    }
    return Step.of("CLOSED", before.withProgress(progress), Map.of("outcome", outcome.name()));
  }

  private void endWhatIsOwed(OpenMatter open, Outcome outcome) {
    Matter matter = open.matter();
    Set<DutyKind> ending = new HashSet<>(ENDING_WITH_IT);
    if (NOTHING_TO_VISIT.contains(outcome)) {
      ending.add(DutyKind.VISIT);
      store.dropPlanned(matter, open.now());
    }
    if (matter.status() == DisputeStatus.SUSPENDED) {
      mediations.endSuspension(matter, open.now());
    }
    owed.dropAll(matter, ending, "closed", open.caller());
  }

  private static Set<DisputeStatus> closable() {
    Set<DisputeStatus> states = Reopenings.statesBefore(DisputeStatus.CLOSED);
    // It was answered already, with where to turn.
    states.remove(DisputeStatus.NOT_ACCEPTED);
    return states;
  }
}

package org.linli.dispute.agreement;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_APPLIED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_REJECTED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.VISITED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** How the clauses of an agreement are performed, one by one. */
public final class Performances {

  public static final StepRule RECORD =
      StepRule.of(
          "recordPerformance",
          Set.of(Standing.HANDLER),
          AGREED,
          CONFIRMATION_APPLIED,
          CONFIRMED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED);

  private final MatterChanges changes;
  private final AgreementStore store;
  private final WorkTexts texts;
  private final Owed owed;

  public Performances(MatterChanges changes, AgreementStore store, WorkTexts texts, Owed owed) {
    this.changes = changes;
    this.store = store;
    this.texts = texts;
    this.owed = owed;
  }

  /** What is recorded of a clause; confidential. */
  public record Words(@Nullable String words) {}

  /**
   * Records whether a clause was performed.
   *
   * @param performance anything but OPEN
   * @throws ProblemException 404 where there is no such clause
   */
  public Matter record(
      Call call, int number, Clause.Performance performance, LocalDate on, @Nullable String words) {
    return changes.change(call, open -> recorded(open, number, performance, on, words));
  }

  private Step recorded(
      OpenMatter open,
      int number,
      Clause.Performance performance,
      LocalDate on,
      @Nullable String words) {
    RECORD.require(open);
    Matter before = open.matter();
    Agreement agreement = store.newest(before).orElseThrow(ProblemException::notFound);
    Clause clause = agreement.clause(number).orElseThrow(ProblemException::notFound);
    if (clause.isPerformed()) {
      throw Needs.refusal(List.of(Need.of("clause-open", number)));
    }
    Faults faults = new Faults();
    faults.requirePast("on", on, agreement.effectiveOn(), open.today());
    if (performance != Clause.Performance.PERFORMED) {
      faults.requireWords("words", words);
    }
    faults.requireNone();
    Clause settled =
        new Clause(number, clause.template(), clause.due(), performance, on, clause.reports() + 1);
    store.settle(before, agreement, settled, open.caller());
    String ref = Agreements.ref(agreement.id(), number);
    texts.write(before, TextKind.PERFORMANCE, ref + "/" + settled.reports(), new Words(words));
    if (settled.isPerformed()) {
      // What was performed in part or refused is owed still.
      owed.done(before, DutyKind.CLAUSE, ref, open.caller());
    }
    return Step.of(
        "CLAUSE_" + performance.name(),
        after(before),
        Map.of("clause", number, "on", on.toString()));
  }

  private Matter after(Matter before) {
    Matter after = before.withMilestones(Milestone.PERFORMANCE_DUE);
    if (store.newest(before).filter(Agreement::isPerformed).isPresent()) {
      after = after.withMilestones(Milestone.PERFORMED);
    }
    return switch (before.status()) {
      case AGREED, CONFIRMED, CONFIRMATION_REJECTED -> after.withStatus(PERFORMING);
      // The court is still asked, or somebody has visited already: the state stays.
      default -> after;
    };
  }
}

package org.linli.dispute.visit;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.CLOSED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_APPLIED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_REJECTED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMED;
import static org.linli.dispute.matter.DisputeStatus.NOT_AGREED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.REFERRED;
import static org.linli.dispute.matter.DisputeStatus.VISITED;
import static org.linli.dispute.matter.DisputeStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.agreement.Clause;
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
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/**
 * Return visits (回访): has it been performed, is it holding? They go on after the close, until it
 * has held as long as the plan of its level asks. A visit that finds that it does not hold opens
 * the same file again.
 */
public final class Visits {

  public static final StepRule RECORD =
      StepRule.of(
          "recordVisit",
          Set.of(Standing.HANDLER, Standing.OFFICER),
          AGREED,
          NOT_AGREED,
          WITHDRAWN,
          REFERRED,
          CONFIRMATION_APPLIED,
          CONFIRMED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED,
          CLOSED);
  public static final StepRule PLAN =
      new StepRule(
          "planVisit",
          Set.of(Standing.HANDLER, Standing.OFFICER, Standing.LEADER),
          RECORD.states());

  /** Earlier, a visit says nothing about whether it has held so long. */
  private static final int EARLY_DAYS = 7;

  private static final int FURTHEST_YEARS = 2;

  private final MatterChanges changes;
  private final VisitStore store;
  private final AgreementStore agreements;
  private final BothParties parties;
  private final WorkTexts texts;
  private final Owed owed;
  private final VisitPlanning planning;
  private final Reopenings reopenings;

  public Visits(
      MatterChanges changes,
      VisitStore store,
      AgreementStore agreements,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      VisitPlanning planning,
      Reopenings reopenings) {
    this.changes = changes;
    this.store = store;
    this.agreements = agreements;
    this.parties = parties;
    this.texts = texts;
    this.owed = owed;
    this.planning = planning;
    this.reopenings = reopenings;
  }

  /** Who made it is whoever records it. */
  public record Made(
      LocalDate on, Visit.How how, boolean performed, boolean holding, Visit.Words words) {}

  /** Plans a visit besides those of the level. */
  public Matter plan(Call call, LocalDate due) {
    return changes.change(
        call,
        open -> {
          PLAN.require(open);
          Faults faults = new Faults();
          faults.requireAhead("due", due, open.today(), open.today().plusYears(FURTHEST_YEARS));
          faults.requireNone();
          planning.plan(open.matter(), due);
          return Step.of("VISIT_PLANNED", open.matter(), Map.of("due", due.toString()));
        });
  }

  /**
   * Records a visit that was made.
   *
   * @throws ProblemException 404 where no such visit is planned in this matter
   */
  public Matter record(Call call, UUID visit, Made made) {
    return changes.change(call, open -> recorded(open, visit, made));
  }

  private Step recorded(OpenMatter open, UUID id, Made made) {
    RECORD.require(open);
    Matter before = open.matter();
    Visit visit =
        store.visits(before).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    if (visit.state() != Visit.State.PLANNED) {
      throw Needs.refusal(List.of(Need.of("visit-planned")));
    }
    Agreement agreement = agreements.newest(before).orElse(null);
    Faults faults = new Faults();
    requireValid(faults, open, visit, made);
    if (agreement != null && made.performed()) {
      requirePerformed(faults, agreement, made.on());
    }
    faults.requireNone();
    Visit.Report report =
        new Visit.Report(made.on(), made.how(), made.performed(), made.holding(), open.caller());
    store.settle(before, new Visit(id, visit.due(), Visit.State.DONE, report), open.now());
    texts.write(before, TextKind.VISIT, id.toString(), made.words());
    owed.done(before, DutyKind.VISIT, id.toString(), open.caller());
    Map<String, Object> detail =
        Map.of(
            "visit", id.toString(),
            "on", made.on().toString(),
            "performed", made.performed(),
            "holding", made.holding());
    return made.holding() ? held(before, agreement, detail) : relapsed(open, made, detail);
  }

  private static Step held(
      Matter before, @Nullable Agreement agreement, Map<String, Object> detail) {
    Matter after = before.withMilestones(Milestone.VISIT_DUE, Milestone.VISITED);
    boolean settled = agreement == null || agreement.isPerformed();
    // While a court is asked, and after the close, the state says more than a visit does.
    boolean stays = before.status() == CLOSED || before.status() == CONFIRMATION_APPLIED;
    return Step.of("VISIT_MADE", settled && !stays ? after.withStatus(VISITED) : after, detail);
  }

  private Step relapsed(OpenMatter open, Made made, Map<String, Object> detail) {
    Step step = reopenings.reopened(open, Reopenings.Reason.RELAPSE, made.words().words());
    Map<String, Object> all = new HashMap<>(step.detail());
    all.putAll(detail);
    return new Step(
        "VISIT_FOUND_RELAPSE",
        step.after().withMilestones(Milestone.VISIT_DUE, Milestone.VISITED),
        all,
        step.words());
  }

  private void requireValid(Faults faults, OpenMatter open, Visit visit, Made made) {
    LocalDate earliest = visit.due().minusDays(EARLY_DAYS);
    faults.requirePast("on", made.on(), earliest, open.today());
    if (!made.holding()) {
      faults.requireWords("words", made.words().words());
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < made.words().content().size(); i++) {
      UUID party = made.words().content().get(i).party();
      String at = "content[" + i + "].party";
      parties.checkKnown(faults, open.matter(), at, party);
      if (!seen.add(party)) {
        faults.add(at, "party-twice");
      }
    }
  }

  /** What a visit says was performed must have been recorded of the clauses as well. */
  private static void requirePerformed(Faults faults, Agreement agreement, LocalDate on) {
    for (Clause clause : agreement.clauses()) {
      LocalDate due = clause.due();
      if (due != null && !due.isAfter(on) && !clause.isPerformed()) {
        faults.add("performed", "clause-not-performed", clause.number(), due.toString());
      }
    }
  }
}

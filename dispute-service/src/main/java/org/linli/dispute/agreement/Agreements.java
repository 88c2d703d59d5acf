package org.linli.dispute.agreement;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.mediation.MediationEnd;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** Reaching an agreement: facts, clauses, and how each party bound itself. */
public final class Agreements {

  public static final StepRule AGREE = StepRule.of("agree", Set.of(Standing.HANDLER), MEDIATING);

  private final MatterChanges changes;
  private final AgreementStore store;
  private final Impartiality impartiality;
  private final BothParties parties;
  private final WorkTexts texts;
  private final Owed owed;
  private final Settings settings;

  public Agreements(
      MatterChanges changes,
      AgreementStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      Settings settings) {
    this.changes = changes;
    this.store = store;
    this.impartiality = impartiality;
    this.parties = parties;
    this.texts = texts;
    this.owed = owed;
    this.settings = settings;
  }

  /**
   * An agreement as the mediator writes it down.
   *
   * @param confirmationWished whether the parties wish to ask a court to confirm it
   */
  public record Reached(
      Agreement.Form form,
      String facts,
      List<NewClause> clauses,
      List<Signature> signatures,
      LocalDate effectiveOn,
      boolean confirmationWished) {

    public Reached {
      clauses = List.copyOf(clauses);
      signatures = List.copyOf(signatures);
    }
  }

  public Matter agree(Call call, Reached reached) {
    return changes.change(call, open -> agreed(open, reached));
  }

  private Step agreed(OpenMatter open, Reached reached) {
    AGREE.require(open);
    impartiality.requireUnblocked(open);
    Matter before = open.matter();
    Faults faults = new Faults();
    List<ClauseWriting.Written> written =
        new ClauseWriting(
                settings.current(ClauseTemplates.KIND),
                parties.list(before),
                reached.effectiveOn(),
                faults)
            .write(reached.clauses());
    requireValid(faults, open, reached);
    faults.requireNone();
    Agreement agreement =
        new Agreement(
            UuidCreator.getTimeOrderedEpoch(),
            reached.form(),
            reached.effectiveOn(),
            reached.confirmationWished(),
            open.now(),
            open.caller(),
            written.stream().map(ClauseWriting.Written::clause).toList());
    keep(before, agreement, reached, written);
    MediationEnd.settle(owed, before, open.caller());
    openDuties(before, agreement);
    Matter after =
        MediationEnd.reached(before.withStatus(AGREED), open.today())
            .withMilestones(Milestone.AGREED);
    return Step.of("AGREEMENT_REACHED", after, detail(agreement));
  }

  private void requireValid(Faults faults, OpenMatter open, Reached reached) {
    Matter matter = open.matter();
    Instant accepted = matter.progress().acceptedAt();
    LocalDate earliest = owed.dayOf(accepted == null ? matter.receivedAt() : accepted);
    faults.requireWords("facts", reached.facts());
    faults.requirePast("effectiveOn", reached.effectiveOn(), earliest, open.today());
    parties.check(faults, matter, "signatures", reached.signatures(), earliest, open.today());
    for (int i = 0; i < reached.signatures().size(); i++) {
      Signature signature = reached.signatures().get(i);
      if (signature.how() == Signature.How.ORAL && reached.form() == Agreement.Form.WRITTEN) {
        faults.add("signatures[" + i + "].how", "oral-in-written");
      }
      if (signature.on().isAfter(reached.effectiveOn())) {
        faults.add("effectiveOn", "before-day", signature.on().toString());
      }
    }
    if (reached.confirmationWished() && reached.form() == Agreement.Form.ORAL) {
      faults.add("confirmationWished", "confirmation-needs-written");
    }
  }

  private void keep(
      Matter matter, Agreement agreement, Reached reached, List<ClauseWriting.Written> written) {
    store.add(matter, agreement);
    texts.write(
        matter,
        TextKind.AGREEMENT,
        agreement.id().toString(),
        new Agreement.Words(reached.facts(), reached.signatures()));
    for (ClauseWriting.Written one : written) {
      texts.write(matter, TextKind.CLAUSE, ref(agreement.id(), one.clause().number()), one.words());
    }
  }

  private void openDuties(Matter matter, Agreement agreement) {
    for (Clause clause : agreement.clauses()) {
      LocalDate due = clause.due();
      if (due != null) {
        owed.open(matter, DutyKind.CLAUSE, ref(agreement.id(), clause.number()), due);
      }
    }
    if (agreement.confirmationWished()) {
      owed.open(
          matter,
          DutyKind.CONFIRMATION_APPLY,
          agreement.id().toString(),
          agreement.confirmationUntil(settings.limit(Limit.CONFIRMATION_DAYS)));
    }
  }

  private static Map<String, Object> detail(Agreement agreement) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("form", agreement.form().name());
    detail.put("clauses", agreement.clauses().size());
    detail.put("effectiveOn", agreement.effectiveOn().toString());
    return detail;
  }

  /** What the duty and the texts of a clause are kept under. */
  public static String ref(UUID agreement, int clause) {
    return agreement + "/" + clause;
  }
}

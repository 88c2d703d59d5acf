package org.linli.dispute.mediation;

import static org.linli.dispute.matter.DisputeStatus.ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.ASSIGNED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_REJECTED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;
import static org.linli.dispute.matter.DisputeStatus.NOT_AGREED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.REOPENED;
import static org.linli.dispute.matter.DisputeStatus.SUSPENDED;
import static org.linli.dispute.matter.DisputeStatus.TRIAGED;
import static org.linli.dispute.matter.DisputeStatus.WITHDRAWN;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Consent;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** How a mediation starts, and how it ends without agreement. */
public final class Mediations {

  public static final StepRule START =
      StepRule.of(
          "startMediation",
          Set.of(Standing.HANDLER),
          ASSIGNED,
          NOT_AGREED,
          CONFIRMATION_REJECTED,
          PERFORMING);
  public static final StepRule FAIL = StepRule.of("fail", Set.of(Standing.HANDLER), MEDIATING);
  public static final StepRule WITHDRAW =
      StepRule.of(
          "withdraw",
          Set.of(Standing.HANDLER, Standing.OFFICER),
          ACCEPTED,
          TRIAGED,
          ASSIGNED,
          MEDIATING,
          SUSPENDED,
          REOPENED);

  private final MatterChanges changes;
  private final MediationStore store;
  private final Impartiality impartiality;
  private final BothParties parties;
  private final WorkTexts texts;
  private final Owed owed;

  public Mediations(
      MatterChanges changes,
      MediationStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts,
      Owed owed) {
    this.changes = changes;
    this.store = store;
    this.impartiality = impartiality;
    this.parties = parties;
    this.texts = texts;
    this.owed = owed;
  }

  /** That no agreement was found, and what the parties were told of the ways to a court. */
  public record Failure(String adviceOnCourt, LocalDate advisedOn, String reason) {}

  /** Starts a round of mediation. */
  public Matter start(Call call, Round.Kind kind) {
    return changes.change(call, open -> started(open, kind));
  }

  /** Ends it without agreement. */
  public Matter fail(Call call, Failure failure) {
    return changes.change(call, open -> failed(open, failure));
  }

  /** Records that the applicant withdraws. */
  public Matter withdraw(Call call, Consent withdrawal, @Nullable String words) {
    return changes.change(call, open -> withdrawn(open, withdrawal, words));
  }

  private Step started(OpenMatter open, Round.Kind kind) {
    START.require(open);
    Matter matter = open.matter();
    impartiality.requireUnblocked(open);
    Needs.requireNone(impartiality.needs(matter));
    int number = store.newestRound(matter).map(Round::number).orElse(0) + 1;
    store.addRound(matter, new Round(number, kind, open.now(), open.caller()));
    return Step.of(
        "MEDIATION_STARTED",
        matter.withStatus(MEDIATING),
        Map.of("kind", kind.name(), "round", number));
  }

  private Step failed(OpenMatter open, Failure failure) {
    FAIL.require(open);
    impartiality.requireUnblocked(open);
    Matter before = open.matter();
    Faults faults = new Faults();
    faults.requireWords("adviceOnCourt", failure.adviceOnCourt());
    faults.requireWords("reason", failure.reason());
    faults.requirePast(
        "advisedOn", failure.advisedOn(), owed.dayOf(before.receivedAt()), open.today());
    faults.requireNone();
    if (store.sessions(before).stream().noneMatch(s -> s.state() == Session.State.HELD)) {
      Needs.requireNone(List.of(Need.of("session-held")));
    }
    keep(
        open,
        Ending.Kind.NOT_AGREED,
        failure.advisedOn(),
        new Ending.Words(failure.adviceOnCourt(), failure.reason(), null));
    MediationEnd.settle(owed, before, open.caller());
    Matter after = MediationEnd.reached(before.withStatus(NOT_AGREED), open.today());
    return Step.of(
        "MEDIATION_FAILED",
        after,
        Map.of(
            "advisedOn", failure.advisedOn().toString(), "failed", failed(store.endings(before))));
  }

  private Step withdrawn(OpenMatter open, Consent withdrawal, @Nullable String words) {
    WITHDRAW.require(open);
    Matter before = open.matter();
    Faults faults = new Faults();
    requireApplicant(faults, before, withdrawal);
    faults.requirePast("on", withdrawal.on(), owed.dayOf(before.receivedAt()), open.today());
    faults.requireNone();
    keep(open, Ending.Kind.WITHDRAWN, null, new Ending.Words(null, words, withdrawal));
    if (before.status() == SUSPENDED) {
      store.endSuspension(before, open.now());
    }
    owed.dropAll(
        before, EnumSet.of(DutyKind.DEADLINE, DutyKind.ASSIGN), "withdrawn", open.caller());
    Matter after = before.withProgress(before.progress().withStatus(WITHDRAWN).withResumeTo(null));
    return Step.of(
        "WITHDRAWN",
        after,
        Map.of("how", withdrawal.how().name(), "on", withdrawal.on().toString()));
  }

  private void requireApplicant(Faults faults, Matter matter, Consent withdrawal) {
    Party.Side side =
        parties.list(matter).stream()
            .filter(party -> party.id().equals(withdrawal.party()))
            .map(Party::side)
            .findFirst()
            .orElse(null);
    if (side == null) {
      faults.add("party", "unknown-party", withdrawal.party().toString());
    } else if (side != Party.Side.APPLICANT) {
      faults.add("party", "not-applicant");
    }
  }

  private void keep(
      OpenMatter open, Ending.Kind kind, @Nullable LocalDate advisedOn, Ending.Words words) {
    Ending ending =
        new Ending(UuidCreator.getTimeOrderedEpoch(), kind, open.now(), open.caller(), advisedOn);
    store.addEnding(open.matter(), ending);
    texts.write(open.matter(), TextKind.ENDING, ending.id().toString(), words);
  }

  static int failed(List<Ending> endings) {
    return (int) endings.stream().filter(e -> e.kind() == Ending.Kind.NOT_AGREED).count();
  }
}

package org.linli.dispute.mediation;

import static org.linli.dispute.matter.DisputeStatus.MEDIATING;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.assignment.Impartiality;
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
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** The sessions of a mediation: planned ahead, held, or cancelled. */
public final class Sessions {

  public static final StepRule ADD = StepRule.of("addSession", Set.of(Standing.HANDLER), MEDIATING);
  public static final StepRule SETTLE =
      StepRule.of("settleSession", Set.of(Standing.HANDLER), MEDIATING);

  /** Further ahead nobody plans in earnest. */
  private static final Duration PLANNED_AHEAD = Duration.ofDays(180);

  private final MatterChanges changes;
  private final MediationStore store;
  private final Impartiality impartiality;
  private final BothParties parties;
  private final WorkTexts texts;

  public Sessions(
      MatterChanges changes,
      MediationStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts) {
    this.changes = changes;
    this.store = store;
    this.impartiality = impartiality;
    this.parties = parties;
    this.texts = texts;
  }

  /**
   * What became of a planned session.
   *
   * @param at when it was held; null for as planned
   * @param place null for as planned, as is {@code present}
   * @param reason why it was cancelled
   */
  public record Result(
      Session.State state,
      @Nullable Instant at,
      @Nullable String place,
      @Nullable List<Session.Presence> present,
      @Nullable String offered,
      @Nullable String notes,
      @Nullable String reason) {}

  /** Records a session that was held, or plans one where it lies in the future. */
  public Matter add(Call call, Instant at, Session.Words words) {
    return changes.change(call, open -> added(open, at, words));
  }

  /** Says what became of a planned one. */
  public Matter settle(Call call, UUID id, Result result) {
    return changes.change(call, open -> settled(open, id, result));
  }

  private Step added(OpenMatter open, Instant at, Session.Words words) {
    ADD.require(open);
    impartiality.requireUnblocked(open);
    boolean planned = at.isAfter(open.now());
    Faults faults = new Faults();
    faults.requireWords("place", words.place());
    requirePresence(faults, open.matter(), words.present());
    if (planned) {
      requirePlannable(faults, open, at, words);
    } else {
      requireHeld(faults, open, at, words.present());
    }
    faults.requireNone();
    Session.State state = planned ? Session.State.PLANNED : Session.State.HELD;
    Session session =
        new Session(UuidCreator.getTimeOrderedEpoch(), at, state, open.now(), open.caller());
    store.addSession(open.matter(), session);
    texts.write(open.matter(), kindOf(state), session.id().toString(), words);
    return step(open, session);
  }

  private Step settled(OpenMatter open, UUID id, Result result) {
    SETTLE.require(open);
    impartiality.requireUnblocked(open);
    Matter matter = open.matter();
    Session planned = store.session(matter, id).orElseThrow(ProblemException::notFound);
    if (planned.state() != Session.State.PLANNED) {
      throw Needs.refusal(List.of(Need.of("session-planned")));
    }
    Session.Words before =
        texts.open(matter).find(TextKind.SESSION_PLANNED, id.toString(), Session.Words.class);
    Instant at = result.at() == null ? planned.at() : result.at();
    Session.Words words = words(before, result);
    Faults faults = new Faults();
    if (result.state() == Session.State.CANCELLED) {
      faults.requireWords("reason", result.reason());
    } else {
      faults.requireWords("place", words.place());
      requirePresence(faults, matter, words.present());
      requireHeld(faults, open, at, words.present());
    }
    faults.requireNone();
    Session session = new Session(id, at, result.state(), open.now(), open.caller());
    store.settleSession(matter, session);
    texts.write(matter, TextKind.SESSION, id.toString(), words);
    return step(open, session);
  }

  private static Session.Words words(Session.@Nullable Words before, Result result) {
    String place = result.place();
    List<Session.Presence> present = result.present();
    return new Session.Words(
        place == null ? before == null ? "" : before.place() : place,
        present == null ? before == null ? List.of() : before.present() : present,
        result.offered(),
        result.notes(),
        result.reason());
  }

  private static Step step(OpenMatter open, Session session) {
    return Step.of(
        "SESSION_" + session.state().name(),
        open.matter(),
        Map.of("session", session.id().toString(), "at", session.at().toString()));
  }

  private void requirePresence(Faults faults, Matter matter, List<Session.Presence> present) {
    List<UUID> known = parties.list(matter).stream().map(Party::id).toList();
    List<UUID> seen = new ArrayList<>();
    for (int i = 0; i < present.size(); i++) {
      Session.Presence one = present.get(i);
      String at = "present[" + i + "]";
      UUID party = one.party();
      if ((party == null) == (one.role() == null || one.role().isBlank())) {
        faults.add(at, "party-or-role");
      } else if (party != null && !known.contains(party)) {
        faults.add(at + ".party", "unknown-party", party.toString());
      } else if (party != null && seen.contains(party)) {
        faults.add(at + ".party", "party-twice");
      } else if (party != null) {
        seen.add(party);
      }
    }
  }

  private static void requirePlannable(
      Faults faults, OpenMatter open, Instant at, Session.Words words) {
    if (at.isAfter(open.now().plus(PLANNED_AHEAD))) {
      faults.add("at", "session-far", PLANNED_AHEAD.toDays());
    }
    if (words.offered() != null) {
      faults.add("offered", "not-held-yet");
    }
    if (words.notes() != null) {
      faults.add("notes", "not-held-yet");
    }
  }

  private static void requireHeld(
      Faults faults, OpenMatter open, Instant at, List<Session.Presence> present) {
    Instant accepted = open.matter().progress().acceptedAt();
    Instant earliest = accepted == null ? open.matter().receivedAt() : accepted;
    if (at.isAfter(open.now())) {
      faults.add("at", "in-future");
      // Forms know minutes only.
    } else if (at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
      faults.add("at", "before-acceptance");
    }
    if (present.isEmpty()) {
      faults.add("present", "required");
    }
  }

  private static TextKind kindOf(Session.State state) {
    return state == Session.State.PLANNED ? TextKind.SESSION_PLANNED : TextKind.SESSION;
  }
}

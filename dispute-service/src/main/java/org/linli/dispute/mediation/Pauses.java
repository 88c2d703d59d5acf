package org.linli.dispute.mediation;

import static org.linli.dispute.matter.DisputeStatus.ASSIGNED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;
import static org.linli.dispute.matter.DisputeStatus.SUSPENDED;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
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
 * Suspension and extension: only with the agreement of both parties, recorded. A suspension moves
 * no deadline and ends by itself; only an extension moves it, and leaves the day before on record.
 */
public final class Pauses {

  public static final StepRule SUSPEND =
      StepRule.of("suspend", Set.of(Standing.HANDLER), ASSIGNED, MEDIATING);
  public static final StepRule RESUME =
      StepRule.of("resume", Set.of(Standing.HANDLER, Standing.OFFICER), SUSPENDED);
  public static final StepRule EXTEND =
      StepRule.of("extend", Set.of(Standing.HANDLER), ASSIGNED, MEDIATING, SUSPENDED);

  private final MatterChanges changes;
  private final MediationStore store;
  private final Impartiality impartiality;
  private final BothParties parties;
  private final WorkTexts texts;
  private final Owed owed;
  private final Settings settings;

  public Pauses(
      MatterChanges changes,
      MediationStore store,
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

  public Matter suspend(Call call, LocalDate until, Pause.Words words) {
    return changes.change(call, open -> suspended(open, until, words));
  }

  public Matter resume(Call call, @Nullable String words) {
    return changes.change(
        call,
        open -> {
          RESUME.require(open);
          return resumed(open, words);
        });
  }

  public Matter extend(Call call, LocalDate deadline, Pause.Words words) {
    return changes.change(call, open -> extended(open, deadline, words));
  }

  private Step suspended(OpenMatter open, LocalDate until, Pause.Words words) {
    SUSPEND.require(open);
    impartiality.requireUnblocked(open);
    LocalDate latest = open.today().plusDays(settings.limit(Limit.SUSPENSION_DAYS));
    require(open, "until", until, open.today().plusDays(1), latest, words);
    Matter before = open.matter();
    keep(open, Pause.Kind.SUSPENSION, until, null, words);
    Matter after =
        before.withProgress(before.progress().withStatus(SUSPENDED).withResumeTo(before.status()));
    return Step.of("SUSPENDED", after, Map.of("until", until.toString()));
  }

  /** The way back, for whoever resumes and for the clock. */
  public Step resumed(OpenMatter open, @Nullable String words) {
    Matter before = open.matter();
    DisputeStatus to = before.progress().resumeTo();
    store.endSuspension(before, open.now());
    Matter after =
        before.withProgress(
            before.progress().withStatus(to == null ? ASSIGNED : to).withResumeTo(null));
    return Step.of("RESUMED", after).withWords(words);
  }

  private Step extended(OpenMatter open, LocalDate deadline, Pause.Words words) {
    EXTEND.require(open);
    impartiality.requireUnblocked(open);
    Matter before = open.matter();
    LocalDate old = before.answering().deadline();
    if (old == null) {
      throw Needs.refusal(List.of(Need.of("deadline")));
    }
    int allowed = settings.limit(Limit.EXTENSIONS);
    long taken =
        store.pauses(before).stream().filter(pause -> pause.kind() == Pause.Kind.EXTENSION).count();
    if (taken >= allowed) {
      throw ProblemException.conflict("extensions-used", allowed);
    }
    LocalDate latest = old.plusDays(settings.limit(Limit.EXTENSION_DAYS));
    LocalDate earliest = old.isBefore(open.today()) ? open.today() : old.plusDays(1);
    require(open, "deadline", deadline, earliest, latest, words);
    keep(open, Pause.Kind.EXTENSION, deadline, old, words);
    Matter after = before.withAnswering(before.answering().withDeadline(deadline));
    owed.drop(before, DutyKind.DEADLINE, "", "extended", open.caller());
    owed.open(after, DutyKind.DEADLINE, "", deadline);
    return Step.of(
        "EXTENDED", after, Map.of("before", old.toString(), "deadline", deadline.toString()));
  }

  private void require(
      OpenMatter open,
      String field,
      LocalDate day,
      LocalDate earliest,
      LocalDate latest,
      Pause.Words words) {
    Faults faults = new Faults();
    faults.requireAhead(field, day, earliest, latest);
    faults.requireWords("reason", words.reason());
    parties.check(
        faults,
        open.matter(),
        "consents",
        words.consents(),
        owed.dayOf(open.matter().receivedAt()),
        open.today());
    faults.requireNone();
  }

  private void keep(
      OpenMatter open,
      Pause.Kind kind,
      LocalDate until,
      @Nullable LocalDate before,
      Pause.Words words) {
    Pause pause =
        new Pause(
            UuidCreator.getTimeOrderedEpoch(),
            kind,
            open.now(),
            open.caller(),
            until,
            before,
            null);
    store.addPause(open.matter(), pause);
    texts.write(open.matter(), TextKind.PAUSE, pause.id().toString(), words);
  }
}

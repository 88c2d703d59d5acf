package org.linli.dispute.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.Duty;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Transitions;

/**
 * Check-ins by level. One is owed from the day a matter is assigned until it is settled, suspended
 * or not. Assigning it anew hands the open one on with its due date; giving it back leaves it with
 * who gave it back; a lower level counts from the next one on, a higher one at once.
 */
public final class CheckIns implements MatterListener {

  private final MatterChanges changes;
  private final CheckInStore store;
  private final Duties duties;
  private final CalendarDays days;
  private final Settings settings;

  public CheckIns(
      MatterChanges changes,
      CheckInStore store,
      Duties duties,
      CalendarDays days,
      Settings settings) {
    this.changes = changes;
    this.store = store;
    this.duties = duties;
    this.days = days;
    this.settings = settings;
  }

  /** What a check-in left behind: itself and the matter's new version. */
  public record Made(CheckIn checkIn, int version) {}

  /**
   * Records how a matter stands, by one of its handlers.
   *
   * @throws ProblemException 403 where the caller does not handle it, 409 where it is settled
   */
  public Made make(Call call, CheckIn.Progress progress, String words) {
    CheckIn[] made = new CheckIn[1];
    Matter after =
        changes.change(
            call,
            open -> {
              open.requireHandler();
              open.requireOpen();
              Matter matter = open.matter();
              Optional<Duty> due = openDuty(matter);
              duties.done(matter.countyCode(), matter.id(), DutyKind.CHECK_IN, "", open.caller());
              Instant next = null;
              if (isOwed(matter)) {
                next = nextDue(matter, open.now());
                openNew(matter, next);
              }
              made[0] =
                  new CheckIn(
                      UuidCreator.getTimeOrderedEpoch(),
                      open.now(),
                      open.caller(),
                      progress,
                      words,
                      due.map(Duty::dueAt).orElse(null),
                      next);
              store.write(matter, made[0]);
              return Step.of("CHECK_IN", matter, Map.of("progress", progress.name()));
            });
    CheckIn checkIn = made[0];
    if (checkIn == null) {
      // The same request was answered before: the newest check-in is the one it made, or a later
      // one.
      checkIn = store.list(after.countyCode(), after.id()).getFirst();
    }
    return new Made(checkIn, after.version());
  }

  /** The check-ins of a matter in the transaction that is running, newest first. */
  public List<CheckIn> list(String countyCode, UUID matter) {
    return store.list(countyCode, matter);
  }

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (!Transitions.isOpen(after.status())) {
      drop(after, "settled", event.by());
    } else if (isOwed(after)) {
      openDuty(after)
          .ifPresentOrElse(
              duty -> keep(duty, before, after, event),
              () -> openNew(after, nextDue(after, event.at())));
    }
  }

  private void keep(Duty duty, Matter before, Matter after, MatterEvent event) {
    Instant due = duty.dueAt();
    if (after.level() != before.level()) {
      Instant byNewLevel = nextDue(after, event.at());
      due = byNewLevel.isBefore(due) ? byNewLevel : due;
    }
    if (!due.equals(duty.dueAt()) || !answerer(after).equals(duty.answerer())) {
      drop(after, due.equals(duty.dueAt()) ? "handed-on" : "level-raised", event.by());
      openNew(after, due);
    }
  }

  private Optional<Duty> openDuty(Matter matter) {
    return duties.listOpen(matter.countyCode(), matter.id()).stream()
        .filter(duty -> duty.kind() == DutyKind.CHECK_IN)
        .findFirst();
  }

  private void drop(Matter matter, String reason, String by) {
    duties.drop(matter.countyCode(), matter.id(), DutyKind.CHECK_IN, "", reason, by);
  }

  private void openNew(Matter matter, Instant due) {
    duties.open(
        new NewDuty(
            matter.countyCode(), matter.id(), DutyKind.CHECK_IN, "", answerer(matter), due));
  }

  private Instant nextDue(Matter matter, Instant from) {
    CheckInRhythm rhythm = settings.current(CheckInRhythm.KIND);
    return days.endOf(rhythm.next(days.dayOf(from), matter.level(), days.calendar()));
  }

  private static Answerer answerer(Matter matter) {
    return new Answerer(matter.answering().unit(), matter.answering().person());
  }

  private static boolean isOwed(Matter matter) {
    Answering who = matter.answering();
    return (who.unit() != null || who.person() != null) && isWorkedOn(matter.status());
  }

  private static boolean isWorkedOn(DisputeStatus status) {
    return switch (status) {
      case ASSIGNED,
          MEDIATING,
          AGREED,
          NOT_AGREED,
          WITHDRAWN,
          REFERRED,
          CONFIRMATION_APPLIED,
          CONFIRMED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED,
          SUSPENDED ->
          true;
      case RECEIVED, ACCEPTED, NOT_ACCEPTED, TRIAGED, CLOSED, ARCHIVED, REOPENED -> false;
    };
  }
}

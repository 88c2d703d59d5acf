package org.linli.dispute.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.Duty;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Matter;

/** What the responsible unit and person of a matter owe by a day; inside a change of the matter. */
public final class Owed {

  /** Owed by whoever answers for the matter, so that they go over to whoever is named next. */
  private static final Set<DutyKind> OF_WHO_ANSWERS =
      EnumSet.of(
          DutyKind.DEADLINE,
          DutyKind.CLAUSE,
          DutyKind.VISIT,
          DutyKind.CONFIRMATION_APPLY,
          DutyKind.RIGHTS_ANSWER);

  private final Duties duties;
  private final Clock clock;

  public Owed(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /** Opens a duty of whoever answers for the matter now; nothing where nobody does. */
  public void open(Matter matter, DutyKind kind, String ref, LocalDate due) {
    Answering answering = matter.answering();
    if (answering.unit() != null || answering.person() != null) {
      duties.open(
          new NewDuty(
              matter.countyCode(), matter.id(), kind, ref, answerer(answering), endOf(due)));
    }
  }

  public void done(Matter matter, DutyKind kind, String ref, String by) {
    duties.done(matter.countyCode(), matter.id(), kind, ref, by);
  }

  public void drop(Matter matter, DutyKind kind, String ref, String reason, String by) {
    duties.drop(matter.countyCode(), matter.id(), kind, ref, reason, by);
  }

  /**
   * Drops all that is open of these kinds.
   *
   * @return how many
   */
  public int dropAll(Matter matter, Set<DutyKind> kinds, String reason, String by) {
    int dropped = 0;
    for (Duty duty : duties.listOpen(matter.countyCode(), matter.id())) {
      if (kinds.contains(duty.kind())) {
        drop(matter, duty.kind(), duty.ref(), reason, by);
        dropped++;
      }
    }
    return dropped;
  }

  /** What is open goes over to whoever answers now; the days on which it is due stay. */
  public void handOver(Matter after, String by) {
    Answerer next = answerer(after.answering());
    for (Duty duty : duties.listOpen(after.countyCode(), after.id())) {
      if (OF_WHO_ANSWERS.contains(duty.kind()) && !duty.answerer().equals(next)) {
        drop(after, duty.kind(), duty.ref(), "handed-over", by);
        duties.open(
            new NewDuty(
                after.countyCode(), after.id(), duty.kind(), duty.ref(), next, duty.dueAt()));
      }
    }
  }

  /** The first instant after a day. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** The day an instant lies in. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }

  private static Answerer answerer(Answering answering) {
    return new Answerer(answering.unit(), answering.person());
  }
}

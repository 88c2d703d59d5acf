package org.linli.dispute.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock that nobody can stop: whatever is owed and late climbs, one rung a transaction, with
 * its evidence. It looks at due dates alone. Giving a matter back, relabelling or suspending it
 * does not change a due date, and nobody may delete one.
 *
 * <p>Any number of copies may run it. The matter's row is locked first, then the duty's ({@code
 * skip locked}); the rung is unique besides. A copy that is killed leaves either the whole rung
 * with its notices or nothing, and another copy, or itself after the restart, goes on from there.
 */
public final class Ladder implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(Ladder.class);
  private static final int PAGE = 500;

  private final LadderStore store;
  private final MatterChanges changes;
  private final Summons summons;
  private final CaseReviews reviews;
  private final CalendarDays days;
  private final Settings settings;
  private final Duration every;
  private final Clock clock;

  public Ladder(
      LadderStore store,
      MatterChanges changes,
      Summons summons,
      CaseReviews reviews,
      CalendarDays days,
      Settings settings,
      Duration every,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.summons = summons;
    this.reviews = reviews;
    this.days = days;
    this.settings = settings;
    this.every = every;
    this.clock = clock;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      try {
        int taken = climb();
        if (taken > 0) {
          log.info("the ladder took {} rungs", taken);
        }
      } catch (RuntimeException e) {
        log.warn("the ladder cannot be climbed now: {}", e.toString());
      }
      Thread.sleep(every);
    }
  }

  /** Takes every rung that is due now; tells how many this copy took. */
  public int climb() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LadderSteps steps = settings.current(LadderSteps.KIND);
    int taken = 0;
    List<LateDuty> page = store.late(now, null, PAGE);
    while (!page.isEmpty()) {
      for (LateDuty duty : page) {
        taken += climb(duty, steps, now);
      }
      page = page.size() < PAGE ? List.of() : store.late(now, page.getLast(), PAGE);
    }
    return taken;
  }

  private int climb(LateDuty duty, LadderSteps steps, Instant now) {
    int taken = 0;
    try {
      int rested = rested(duty, steps, now);
      for (Rung rung : Rung.values()) {
        boolean left = rung.number() > duty.rung();
        if (left && !now.isBefore(takenAt(duty, steps.of(duty.kind()).of(rung) + rested))) {
          take(duty, rung, now);
          taken++;
        }
      }
    } catch (TakenElsewhere e) {
      log.debug("another copy climbs with {}", duty.id());
    } catch (RuntimeException e) {
      // One that cannot climb, such as in a county that is not published yet, must not hold up the
      // others.
      log.warn("duty {} cannot climb now: {}", duty.id(), e.toString());
    }
    return taken;
  }

  private Instant takenAt(LateDuty duty, int workingDaysLate) {
    return workingDaysLate == 0
        ? duty.dueAt()
        : days.endOf(days.after(days.dayOf(duty.dueAt()), workingDaysLate));
  }

  /** Working days of suspension since it was opened, for the few kinds that a suspension stops. */
  private int rested(LateDuty duty, LadderSteps steps, Instant now) {
    UUID matter = duty.matter();
    if (matter == null || !steps.resting().contains(duty.kind())) {
      return 0;
    }
    LocalDate opened = days.dayOf(duty.openedAt());
    int rested = 0;
    for (LadderStore.Rest rest : store.rests(duty.countyCode(), matter)) {
      Instant to = rest.to();
      LocalDate from = days.dayOf(rest.from());
      LocalDate until = days.dayOf(to == null ? now : to);
      rested += days.between(from.isBefore(opened) ? opened : from, until);
    }
    return rested;
  }

  private void take(LateDuty duty, Rung rung, Instant now) {
    UUID matter = duty.matter();
    if (matter == null) {
      store.asLinli(() -> write(duty, rung, now, null));
      return;
    }
    changes.asService(
        matter,
        MatterChanges.LINLI,
        open -> {
          write(duty, rung, now, open.matter());
          if (rung == Rung.LISTING) {
            reviews.open(open.matter(), CaseReview.Trigger.LISTED, now);
          }
          return Step.of(
              "LADDER_" + rung.name(),
              open.matter(),
              Map.of(
                  "duty", duty.kind().name(), "ref", duty.ref(), "due", duty.dueAt().toString()));
        });
  }

  private void write(LateDuty duty, Rung rung, Instant now, @Nullable Matter matter) {
    Integer climbed = store.hold(duty);
    if (climbed == null || climbed >= rung.number()) {
      throw new TakenElsewhere();
    }
    int late = days.between(days.dayOf(duty.dueAt()), days.dayOf(now));
    List<Escalation.Told> told = summons.tell(duty, rung, matter);
    store.write(
        duty,
        new Escalation(
            UuidCreator.getTimeOrderedEpoch(),
            duty.id(),
            rung,
            duty.kind(),
            duty.ref(),
            duty.answerer().unit(),
            duty.answerer().username(),
            duty.dueAt(),
            now,
            late,
            told,
            null));
  }

  /** Undoes the transaction: somebody else was faster, or the duty has been done meanwhile. */
  private static final class TakenElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenElsewhere() {
      super("another copy takes this rung", null, false, false);
    }
  }
}

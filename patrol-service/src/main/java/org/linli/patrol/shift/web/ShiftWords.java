package org.linli.patrol.shift.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.paging.Cursors;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.api.model.Capacity;
import org.linli.patrol.api.model.DutyInterval;
import org.linli.patrol.api.model.FixOutcome;
import org.linli.patrol.api.model.ShiftEntry;
import org.linli.patrol.api.model.ShiftState;
import org.linli.patrol.api.model.ShiftStep;
import org.linli.patrol.api.model.StepKind;
import org.linli.patrol.api.model.StepPosition;
import org.linli.patrol.shift.DutyTimes;
import org.linli.patrol.shift.Handover;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftDesk;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.Step;
import org.linli.patrol.shift.StepFixes;
import org.springframework.context.i18n.LocaleContextHolder;

/** Shifts in the words of the interface, and back. */
final class ShiftWords {

  private final Clock clock;

  ShiftWords(Clock clock) {
    this.clock = clock;
  }

  org.linli.patrol.api.model.Shift whole(ShiftDesk.Whole whole) {
    var shown = listed(whole.shift());
    shown.setCheckInOpensAt(at(whole.opens()));
    shown.setEndsByLimitAt(at(whole.endsByLimit()));
    shown.setSteps(whole.steps().stream().map(this::step).toList());
    shown.setOnDuty(DutyTimes.of(whole.steps()).stream().map(this::interval).toList());
    whole.standIn().ifPresent(shown::setStandInId);
    shown.setHandedOver(whole.handedOver());
    return shown;
  }

  org.linli.patrol.api.model.Shift listed(Shift shift) {
    Shift.Who who = shift.who();
    var shown =
        new org.linli.patrol.api.model.Shift(
            shift.id(),
            who.username(),
            who.team(),
            who.teamName(),
            Capacity.valueOf(who.capacity().name()),
            ShiftState.valueOf(shift.stateAt(clock.instant()).name()),
            shift.plan().planned() != null,
            shift.version());
    shown.setPlannedShiftId(shift.plan().planned());
    shown.setRouteId(shift.plan().route());
    if (shift.plan().planned() != null) {
      shown.setFrom(at(shift.plan().from()));
      shown.setUntil(at(shift.plan().until()));
    }
    shown.setCheckedInAt(at(shift.times().checkedIn()));
    shown.setEndedAt(at(shift.times().ended()));
    if (shift.times().ended() != null) {
      shown.setEndedByLimit(shift.times().byLimit());
    }
    // Absent, not empty: the model makes a list of what nobody set.
    shown.setSteps(null);
    shown.setOnDuty(null);
    shown.setCancelReason(shift.cancelReason());
    shown.setNoticeVersion(shift.times().notice());
    Shift.Entered entered = shift.times().entered();
    if (entered != null) {
      shown.setEntered(
          new ShiftEntry(
              entered.by(),
              entered.at().atZone(clock.getZone()).toOffsetDateTime(),
              entered.reason()));
    }
    return shown;
  }

  org.linli.patrol.api.model.Handover handover(Handover handover) {
    var shown =
        new org.linli.patrol.api.model.Handover(
            handover.id(),
            handover.shift(),
            handover.place().team(),
            handover.written().by(),
            handover.written().at().atZone(clock.getZone()).toOffsetDateTime());
    shown.setOpenMatters(handover.openMatters());
    shown.setEquipment(handover.equipment());
    Handover.Confirmed confirmed = handover.confirmed();
    if (confirmed != null) {
      shown.setConfirmedBy(confirmed.by());
      shown.setConfirmedAt(at(confirmed.at()));
    }
    return shown;
  }

  static StepFixes.@Nullable StepFix fix(@Nullable StepPosition sent) {
    if (sent == null) {
      return null;
    }
    List<Double> pair = sent.getPosition();
    if (pair.size() != 2) {
      throw ProblemException.badField("fix.position", "position-pair");
    }
    if (!(Math.abs(pair.get(0)) <= 180)) {
      throw ProblemException.badField("fix.position", "longitude");
    }
    if (!(Math.abs(pair.get(1)) <= 90)) {
      throw ProblemException.badField("fix.position", "latitude");
    }
    return new StepFixes.StepFix(
        pair.get(0),
        pair.get(1),
        sent.getAccuracyMetres(),
        sent.getRecordedAt().toInstant(),
        sent.getDeviceId());
  }

  static String cursor(Shift last) {
    return Cursors.write(last.plan().from(), last.id());
  }

  static ShiftStore.@Nullable Place place(@Nullable String cursor) {
    return Cursors.read(cursor, (from, id) -> new ShiftStore.Place(Instant.parse(from), id));
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private ShiftStep step(Step step) {
    ShiftStep shown =
        new ShiftStep(
            StepKind.valueOf(step.kind().name()),
            step.at().atZone(clock.getZone()).toOffsetDateTime());
    if (!step.at().equals(step.receivedAt())) {
      shown.setReceivedAt(at(step.receivedAt()));
    }
    shown.setBy(step.by());
    Step.FixOutcome fix = step.fix();
    if (fix != null) {
      shown.setFix(FixOutcome.valueOf(fix.name()));
    }
    return shown;
  }

  private DutyInterval interval(Shifts.Interval interval) {
    DutyInterval shown =
        new DutyInterval(interval.from().atZone(clock.getZone()).toOffsetDateTime());
    shown.setUntil(at(interval.until()));
    return shown;
  }

  private @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}

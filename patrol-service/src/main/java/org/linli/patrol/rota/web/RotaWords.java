package org.linli.patrol.rota.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.paging.Cursors;
import org.linli.patrol.api.model.Absence;
import org.linli.patrol.api.model.CrewConflict;
import org.linli.patrol.api.model.Generation;
import org.linli.patrol.api.model.PlannedPerson;
import org.linli.patrol.api.model.PlannedShift;
import org.linli.patrol.api.model.PlannedShiftState;
import org.linli.patrol.api.model.RotaException;
import org.linli.patrol.api.model.RotaTemplate;
import org.linli.patrol.api.model.RotaTemplateChange;
import org.linli.patrol.api.model.StandIn;
import org.linli.patrol.api.model.StandInState;
import org.linli.patrol.rota.Planning;
import org.linli.patrol.rota.RotaStore;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.team.Coordination;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rota in the words of the interface, and back. */
final class RotaWords {

  private final Planning planning;
  private final Coordination coordination;
  private final MessageSource messages;
  private final Clock clock;

  RotaWords(Planning planning, Coordination coordination, MessageSource messages, Clock clock) {
    this.planning = planning;
    this.coordination = coordination;
    this.messages = messages;
    this.clock = clock;
  }

  static org.linli.patrol.rota.RotaTemplate.Said said(RotaTemplateChange sent) {
    List<String> crew = sent.getUsualCrew();
    return new org.linli.patrol.rota.RotaTemplate.Said(
        sent.getName(),
        Set.copyOf(new TreeSet<>(sent.getWeekdays())),
        LocalTime.parse(sent.getFrom()),
        LocalTime.parse(sent.getUntil()),
        sent.getRouteId(),
        sent.getPeopleNeeded(),
        sent.getValidFrom(),
        sent.getValidUntil(),
        crew == null ? List.of() : crew);
  }

  RotaTemplate template(org.linli.patrol.rota.RotaTemplate template) {
    var said = template.said();
    RotaTemplate shown =
        new RotaTemplate(
            template.id(),
            template.owner().team(),
            said.name(),
            said.weekdays().stream().sorted().toList(),
            said.from().toString(),
            said.until().toString(),
            said.pastMidnight(),
            said.needed(),
            said.validFrom(),
            template.exceptions().stream().map(RotaWords::exception).toList(),
            template.version());
    shown.setRouteId(said.route());
    shown.setValidUntil(said.validUntil());
    shown.setUsualCrew(null);
    if (coordination.covers(template.owner().path())) {
      shown.setUsualCrew(said.crew());
    }
    shown.setRetiredAt(atOrNull(template.retiredAt()));
    return shown;
  }

  private static RotaException exception(org.linli.patrol.rota.RotaException exception) {
    RotaException shown = new RotaException(exception.on(), exception.skip(), exception.reason());
    LocalTime from = exception.from();
    LocalTime until = exception.until();
    if (from != null && until != null) {
      shown.setFrom(from.toString());
      shown.setUntil(until.toString());
    }
    shown.setPeopleNeeded(exception.needed());
    return shown;
  }

  Generation generation(org.linli.patrol.rota.Generation made) {
    return new Generation(
        made.created(),
        made.existing(),
        made.skipped(),
        made.conflicts().stream().map(this::conflict).toList());
  }

  private CrewConflict conflict(org.linli.patrol.rota.Generation.Conflict conflict) {
    String code = conflict.obstacle().code();
    return new CrewConflict(
        conflict.shift(),
        at(conflict.from()),
        conflict.username(),
        code,
        messages.getMessage("violation." + code, new Object[0], LocaleContextHolder.getLocale()));
  }

  PlannedShift planned(org.linli.patrol.rota.PlannedShift.Counted counted) {
    var shift = counted.shift();
    PlannedShift shown =
        new PlannedShift(
            shift.id(),
            shift.owner().team(),
            counted.teamName(),
            shift.isCancelled() ? PlannedShiftState.CANCELLED : PlannedShiftState.PLANNED,
            at(shift.time().from()),
            at(shift.time().until()),
            shift.needed(),
            counted.planned(),
            counted.present(),
            shift.version());
    shown.setTemplateId(shift.template());
    shown.setRouteId(shift.route());
    shown.setCancelReason(shift.cancelReason());
    // Absent, not empty: the model makes a list of what nobody set.
    shown.setCrew(null);
    if (coordination.covers(shift.owner().path())) {
      shown.setCrew(planning.crew(shift).stream().map(this::person).toList());
    }
    return shown;
  }

  private PlannedPerson person(Shift shift) {
    PlannedPerson shown =
        new PlannedPerson(
            shift.id(), shift.who().username(), shift.stateAt(clock.instant()).name());
    if (planning.isAbsent(shift)) {
      shown.setAbsent(true);
    }
    return shown;
  }

  StandIn standIn(org.linli.patrol.rota.StandIn.Listed listed) {
    var standIn = listed.standIn();
    StandIn shown =
        new StandIn(
            standIn.id(),
            standIn.shift(),
            standIn.owner().team(),
            listed.teamName(),
            at(listed.time().from()),
            at(listed.time().until()),
            StandInState.valueOf(standIn.state().name()),
            standIn.offered().by(),
            at(standIn.offered().at()));
    var taken = standIn.taken();
    if (taken != null) {
      shown.setTakenBy(taken.by());
      shown.setTakenAt(at(taken.at()));
    }
    shown.setInExchange(standIn.exchange());
    var exchange = listed.exchangeTime();
    if (exchange != null) {
      shown.setInExchangeFrom(at(exchange.from()));
      shown.setInExchangeUntil(at(exchange.until()));
    }
    var decided = standIn.decided();
    if (decided != null) {
      shown.setDecidedBy(decided.by());
      shown.setDecidedAt(at(decided.at()));
      shown.setReason(decided.reason());
    }
    shown.setMayDecide(coordination.covers(standIn.owner().path()));
    return shown;
  }

  Absence absence(org.linli.patrol.rota.Absence absence) {
    return new Absence(
        absence.id(),
        absence.username(),
        at(absence.from()),
        at(absence.until()),
        absence.touched());
  }

  static String cursor(org.linli.patrol.rota.PlannedShift last) {
    return Cursors.write(last.time().from(), last.id());
  }

  static RotaStore.@Nullable Place place(@Nullable String cursor) {
    return Cursors.read(cursor, (from, id) -> new RotaStore.Place(Instant.parse(from), id));
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }

  private @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }
}

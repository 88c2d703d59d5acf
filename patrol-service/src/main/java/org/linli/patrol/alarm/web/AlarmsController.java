package org.linli.patrol.alarm.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.patrol.alarm.Alarms;
import org.linli.patrol.api.AlarmsApi;
import org.linli.patrol.api.model.Alarm;
import org.linli.patrol.api.model.AlarmClosing;
import org.linli.patrol.api.model.AlarmOutcome;
import org.linli.patrol.api.model.AlarmPosition;
import org.linli.patrol.api.model.AlarmState;
import org.linli.patrol.api.model.AlarmSummary;
import org.linli.patrol.api.model.NewAlarm;
import org.linli.patrol.api.model.StepPosition;
import org.linli.patrol.shift.StepFixes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AlarmsController implements AlarmsApi {

  private final Alarms alarms;
  private final Places places;
  private final Clock clock;

  AlarmsController(Alarms alarms, Places places, Clock clock) {
    this.alarms = alarms;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<AlarmSummary>> listAlarms(
      @Nullable String area, Boolean open, Integer limit) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(alarms.list(area, open, limit).stream().map(this::listed).toList());
  }

  @Override
  public ResponseEntity<Alarm> raiseAlarm(NewAlarm sent, @Nullable String key) {
    return answer(HttpStatus.CREATED, alarms.raise(sent.getShiftId(), fix(sent.getFix()), key));
  }

  @Override
  public ResponseEntity<Alarm> getAlarm(UUID id) {
    return answer(HttpStatus.OK, alarms.get(id));
  }

  @Override
  public ResponseEntity<Alarm> acknowledgeAlarm(UUID id) {
    return answer(HttpStatus.OK, alarms.acknowledge(id));
  }

  @Override
  public ResponseEntity<Alarm> closeAlarm(UUID id, AlarmClosing closing) {
    var outcome = org.linli.patrol.alarm.Alarm.Outcome.valueOf(closing.getOutcome().name());
    return answer(HttpStatus.OK, alarms.close(id, outcome, closing.getWords()));
  }

  private ResponseEntity<Alarm> answer(HttpStatus status, org.linli.patrol.alarm.Alarm alarm) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(shown(alarm));
  }

  private AlarmSummary listed(org.linli.patrol.alarm.Alarm alarm) {
    var place = alarm.place();
    AlarmSummary shown =
        new AlarmSummary(
            alarm.id(),
            place.team(),
            place.teamName(),
            place.area(),
            name(place.area()),
            AlarmState.valueOf(alarm.state().name()),
            at(alarm.raised().at()),
            alarm.escalatedAt() != null,
            alarms.ringsHere(alarm));
    var acknowledged = alarm.acknowledged();
    if (acknowledged != null) {
      shown.setAcknowledgedBy(acknowledged.by());
      shown.setAcknowledgedAt(at(acknowledged.at()));
    }
    var closed = alarm.closed();
    if (closed != null) {
      shown.setOutcome(AlarmOutcome.valueOf(closed.outcome().name()));
      shown.setClosedAt(at(closed.act().at()));
    }
    return shown;
  }

  private Alarm shown(org.linli.patrol.alarm.Alarm alarm) {
    var place = alarm.place();
    Alarm shown =
        new Alarm(
            alarm.id(),
            place.shift(),
            place.team(),
            place.teamName(),
            place.area(),
            name(place.area()),
            alarm.raised().by(),
            at(alarm.raised().at()),
            AlarmState.valueOf(alarm.state().name()));
    alarms
        .last(alarm)
        .ifPresent(
            fix ->
                shown.setLast(
                    new AlarmPosition(
                        List.of(fix.lon(), fix.lat()),
                        fix.accuracyMetres(),
                        at(fix.recordedAt()))));
    Instant escalated = alarm.escalatedAt();
    if (escalated != null) {
      shown.setEscalatedAt(at(escalated));
    }
    var acknowledged = alarm.acknowledged();
    if (acknowledged != null) {
      shown.setAcknowledgedBy(acknowledged.by());
      shown.setAcknowledgedAt(at(acknowledged.at()));
    }
    var closed = alarm.closed();
    if (closed != null) {
      shown.setClosedBy(closed.act().by());
      shown.setClosedAt(at(closed.act().at()));
      shown.setOutcome(AlarmOutcome.valueOf(closed.outcome().name()));
      shown.setWords(alarms.isDesk(alarm) ? closed.words() : null);
    }
    return shown;
  }

  /** What is wrong with a position does not keep an alarm from going out. */
  private static StepFixes.@Nullable StepFix fix(@Nullable StepPosition sent) {
    if (sent == null) {
      return null;
    }
    List<Double> pair = sent.getPosition();
    if (pair.size() != 2 || !(Math.abs(pair.get(0)) <= 180) || !(Math.abs(pair.get(1)) <= 90)) {
      return null;
    }
    return new StepFixes.StepFix(
        pair.get(0),
        pair.get(1),
        sent.getAccuracyMetres(),
        sent.getRecordedAt().toInstant(),
        sent.getDeviceId());
  }

  private String name(String code) {
    return places.name(
        code, LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}

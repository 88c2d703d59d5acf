package org.linli.patrol.shift.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.patrol.api.ShiftsApi;
import org.linli.patrol.api.model.CheckIn;
import org.linli.patrol.api.model.Duty;
import org.linli.patrol.api.model.DutyNotice;
import org.linli.patrol.api.model.NewShiftRecord;
import org.linli.patrol.api.model.ShiftPage;
import org.linli.patrol.api.model.ShiftPause;
import org.linli.patrol.api.model.ShiftReason;
import org.linli.patrol.api.model.ShiftState;
import org.linli.patrol.api.model.ShiftStepRequest;
import org.linli.patrol.api.model.UnplannedShift;
import org.linli.patrol.api.model.UnplannedTeam;
import org.linli.patrol.shift.Days;
import org.linli.patrol.shift.Handovers;
import org.linli.patrol.shift.OwnShifts;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftDesk;
import org.linli.patrol.shift.ShiftRecords;
import org.linli.patrol.shift.ShiftStore;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShiftsController implements ShiftsApi {

  private static final int LIST_DAYS = 63;
  private static final int OWN_DAYS = 367;
  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration BACK = Duration.ofDays(1);

  private final OwnShifts own;
  private final ShiftDesk desk;
  private final ShiftRecords records;
  private final Handovers handovers;
  private final ShiftWords words;
  private final Places places;
  private final Clock clock;

  ShiftsController(
      OwnShifts own,
      ShiftDesk desk,
      ShiftRecords records,
      Handovers handovers,
      ShiftWords words,
      Places places,
      Clock clock) {
    this.own = own;
    this.desk = desk;
    this.records = records;
    this.handovers = handovers;
    this.words = words;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<Duty> getOwnDuty() {
    Instant now = clock.instant();
    var notice = own.notice();
    var open = own.open();
    Duty duty =
        new Duty(
            CurrentAccess.require().viewer().username(),
            own.between(now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(shift -> shift.stateAt(now) == org.linli.patrol.shift.ShiftState.PLANNED)
                .map(shift -> words.whole(desk.whole(shift)))
                .toList(),
            new DutyNotice(notice.version(), notice.value().words(ShiftWords.isEnglish())),
            own.unplannedTeams().stream()
                .map(team -> new UnplannedTeam(team.id(), team.name()))
                .toList(),
            open.stream()
                .flatMap(shift -> handovers.waiting(shift).stream())
                .map(words::handover)
                .toList());
    open.ifPresent(shift -> duty.setOpen(words.whole(desk.whole(shift))));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(duty);
  }

  @Override
  public ResponseEntity<ShiftPage> listShifts(
      LocalDate from,
      LocalDate until,
      @Nullable String area,
      @Nullable UUID team,
      @Nullable ShiftState state,
      @Nullable String cursor,
      Integer limit) {
    List<String> paths = places.scopes(area);
    Days days = Days.of(from, until, LIST_DAYS);
    var wanted = state == null ? null : org.linli.patrol.shift.ShiftState.valueOf(state.name());
    var filter =
        new ShiftStore.Filter(
            paths,
            team,
            wanted,
            days.begin(clock.getZone()),
            days.end(clock.getZone()),
            clock.instant());
    List<Shift> found = desk.list(filter, ShiftWords.place(cursor), limit);
    ShiftPage page = new ShiftPage(found.stream().map(words::listed).toList());
    if (found.size() == limit) {
      page.setNextCursor(ShiftWords.cursor(found.getLast()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> startUnplannedShift(
      UnplannedShift sent, @Nullable String key) {
    var pressed = new OwnShifts.Pressed(null, ShiftWords.fix(sent.getFix()), key);
    Shift shift = own.start(sent.getTeamId(), sent.getRouteId(), sent.getNoticeVersion(), pressed);
    return answer(HttpStatus.CREATED, shift);
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> enterShift(
      NewShiftRecord sent, @Nullable String key) {
    List<ShiftPause> pauses = Objects.requireNonNullElse(sent.getPauses(), List.of());
    var told =
        new ShiftRecords.Told(
            sent.getTeamId(),
            sent.getUsername(),
            span(sent.getFrom(), sent.getUntil()),
            pauses.stream().map(pause -> span(pause.getFrom(), pause.getUntil())).toList(),
            sent.getReason());
    return answer(HttpStatus.CREATED, records.enter(told, key));
  }

  private static ShiftRecords.Span span(OffsetDateTime from, OffsetDateTime until) {
    return new ShiftRecords.Span(
        from.toInstant().truncatedTo(ChronoUnit.MICROS),
        until.toInstant().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public ResponseEntity<List<org.linli.patrol.api.model.Shift>> listOwnShifts(
      LocalDate from, LocalDate until) {
    Days days = Days.of(from, until, OWN_DAYS);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            own.between(days.begin(clock.getZone()), days.end(clock.getZone())).stream()
                .map(words::listed)
                .toList());
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> getShift(UUID id) {
    return answer(HttpStatus.OK, desk.get(id));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> checkInToShift(
      UUID id, CheckIn sent, @Nullable String key) {
    var pressed = new OwnShifts.Pressed(null, ShiftWords.fix(sent.getFix()), key);
    return answer(HttpStatus.OK, own.checkIn(id, sent.getNoticeVersion(), pressed));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> pauseShift(
      UUID id, ShiftStepRequest sent, @Nullable String key) {
    return answer(HttpStatus.OK, own.pause(id, pressed(sent, key)));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> resumeShift(
      UUID id, ShiftStepRequest sent, @Nullable String key) {
    return answer(HttpStatus.OK, own.resume(id, pressed(sent, key)));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> checkOut(
      UUID id, ShiftStepRequest sent, @Nullable String key) {
    return answer(HttpStatus.OK, own.checkOut(id, pressed(sent, key)));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Shift> cancelShift(
      UUID id, ShiftReason reason, @Nullable String ifMatch) {
    desk.get(id);
    return answer(HttpStatus.OK, desk.cancel(id, reason.getReason(), Versions.seen(ifMatch)));
  }

  private static OwnShifts.Pressed pressed(ShiftStepRequest sent, @Nullable String key) {
    return new OwnShifts.Pressed(
        sent.getAt() == null ? null : sent.getAt().toInstant(), ShiftWords.fix(sent.getFix()), key);
  }

  private ResponseEntity<org.linli.patrol.api.model.Shift> answer(HttpStatus status, Shift shift) {
    return answer(status, desk.whole(shift));
  }

  private ResponseEntity<org.linli.patrol.api.model.Shift> answer(
      HttpStatus status, ShiftDesk.Whole whole) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(whole.shift().version()))
        .body(words.whole(whole));
  }
}

package org.linli.patrol.rota.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.patrol.api.RotaApi;
import org.linli.patrol.api.model.CrewMember;
import org.linli.patrol.api.model.Generation;
import org.linli.patrol.api.model.GenerationPeriod;
import org.linli.patrol.api.model.NewPlannedShift;
import org.linli.patrol.api.model.PlannedShift;
import org.linli.patrol.api.model.PlannedShiftPage;
import org.linli.patrol.api.model.RotaExceptionChange;
import org.linli.patrol.api.model.RotaReason;
import org.linli.patrol.api.model.RotaTemplate;
import org.linli.patrol.api.model.RotaTemplateChange;
import org.linli.patrol.rota.Planning;
import org.linli.patrol.rota.RotaException;
import org.linli.patrol.rota.RotaStore;
import org.linli.patrol.rota.Templates;
import org.linli.patrol.shift.Days;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RotaController implements RotaApi {

  private static final int MOST_DAYS = 63;

  private final Templates templates;
  private final Planning planning;
  private final RotaWords words;
  private final Places places;
  private final Clock clock;

  RotaController(
      Templates templates, Planning planning, RotaWords words, Places places, Clock clock) {
    this.templates = templates;
    this.planning = planning;
    this.words = words;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<RotaTemplate>> listRotaTemplates(UUID id, Boolean retired) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(templates.of(id, retired).stream().map(words::template).toList());
  }

  @Override
  public ResponseEntity<RotaTemplate> addRotaTemplate(
      UUID id, RotaTemplateChange sent, @Nullable String key) {
    return answer(HttpStatus.CREATED, templates.add(id, RotaWords.said(sent), key));
  }

  @Override
  public ResponseEntity<RotaTemplate> changeRotaTemplate(
      UUID id, RotaTemplateChange sent, @Nullable String ifMatch) {
    templates.get(id);
    return answer(
        HttpStatus.OK, templates.change(id, RotaWords.said(sent), Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<RotaTemplate> retireRotaTemplate(UUID id, @Nullable String ifMatch) {
    templates.get(id);
    return answer(HttpStatus.OK, templates.retire(id, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<RotaTemplate> setRotaException(
      UUID id, LocalDate date, RotaExceptionChange sent) {
    RotaException exception =
        new RotaException(
            date,
            sent.getSkip(),
            sent.getFrom() == null ? null : LocalTime.parse(sent.getFrom()),
            sent.getUntil() == null ? null : LocalTime.parse(sent.getUntil()),
            sent.getPeopleNeeded(),
            sent.getReason().strip());
    return answer(HttpStatus.OK, templates.set(id, exception));
  }

  @Override
  public ResponseEntity<RotaTemplate> removeRotaException(UUID id, LocalDate date) {
    return answer(HttpStatus.OK, templates.removeException(id, date));
  }

  @Override
  public ResponseEntity<Generation> generateShifts(UUID id, GenerationPeriod period) {
    Days days = Days.of(period.getFrom(), period.getUntil(), MOST_DAYS);
    return ResponseEntity.ok(words.generation(planning.generate(id, days.from(), days.until())));
  }

  @Override
  public ResponseEntity<PlannedShiftPage> listPlannedShifts(
      LocalDate from,
      LocalDate until,
      @Nullable String area,
      @Nullable UUID team,
      @Nullable String cursor,
      Integer limit) {
    List<String> paths = places.scopes(area);
    Days days = Days.of(from, until, MOST_DAYS);
    var filter =
        new RotaStore.Filter(paths, team, days.begin(clock.getZone()), days.end(clock.getZone()));
    var found = planning.list(filter, RotaWords.place(cursor), limit);
    PlannedShiftPage page = new PlannedShiftPage(found.stream().map(words::planned).toList());
    if (found.size() == limit) {
      page.setNextCursor(RotaWords.cursor(found.getLast().shift()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<PlannedShift> planShift(
      UUID id, NewPlannedShift sent, @Nullable String key) {
    var time =
        new org.linli.patrol.rota.PlannedShift.Time(
            sent.getFrom().toInstant(), sent.getUntil().toInstant());
    return planned(
        HttpStatus.CREATED,
        planning.plan(id, time, sent.getRouteId(), sent.getPeopleNeeded(), key));
  }

  @Override
  public ResponseEntity<PlannedShift> getPlannedShift(UUID id) {
    return planned(HttpStatus.OK, planning.get(id));
  }

  @Override
  public ResponseEntity<PlannedShift> assignToShift(
      UUID id, CrewMember member, @Nullable String key) {
    return planned(HttpStatus.CREATED, planning.assign(id, member.getUsername().strip(), key));
  }

  @Override
  public ResponseEntity<PlannedShift> cancelPlannedShift(
      UUID id, RotaReason reason, @Nullable String ifMatch) {
    planning.get(id);
    return planned(HttpStatus.OK, planning.cancel(id, reason.getReason(), Versions.seen(ifMatch)));
  }

  private ResponseEntity<RotaTemplate> answer(
      HttpStatus status, org.linli.patrol.rota.RotaTemplate template) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(template.version()))
        .body(words.template(template));
  }

  private ResponseEntity<PlannedShift> planned(
      HttpStatus status, org.linli.patrol.rota.PlannedShift.Counted shift) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(shift.shift().version()))
        .body(words.planned(shift));
  }
}

package org.linli.place.dutypoint.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.HoursModels;
import org.linli.place.api.DutyPointsApi;
import org.linli.place.api.model.DutyPointCheck;
import org.linli.place.api.model.DutyPointContent;
import org.linli.place.api.model.DutyPointPage;
import org.linli.place.api.model.DutyPointState;
import org.linli.place.api.model.DutyPointStateChange;
import org.linli.place.api.model.PlacePosition;
import org.linli.place.dutypoint.DutyPoint;
import org.linli.place.dutypoint.DutyPointKinds;
import org.linli.place.dutypoint.DutyPointStore;
import org.linli.place.dutypoint.DutyPoints;
import org.linli.place.hours.OpeningHours;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DutyPointsController implements DutyPointsApi {

  private final DutyPoints points;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  DutyPointsController(DutyPoints points, Places places, Settings settings, Clock clock) {
    this.points = points;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<DutyPointPage> listDutyPoints(
      @Nullable String area,
      @Nullable List<String> kind,
      @Nullable DutyPointState state,
      @Nullable String q,
      @Nullable String cursor,
      Integer limit) {
    DutyPointStore.Filter filter =
        new DutyPointStore.Filter(
            places.scopes(area),
            kind == null ? Set.of() : Set.copyOf(kind),
            state == null ? null : DutyPoint.State.valueOf(state.getValue()),
            q == null || Required.isBlank(q) ? null : q);
    List<DutyPoint> found =
        points.list(filter, cursor == null ? null : Cursors.number(cursor), limit + 1);
    List<DutyPoint> shown = found.subList(0, Math.min(limit, found.size()));
    DutyPointPage page = new DutyPointPage(shown.stream().map(this::model).toList());
    if (found.size() > limit) {
      page.setNextCursor(Cursors.write(shown.getLast().number()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.DutyPoint> createDutyPoint(
      DutyPointContent given, @Nullable String idempotencyKey) {
    PlacePosition position = given.getPosition();
    DutyPoint point =
        points.enter(facts(given), position.getLon(), position.getLat(), idempotencyKey);
    return ResponseEntity.created(URI.create("/api/place/duty-points/" + point.id()))
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(point.version()))
        .body(model(point));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.DutyPoint> getDutyPoint(UUID id) {
    return shown(points.get(id));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.DutyPoint> changeDutyPoint(
      UUID id, DutyPointContent given, @Nullable String ifMatch) {
    int seen = seen(id, ifMatch);
    PlacePosition position = given.getPosition();
    return shown(points.change(id, seen, facts(given), position.getLon(), position.getLat()));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.DutyPoint> setDutyPointState(
      UUID id, DutyPointStateChange given, @Nullable String ifMatch) {
    return shown(
        points.setState(
            id,
            seen(id, ifMatch),
            DutyPoint.State.valueOf(given.getState().getValue()),
            text(given.getReason()),
            given.getUntil()));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.DutyPoint> checkDutyPoint(
      UUID id, DutyPointCheck check, @Nullable String idempotencyKey) {
    // Saying the same twice changes nothing, so the key need not be kept.
    return shown(points.check(id, check.getOn()));
  }

  /** Who may not see it learns nothing from a missing header. */
  private int seen(UUID id, @Nullable String ifMatch) {
    points.get(id);
    return Versions.seen(ifMatch);
  }

  private static DutyPoint.Facts facts(DutyPointContent given) {
    List<Violation> faults = new ArrayList<>();
    OpeningHours hours = HoursModels.read(given.getHours(), faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return new DutyPoint.Facts(
        given.getName().strip(),
        given.getKind(),
        text(given.getAddress()),
        hours,
        text(given.getMaintainer()));
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || Required.isBlank(given) ? null : given.strip();
  }

  private ResponseEntity<org.linli.place.api.model.DutyPoint> shown(DutyPoint point) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(point.version()))
        .body(model(point));
  }

  private org.linli.place.api.model.DutyPoint model(DutyPoint point) {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    DutyPoint.Facts facts = point.facts();
    DutyPoint.Condition condition = point.condition();
    DutyPoint.Checked checked = condition.checked();
    OpeningHours hours = facts.hours();
    String area = point.location().areaCode();
    return new org.linli.place.api.model.DutyPoint(
            point.id(),
            point.number(),
            facts.name(),
            facts.kind(),
            settings.current(DutyPointKinds.KIND).name(facts.kind(), english),
            new PlacePosition(point.lon(), point.lat()),
            area,
            places.name(area, english),
            point.location().gridCode(),
            DutyPointState.fromValue(condition.state().name()),
            points.mayChange(point),
            point.version())
        .address(facts.address())
        .hours(HoursModels.shown(hours))
        .openNow(hours == null ? null : hours.isOpen(LocalDateTime.now(clock)))
        .maintainer(facts.maintainer())
        .stateReason(condition.reason())
        .outUntil(condition.until())
        .checkedOn(checked == null ? null : checked.on())
        .checkedBy(checked == null ? null : checked.by());
  }
}

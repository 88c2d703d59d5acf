package org.linli.patrol.staffing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.patrol.api.StaffingApi;
import org.linli.patrol.api.model.AreaStaffing;
import org.linli.patrol.api.model.HourNeed;
import org.linli.patrol.api.model.RotaFigures;
import org.linli.patrol.api.model.StaffedHour;
import org.linli.patrol.api.model.StaffingNeeds;
import org.linli.patrol.api.model.StaffingNeedsChange;
import org.linli.patrol.shift.Days;
import org.linli.patrol.staffing.Staffing;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffingController implements StaffingApi {

  private static final int STAFFING_DAYS = 32;
  private static final int FIGURE_DAYS = 367;

  private final Staffing staffing;
  private final Places places;
  private final Clock clock;

  StaffingController(Staffing staffing, Places places, Clock clock) {
    this.staffing = staffing;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<StaffingNeeds> getStaffingNeeds(String area) {
    return answer(staffing.needs(area));
  }

  @Override
  public ResponseEntity<StaffingNeeds> setStaffingNeeds(
      String area, StaffingNeedsChange change, @Nullable String ifMatch) {
    staffing.needs(area);
    var needs =
        change.getNeeds().stream()
            .map(
                need ->
                    new org.linli.patrol.staffing.StaffingNeeds.Hour(
                        need.getWeekday(), need.getHour(), need.getPeople()))
            .toList();
    return answer(staffing.set(area, needs, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<List<AreaStaffing>> getPatrolStaffing(
      LocalDate from, LocalDate until, @Nullable String area, Boolean gapsOnly) {
    List<String> paths = places.scopes(area);
    Days days = Days.of(from, until, STAFFING_DAYS);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            staffing.hours(paths, days.from(), days.until()).stream()
                .map(one -> shown(one, gapsOnly))
                .toList());
  }

  @Override
  public ResponseEntity<List<RotaFigures>> getRotaFigures(
      LocalDate from, LocalDate until, @Nullable String area) {
    List<String> paths = places.scopes(area);
    Days days = Days.of(from, until, FIGURE_DAYS);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            staffing.figures(paths, days.from(), days.until()).stream()
                .map(
                    team ->
                        new RotaFigures(
                            team.teamId(),
                            team.teamName(),
                            team.plannedShifts(),
                            team.cancelledShifts(),
                            team.needed(),
                            team.planned(),
                            team.checkedIn(),
                            team.missed(),
                            team.endedByLimit(),
                            team.hours()))
                .toList());
  }

  private ResponseEntity<StaffingNeeds> answer(org.linli.patrol.staffing.StaffingNeeds needs) {
    StaffingNeeds shown =
        new StaffingNeeds(
            needs.area(),
            name(needs.area()),
            needs.needs().stream()
                .map(hour -> new HourNeed(hour.weekday(), hour.hour(), hour.people()))
                .toList(),
            needs.version());
    shown.setSetBy(needs.setBy());
    Instant at = needs.setAt();
    shown.setSetAt(at == null ? null : at(at));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(needs.version()))
        .body(shown);
  }

  private AreaStaffing shown(Staffing.AreaHours area, boolean gapsOnly) {
    return new AreaStaffing(
        area.area(),
        name(area.area()),
        area.gapHours(),
        area.hours().stream()
            .filter(hour -> !gapsOnly || hour.gap() > 0)
            .map(this::shown)
            .toList());
  }

  private StaffedHour shown(Staffing.Hour hour) {
    StaffedHour shown = new StaffedHour(at(hour.from()), hour.needed(), hour.planned(), hour.gap());
    shown.setPresent(hour.present());
    return shown;
  }

  private String name(String code) {
    return places.name(
        code, LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}

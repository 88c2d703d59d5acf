package org.linli.patrol.coverage.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.patrol.api.model.CoverageDayHours;
import org.linli.patrol.api.model.CoverageFigures;
import org.linli.patrol.api.model.CoverageRow;
import org.linli.patrol.api.model.PlacesKnown;
import org.linli.patrol.api.model.PlanRow;
import org.linli.patrol.coverage.Coverage;
import org.linli.patrol.coverage.DayHours;
import org.linli.patrol.coverage.Figures;
import org.linli.patrol.coverage.PlanCoverage;
import org.linli.patrol.coverage.PlanFigures;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.PlacesNote;
import org.springframework.context.i18n.LocaleContextHolder;

/** Figures as the contract shows them. */
final class CoverageWords {

  private final Places places;
  private final PlacesNote note;

  CoverageWords(Places places, PlacesNote note) {
    this.places = places;
    this.note = note;
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  String name(Coverage.Spot spot) {
    return places.name(spot.code(), isEnglish());
  }

  PlacesKnown places(KnownPlaces known) {
    PlacesKnown shown = new PlacesKnown(PlacesKnown.StateEnum.fromValue(known.state().name()));
    Instant asOf = known.asOf();
    shown.setAsOf(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC));
    shown.setNote(note.of(known, LocaleContextHolder.getLocale()));
    return shown;
  }

  CoverageRow row(Coverage.Row row) {
    return new CoverageRow(
        row.spot().code(),
        name(row.spot()),
        CoverageRow.LevelEnum.fromValue(row.spot().level()),
        figures(row.figures()));
  }

  PlanRow row(PlanCoverage.Row row) {
    return new PlanRow(
        row.spot().code(),
        name(row.spot()),
        PlanRow.LevelEnum.fromValue(row.spot().level()),
        figures(row.figures()));
  }

  static CoverageDayHours hours(DayHours hours) {
    return new CoverageDayHours(hours.dayFrom(), hours.dayTo());
  }

  static CoverageFigures figures(Figures figures) {
    CoverageFigures shown =
        new CoverageFigures()
            .surface(figures.surface())
            .seen(figures.seen())
            .passed(figures.passed())
            .minutes(figures.spent().minutes())
            .visits(figures.spent().visits())
            .metres(figures.spent().metres())
            .grids(figures.grids().all())
            .gridsVisited(figures.grids().visited())
            .seenByDay(figures.split().seenByDay())
            .seenByNight(figures.split().seenByNight())
            .minutesByDay(figures.split().minutesByDay())
            .minutesByNight(figures.split().minutesByNight());
    shown.setMerged(share(figures.seen(), figures.surface()));
    shown.setUnmerged(share(figures.passed(), figures.surface()));
    Figures.Premises premises = figures.premises();
    if (premises != null) {
      shown.setPremises(premises.all());
      shown.setPremisesPassed(premises.passed());
    }
    Figures.Duty duty = figures.duty();
    if (duty != null) {
      shown.setMinutesOnDuty(duty.minutes());
      shown.setMinutesWithoutData(duty.minutesWithoutData());
    }
    return shown;
  }

  static org.linli.patrol.api.model.PlanFigures figures(PlanFigures figures) {
    org.linli.patrol.api.model.PlanFigures shown =
        new org.linli.patrol.api.model.PlanFigures()
            .gridsPlanned(figures.grids().planned())
            .gridsVisited(figures.grids().kept())
            .premisesPlanned(figures.premises().planned())
            .premisesPassed(figures.premises().kept());
    PlanFigures.Kept shifts = figures.shifts();
    if (shifts != null) {
      shown.setShiftsPlanned(shifts.planned());
      shown.setShiftsHeld(shifts.kept());
      shown.setMinutesPlanned(figures.minutesPlanned());
    }
    Figures.Duty duty = figures.duty();
    if (duty != null) {
      shown.setMinutesOnDuty(duty.minutes());
      shown.setMinutesWithoutData(duty.minutesWithoutData());
    }
    return shown;
  }

  /** Four digits; null where there is nothing to have a share of. */
  static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : rounded(part / (double) whole);
  }

  static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}

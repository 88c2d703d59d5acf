package org.linli.dispute.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.CalendarApi;
import org.linli.dispute.api.model.CalendarYear;
import org.linli.dispute.api.model.ComputedDeadline;
import org.linli.dispute.api.model.Holiday;
import org.linli.dispute.api.model.WorkCalendar;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.calendar.HolidayCalendar;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController implements CalendarApi {

  private final CalendarDays days;
  private final MessageSource messages;
  private final Clock clock;

  CalendarController(CalendarDays days, MessageSource messages, Clock clock) {
    this.days = days;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<WorkCalendar> getCalendar() {
    HolidayCalendar calendar = days.calendar();
    LocalDate today = days.today();
    WorkCalendar shown =
        new WorkCalendar(
            calendar.years().stream().map(CalendarController::shown).toList(),
            today,
            clock.getZone().getId());
    calendar.knownThrough(today.getYear()).ifPresent(shown::setKnownThrough);
    calendar
        .missingOn(today)
        .ifPresent(
            year -> {
              shown.setMissingYear(year);
              shown.setWarning(text("calendar.missing", year));
            });
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(shown);
  }

  @Override
  public ResponseEntity<ComputedDeadline> computeDeadline(LocalDate from, Integer workingDays) {
    if (from.getYear() < 1990 || from.getYear() > 2099) {
      throw ProblemException.badField("from", "date-range");
    }
    HolidayCalendar calendar = days.calendar();
    LocalDate day = calendar.after(from, workingDays);
    Integer unknown = calendar.firstUnknown(from, day);
    ComputedDeadline deadline = new ComputedDeadline(day, unknown != null);
    if (unknown != null) {
      deadline.setWords(text("calendar.assumed", unknown));
    }
    return ResponseEntity.ok(deadline);
  }

  private String text(String key, Integer year) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage(key, new Object[] {year.toString()}, locale);
  }

  private static CalendarYear shown(HolidayCalendar.Year year) {
    return new CalendarYear(
        year.year(),
        year.source(),
        year.holidays().stream()
            .map(one -> new Holiday(one.name(), one.nameEn(), one.from(), one.to()))
            .toList(),
        year.makeUpDays());
  }
}

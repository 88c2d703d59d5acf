package org.linli.dispute.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.commons.settings.Settings;

/** Working days by the calendar in force, in the deployment's time zone. */
public final class CalendarDays implements WorkingDays {

  private final Settings settings;
  private final Clock clock;

  public CalendarDays(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public HolidayCalendar calendar() {
    return settings.current(CalendarKind.CALENDAR);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** The year that ought to be known by today and is not. */
  public Optional<Integer> missingYear() {
    return calendar().missingOn(today());
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return calendar().isWorkingDay(day);
  }

  @Override
  public LocalDate after(LocalDate day, int workingDays) {
    return calendar().after(day, workingDays);
  }

  @Override
  public Instant after(Instant from, int workingDays) {
    return endOf(after(dayOf(from), workingDays));
  }

  @Override
  public int between(LocalDate from, LocalDate to) {
    return calendar().between(from, to);
  }

  /**
   * The day on which an instant lies here. An end of a day, which is the first instant of the next,
   * lies on that day.
   */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant.minusNanos(1), clock.getZone());
  }

  /** The end of a day: the first instant that is too late for it. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }
}

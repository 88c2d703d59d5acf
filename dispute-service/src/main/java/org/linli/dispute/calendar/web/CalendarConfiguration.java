package org.linli.dispute.calendar.web;

import java.time.Clock;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.calendar.CalendarKind;
import org.linli.dispute.calendar.HolidayCalendar;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  SettingKind<HolidayCalendar> calendarKind() {
    return CalendarKind.CALENDAR;
  }

  @Bean
  CalendarDays calendarDays(Settings settings, Clock clock) {
    return new CalendarDays(settings, clock);
  }

  /** Not part of readiness: deadlines can be computed without the year, only by guess. */
  @Bean
  HealthIndicator calendarHealthIndicator(CalendarDays days) {
    return () ->
        days.missingYear()
            .map(year -> Health.status("WARNING").withDetail("missingYear", year).build())
            .orElseGet(() -> Health.up().build());
  }
}

package org.linli.dispute;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Goes as soon as calendar, notices and read log are merged. */
@Configuration(proxyBeanMethods = false)
class Interim {

  @Bean
  @Fallback
  Notices notices() {
    return (to, template, values, county, matter) -> {};
  }

  @Bean
  @Fallback
  ReadLog readLog() {
    return (county, matter, groups) -> {};
  }

  @Bean
  @Fallback
  WorkingDays workingDays(Clock clock) {
    return new WorkingDays() {
      @Override
      public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      }

      @Override
      public LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; ) {
          at = at.plusDays(1);
          left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
      }

      @Override
      public Instant after(Instant from, int workingDays) {
        return after(LocalDate.ofInstant(from, clock.getZone()), workingDays)
            .atTime(LocalTime.MAX)
            .atZone(clock.getZone())
            .toInstant();
      }

      @Override
      public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) {
          days += isWorkingDay(at) ? 1 : 0;
        }
        return days;
      }
    };
  }
}

package org.linli.patrol.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Which hour of which day it is in a time zone, as one number: the day since 1970 times 24 and the
 * hour. Remembers the hour it last answered, since who asks goes along a track.
 */
final class HourClock {

  private static final int HOURS = 24;

  private final ZoneId zone;
  private long begin;
  private long end;
  private long hour;

  HourClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Takes the part of a time that lies in one hour. */
  @FunctionalInterface
  interface Splitter {
    void add(long hour, double seconds);
  }

  long of(Instant base, double secondsAfter) {
    return of(base.toEpochMilli() + Math.round(secondsAfter * 1000));
  }

  void split(Instant from, Instant to, Splitter splitter) {
    long at = from.toEpochMilli();
    long stop = to.toEpochMilli();
    while (at < stop) {
      long number = of(at);
      long until = Math.min(end, stop);
      splitter.add(number, (until - at) / 1000.0);
      at = until;
    }
  }

  static LocalDate day(long hour) {
    return LocalDate.ofEpochDay(Math.floorDiv(hour, HOURS));
  }

  static int hour(long hour) {
    return (int) Math.floorMod(hour, HOURS);
  }

  private long of(long millis) {
    if (millis < begin || millis >= end) {
      ZonedDateTime now = Instant.ofEpochMilli(millis).atZone(zone).truncatedTo(ChronoUnit.HOURS);
      begin = now.toInstant().toEpochMilli();
      end = now.plusHours(1).toInstant().toEpochMilli();
      hour = now.toLocalDate().toEpochDay() * HOURS + now.getHour();
    }
    return hour;
  }
}

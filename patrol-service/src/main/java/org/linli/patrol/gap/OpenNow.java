package org.linli.patrol.gap;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.linli.patrol.whereabouts.Place;

/** Whether a place is open at a moment, by its opening hours. */
final class OpenNow {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  private OpenNow() {}

  static boolean isOpen(Place.Hours hours, LocalDateTime at) {
    int now = (at.getDayOfWeek().getValue() - 1) * DAY + at.getHour() * 60 + at.getMinute();
    return hours.always() || hours.spans().stream().anyMatch(span -> holds(span, now));
  }

  private static boolean holds(Place.Span span, int now) {
    int from = minute(span.from());
    int to = minute(span.to());
    int length = to > from ? to - from : to + DAY - from;
    return span.days().stream()
        .mapToInt(day -> (DayOfWeek.valueOf(day).getValue() - 1) * DAY + from)
        .anyMatch(begin -> Math.floorMod(now - begin, WEEK) < length);
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
  }
}

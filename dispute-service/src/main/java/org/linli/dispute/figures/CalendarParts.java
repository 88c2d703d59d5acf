package org.linli.dispute.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of days from which every window is put together when its counts are perturbed:
 * years, halves, quarters and months of the calendar, and in a month stretches of 16, 8, 4, 2 and 1
 * days from its first day on. Each day lies in nine of them, however many windows are asked for; so
 * nobody gets a fresh deviation by asking for one day more or less, and there is nothing to average
 * over.
 */
final class CalendarParts {

  private static final int[] MONTHS = {12, 6, 3, 1};
  private static final int LONGEST_DAYS = 16;

  private CalendarParts() {}

  /**
   * A stretch.
   *
   * @param from first day, days since 1970-01-01
   * @param to day after the last
   */
  record Part(int from, int to) {}

  /** The fewest stretches that a window is put together from, earliest first. */
  static List<Part> of(LocalDate from, LocalDate to) {
    List<Part> parts = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); ) {
      LocalDate end = endOfLongest(day, to);
      parts.add(new Part((int) day.toEpochDay(), (int) end.toEpochDay()));
      day = end;
    }
    return parts;
  }

  private static LocalDate endOfLongest(LocalDate day, LocalDate to) {
    if (day.getDayOfMonth() == 1) {
      for (int months : MONTHS) {
        if ((day.getMonthValue() - 1) % months == 0 && !day.plusMonths(months).isAfter(to)) {
          return day.plusMonths(months);
        }
      }
    }
    LocalDate endOfMonth = day.withDayOfMonth(1).plusMonths(1);
    for (int days = LONGEST_DAYS; days > 1; days /= 2) {
      LocalDate end = day.plusDays(days);
      if (end.isAfter(endOfMonth)) {
        end = endOfMonth;
      }
      if ((day.getDayOfMonth() - 1) % days == 0 && !end.isAfter(to)) {
        return end;
      }
    }
    return day.plusDays(1);
  }
}

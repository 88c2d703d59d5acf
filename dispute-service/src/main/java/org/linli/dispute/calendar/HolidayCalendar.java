package org.linli.dispute.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Public holidays and make-up working days, by year. A day of a year that is not known counts by
 * its weekday: Monday to Friday are worked.
 */
public final class HolidayCalendar {

  /**
   * Days off.
   *
   * @param to the last day, inclusive
   */
  public record Holiday(String name, String nameEn, LocalDate from, LocalDate to) {}

  /**
   * A year as it was announced.
   *
   * @param source the notice
   * @param makeUpDays Saturdays and Sundays that are worked
   */
  public record Year(int year, String source, List<Holiday> holidays, List<LocalDate> makeUpDays) {
    public Year {
      holidays = List.copyOf(holidays);
      makeUpDays = List.copyOf(makeUpDays);
    }
  }

  private final SortedMap<Integer, Year> years = new TreeMap<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();

  public HolidayCalendar(List<Year> announced) {
    for (Year year : announced) {
      years.put(year.year(), year);
      for (Holiday holiday : year.holidays()) {
        holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add);
      }
      worked.addAll(year.makeUpDays());
    }
  }

  /** The years that are known, in order. */
  public List<Year> years() {
    return List.copyOf(years.values());
  }

  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /**
   * The last year that is known without a gap from this one on; empty where this one is not known.
   */
  public Optional<Integer> knownThrough(int from) {
    int year = from;
    while (knows(year)) {
      year++;
    }
    return year == from ? Optional.empty() : Optional.of(year - 1);
  }

  /**
   * The year whose holidays ought to be known on a day but are not: its own, or from November on,
   * when the State Council has usually announced it, the next.
   */
  public Optional<Integer> missingOn(LocalDate day) {
    if (!knows(day.getYear())) {
      return Optional.of(day.getYear());
    }
    boolean late = day.getMonthValue() >= 11 && !knows(day.getYear() + 1);
    return late ? Optional.of(day.getYear() + 1) : Optional.empty();
  }

  public boolean isWorkingDay(LocalDate day) {
    if (worked.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !off.contains(day);
  }

  /**
   * The working day that many working days after a day, which is not counted itself; with 0 the day
   * itself.
   */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate reached = day;
    for (int left = workingDays; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  /**
   * How many working days lie after the first day up to the second, inclusive; 0 where the second
   * is not later.
   */
  public int between(LocalDate from, LocalDate to) {
    return to.isAfter(from)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }

  /**
   * A day moved off a day off: to the working day before, so that holidays never lengthen what is
   * owed; only where that would not lie after {@code notBefore}, to the next one.
   */
  public LocalDate onWorkingDay(LocalDate day, LocalDate notBefore) {
    LocalDate earlier = day;
    while (earlier.isAfter(notBefore) && !isWorkingDay(earlier)) {
      earlier = earlier.minusDays(1);
    }
    return earlier.isAfter(notBefore) ? earlier : isWorkingDay(day) ? day : after(day, 1);
  }

  /** The first year that is not known on the way from one day to another; null where all are. */
  public @Nullable Integer firstUnknown(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!knows(year)) {
        return year;
      }
    }
    return null;
  }
}

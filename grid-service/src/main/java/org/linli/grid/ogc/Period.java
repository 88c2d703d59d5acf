package org.linli.grid.ogc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Days in which a feature was in force, both included.
 *
 * @param from null where it is open
 * @param until null where it is open
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

  public Period {
    if (from != null && until != null && until.isBefore(from)) {
      throw new DateTimeException("ends before it begins");
    }
  }

  /**
   * Reads a moment or an interval: RFC 3339 times or days, {@code ..} or nothing for an open end.
   *
   * @param zone in which days are counted
   * @throws DateTimeException where it is neither
   */
  public static Period parse(String text, ZoneId zone) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      LocalDate day = day(text, zone);
      return new Period(day, day);
    }
    return new Period(end(text.substring(0, slash), zone), end(text.substring(slash + 1), zone));
  }

  private static @Nullable LocalDate end(String text, ZoneId zone) {
    return text.isEmpty() || text.equals("..") ? null : day(text, zone);
  }

  private static LocalDate day(String text, ZoneId zone) {
    LocalDate day =
        text.indexOf('T') < 0 && text.indexOf('t') < 0
            ? LocalDate.parse(text)
            : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
    // What no database keeps.
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeException("no year anybody means");
    }
    return day;
  }
}

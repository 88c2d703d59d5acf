package org.linli.commons.importing;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * Reads dates and times strictly: the thirtieth of February is a fault, not the first of March.
 * What the pattern lacks is the first month, the first day, midnight.
 */
record DateFormat(String pattern, DateTimeFormatter formatter) {
  /** A date or a date and time in ISO 8601, with offset or without. */
  static final DateFormat ISO = new DateFormat("yyyy-MM-dd", iso());

  /**
   * @throws IllegalArgumentException where the pattern is none, or gives no year
   */
  static DateFormat of(String pattern) {
    if (!pattern.contains("y") && !pattern.contains("u")) {
      throw new IllegalArgumentException("no year in " + pattern);
    }
    // Strict resolution wants an era beside "yyyy"; "uuuu" is the same year without one.
    DateTimeFormatter formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(yearWithoutEra(pattern))
            .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);
    return new DateFormat(pattern, formatter);
  }

  /**
   * @throws DateTimeParseException where the text is no such date
   */
  OffsetDateTime parse(String text, ZoneId zone) {
    TemporalAccessor parsed = formatter.parse(text);
    var date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      throw new DateTimeParseException("no date", text, 0);
    }
    var time = parsed.query(TemporalQueries.localTime());
    LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
    ZoneId stated = parsed.query(TemporalQueries.zone());
    return local.atZone(stated == null ? zone : stated).toOffsetDateTime();
  }

  private static DateTimeFormatter iso() {
    return new DateTimeFormatterBuilder()
        .append(DateTimeFormatter.ISO_LOCAL_DATE)
        .optionalStart()
        .appendPattern("['T'][' ']HH:mm")
        .optionalStart()
        .appendPattern(":ss")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .optionalEnd()
        .appendPattern("[XXX]")
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT)
        .withChronology(IsoChronology.INSTANCE);
  }

  private static String yearWithoutEra(String pattern) {
    StringBuilder result = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted = c == '\'' ? !quoted : quoted;
      result.append(c == 'y' && !quoted ? 'u' : c);
    }
    return result.toString();
  }
}

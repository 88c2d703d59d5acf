package org.linli.patrol.fix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Times as trackers write them, in microseconds since 1970. */
public final class Timestamps {

  /** The answer where there is no time. */
  public static final long NONE = Long.MIN_VALUE;

  private static final long MICROS_A_SECOND = 1_000_000;
  private static final long SECONDS_A_DAY = 86_400;
  private static final int DATE_AND_TIME = 19;
  private static final int LEAST_MILLI_DIGITS = 12;
  private static final int MOST_MILLI_DIGITS = 15;
  private static final int MICRO_DIGITS = 6;

  private static final Pattern WITHOUT_ZONE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");

  private Timestamps() {}

  /**
   * Reads {@code 2026-05-04T10:11:12.345678Z}, with another offset, or milliseconds since 1970.
   * What goes beyond microseconds is cut off.
   *
   * @return {@link #NONE} where it is neither
   */
  public static long micros(CharSequence text) {
    int length = text.length();
    if (length >= 5 && text.charAt(4) == '-') {
      return iso(text);
    }
    if (length < LEAST_MILLI_DIGITS || length > MOST_MILLI_DIGITS) {
      return NONE;
    }
    long millis = digits(text, 0, length);
    return millis < 0 ? NONE : millis * 1000;
  }

  /** What the matter is with a text that is no time. */
  static FixReason fault(CharSequence text) {
    if (text.toString().isBlank()) {
      return FixReason.NO_TIME;
    }
    return WITHOUT_ZONE.matcher(text).matches() ? FixReason.NO_ZONE : FixReason.UNREADABLE;
  }

  public static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS_A_SECOND + instant.getNano() / 1000;
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_A_SECOND), Math.floorMod(micros, MICROS_A_SECOND) * 1000);
  }

  /** The usual form by hand; anything unusual by the library. */
  private static long iso(CharSequence text) {
    int length = text.length();
    if (length < DATE_AND_TIME + 1
        || text.charAt(10) != 'T'
        || text.charAt(length - 1) != 'Z'
        || text.charAt(7) != '-'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return byLibrary(text);
    }
    long year = digits(text, 0, 4);
    long month = digits(text, 5, 7);
    long day = digits(text, 8, 10);
    long hour = digits(text, 11, 13);
    long minute = digits(text, 14, 16);
    long second = digits(text, 17, 19);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return NONE;
    }
    long fraction = fraction(text, length);
    if (fraction < 0) {
      return NONE;
    }
    try {
      long days = LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
      long seconds = days * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
      return seconds * MICROS_A_SECOND + fraction;
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private static long fraction(CharSequence text, int length) {
    if (length == DATE_AND_TIME + 1) {
      return 0;
    }
    if (text.charAt(DATE_AND_TIME) != '.' || length == DATE_AND_TIME + 2) {
      return -1;
    }
    long micros = 0;
    int place = 0;
    for (int i = DATE_AND_TIME + 1; i < length - 1; i++, place++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      if (place < MICRO_DIGITS) {
        micros = micros * 10 + digit;
      }
    }
    for (; place < MICRO_DIGITS; place++) {
      micros *= 10;
    }
    return micros;
  }

  private static long digits(CharSequence text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static long byLibrary(CharSequence text) {
    try {
      return micros(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return NONE;
    }
  }
}

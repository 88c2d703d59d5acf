package org.linli.place.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as text, in the part of the notation of OpenStreetMap that lists use: {@code 24/7},
 * {@code 08:00-22:00}, {@code Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00}. Chinese weekdays and
 * punctuation are understood too: {@code 周一至周五 8:00-17:30}.
 */
public final class OpeningText {

  static final String ALWAYS = "24/7";

  private static final List<String> ALWAYS_TOO = List.of("24H", "24小时", "全天", "全天候", "24小时营业");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern RULE =
      Pattern.compile("(?:([A-Z,-]+) )?([0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}(?:,.*)?)");
  private static final Pattern TIMES =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})");
  private static final int LONGEST = 300;
  private static final int MOST_SPANS = 28;
  private static final int DAY_MINUTES = 24 * 60;

  private OpeningText() {}

  /** What a text says; empty where it cannot be understood or says that spans overlap. */
  public static Optional<OpeningHours> read(String text) {
    String plain = plain(text);
    if (plain.length() > LONGEST || plain.isEmpty()) {
      return Optional.empty();
    }
    if (plain.equals(ALWAYS) || ALWAYS_TOO.contains(plain)) {
      return Optional.of(OpeningHours.ALWAYS);
    }
    List<OpeningHours.Span> spans = new ArrayList<>();
    for (String rule : plain.split(";", -1)) {
      if (!rule.isBlank() && !rule(rule.strip(), spans)) {
        return Optional.empty();
      }
    }
    return spans.isEmpty() || spans.size() > MOST_SPANS || OpeningHours.overlap(spans)
        ? Optional.empty()
        : Optional.of(new OpeningHours(false, spans));
  }

  private static String plain(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    String chinese = "一二三四五六日天";
    for (int i = 0; i < chinese.length(); i++) {
      String day = DAYS.get(Math.min(i, 6));
      plain = plain.replaceAll("(?:周|星期|礼拜)" + chinese.charAt(i), day);
    }
    return plain
        .replaceAll("每[天日]", "")
        .replaceAll("[；\\n\\r]+", ";")
        .replaceAll("[，、]", ",")
        .replace('：', ':')
        .replaceAll("\\s*[至到~～—–-]+\\s*", "-")
        .replaceAll("\\s*([,;])\\s*", "$1")
        .replaceAll("(?<=[A-Z])(?=[0-9]{1,2}:)", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static boolean rule(String rule, List<OpeningHours.Span> spans) {
    Matcher parts = RULE.matcher(rule);
    if (!parts.matches()) {
      return false;
    }
    Set<DayOfWeek> days = days(parts.group(1));
    if (days.isEmpty()) {
      return false;
    }
    for (String times : parts.group(2).split(",", -1)) {
      Matcher span = TIMES.matcher(times);
      if (!span.matches()) {
        return false;
      }
      int from = minute(span.group(1), span.group(2));
      int to = minute(span.group(3), span.group(4));
      if (from < 0 || from >= DAY_MINUTES || to < 0) {
        return false;
      }
      spans.add(new OpeningHours.Span(days, from, to));
    }
    return true;
  }

  /** None where it names what is no day. */
  private static Set<DayOfWeek> days(@Nullable String text) {
    if (text == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      int first = DAYS.indexOf(ends[0]);
      int last = DAYS.indexOf(ends[ends.length - 1]);
      if (ends.length > 2 || first < 0 || last < 0) {
        return EnumSet.noneOf(DayOfWeek.class);
      }
      int length = Math.floorMod(last - first, 7);
      for (int i = 0; i <= length; i++) {
        days.add(DayOfWeek.of((first + i) % 7 + 1));
      }
    }
    return days;
  }

  /** -1 where it is no time of day; 24:00 is one. */
  private static int minute(String hours, String minutes) {
    int minute = Integer.parseInt(minutes);
    int all = Integer.parseInt(hours) * 60 + minute;
    return minute > 59 || all > DAY_MINUTES ? -1 : all;
  }

  static String day(DayOfWeek day) {
    String code = DAYS.get(day.getValue() - 1);
    return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
  }

  static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}

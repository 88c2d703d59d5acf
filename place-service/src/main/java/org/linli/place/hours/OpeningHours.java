package org.linli.place.hours;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a place is open, week for week.
 *
 * @param always round the clock; then there are no spans
 * @param spans in the order given; no two overlap
 */
public record OpeningHours(boolean always, List<Span> spans) {

  public static final OpeningHours ALWAYS = new OpeningHours(true, List.of());

  private static final int DAY_MINUTES = 24 * 60;
  private static final int WEEK_MINUTES = 7 * DAY_MINUTES;

  public OpeningHours {
    spans = List.copyOf(spans);
    if (always != spans.isEmpty()) {
      throw new IllegalArgumentException("open always, or in spans");
    }
    if (overlap(spans)) {
      throw new IllegalArgumentException("spans overlap");
    }
  }

  /**
   * The same time on some days.
   *
   * @param fromMinute minutes since midnight, 0 to 1439
   * @param toMinute exclusive, 0 to 1440; at or before the beginning it is of the next morning
   */
  public record Span(Set<DayOfWeek> days, int fromMinute, int toMinute) {

    public Span {
      if (days.isEmpty() || fromMinute < 0 || fromMinute >= DAY_MINUTES) {
        throw new IllegalArgumentException("a span without days or beginning");
      }
      if (toMinute < 0 || toMinute > DAY_MINUTES) {
        throw new IllegalArgumentException("a span without end");
      }
      days = Set.copyOf(days);
    }

    /** Days in the order of the week. */
    public List<DayOfWeek> week() {
      return List.copyOf(EnumSet.copyOf(days));
    }

    int lengthMinutes() {
      return toMinute > fromMinute ? toMinute - fromMinute : toMinute + DAY_MINUTES - fromMinute;
    }
  }

  /** Whether any two of these, or one and itself in the week after, overlap. */
  public static boolean overlap(List<Span> spans) {
    BitSet open = new BitSet(WEEK_MINUTES);
    for (Span span : spans) {
      for (DayOfWeek day : span.days()) {
        int from = (day.getValue() - 1) * DAY_MINUTES + span.fromMinute();
        for (int minute = from; minute < from + span.lengthMinutes(); minute++) {
          if (open.get(minute % WEEK_MINUTES)) {
            return true;
          }
          open.set(minute % WEEK_MINUTES);
        }
      }
    }
    return false;
  }

  /** Whether it is open at a moment of local time. */
  public boolean isOpen(LocalDateTime at) {
    int now = (at.getDayOfWeek().getValue() - 1) * DAY_MINUTES + at.getHour() * 60 + at.getMinute();
    return always
        || spans.stream()
            .anyMatch(
                span ->
                    span.days().stream()
                        .anyMatch(
                            day -> {
                              int from = (day.getValue() - 1) * DAY_MINUTES + span.fromMinute();
                              int into = Math.floorMod(now - from, WEEK_MINUTES);
                              return into < span.lengthMinutes();
                            }));
  }

  /**
   * As one text, which {@link OpeningText} reads again: {@code 24/7}, or {@code Mo,Tu 08:00-12:00;
   * Sa 09:00-24:00}.
   */
  @Override
  public String toString() {
    return always
        ? OpeningText.ALWAYS
        : spans.stream()
            .map(
                span ->
                    span.week().stream().map(OpeningText::day).collect(Collectors.joining(","))
                        + ' '
                        + OpeningText.time(span.fromMinute())
                        + '-'
                        + OpeningText.time(span.toMinute()))
            .collect(Collectors.joining("; "));
  }
}

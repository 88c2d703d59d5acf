package org.linli.place;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;
import org.linli.place.api.model.OpeningDay;
import org.linli.place.api.model.OpeningSpan;
import org.linli.place.hours.OpeningHours;

/** Opening hours as the contracts write them. */
public final class HoursModels {

  private static final int DAY_MINUTES = 24 * 60;

  private HoursModels() {}

  /**
   * What a request says; null where that is nothing, or wrong.
   *
   * @param faults takes what is wrong
   */
  public static @Nullable OpeningHours read(
      org.linli.place.api.model.@Nullable OpeningHours given, List<Violation> faults) {
    if (given == null) {
      return null;
    }
    if (given.getAlways()) {
      if (!given.getSpans().isEmpty()) {
        faults.add(Violation.ofField("hours.spans", "hours-always-and-spans"));
      }
      return OpeningHours.ALWAYS;
    }
    if (given.getSpans().isEmpty()) {
      return null;
    }
    List<OpeningHours.Span> spans = new ArrayList<>();
    for (int i = 0; i < given.getSpans().size(); i++) {
      OpeningSpan span = given.getSpans().get(i);
      if (span.getFrom().equals(span.getTo())) {
        faults.add(Violation.ofField("hours.spans[" + i + "].to", "hours-empty"));
        return null;
      }
      spans.add(
          new OpeningHours.Span(
              days(span.getDays()), minute(span.getFrom()), minute(span.getTo())));
    }
    if (OpeningHours.overlap(spans)) {
      faults.add(Violation.ofField("hours.spans", "hours-overlap"));
      return null;
    }
    return new OpeningHours(false, spans);
  }

  private static Set<DayOfWeek> days(List<OpeningDay> given) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    given.forEach(day -> days.add(DayOfWeek.valueOf(day.getValue())));
    return days;
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  /** As it is answered; null where not known. */
  public static org.linli.place.api.model.@Nullable OpeningHours shown(
      @Nullable OpeningHours hours) {
    return hours == null
        ? null
        : new org.linli.place.api.model.OpeningHours(
            hours.always(), hours.spans().stream().map(HoursModels::span).toList());
  }

  private static OpeningSpan span(OpeningHours.Span span) {
    return new OpeningSpan(
        span.week().stream().map(day -> OpeningDay.valueOf(day.name())).toList(),
        time(span.fromMinute()),
        time(span.toMinute() == 0 ? DAY_MINUTES : span.toMinute()));
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}

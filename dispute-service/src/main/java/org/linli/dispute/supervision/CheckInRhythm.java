package org.linli.dispute.supervision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.calendar.HolidayCalendar;
import org.linli.dispute.matter.TriageLevel;
import tools.jackson.databind.JsonNode;

/**
 * How often a matter is checked in on, by its level: the setting {@code check-ins}.
 *
 * @param unrated for a matter without level
 */
public record CheckInRhythm(Map<TriageLevel, Interval> byLevel, Interval unrated) {

  public static final SettingKind<CheckInRhythm> KIND = new Kind();

  public CheckInRhythm {
    byLevel = Map.copyOf(byLevel);
  }

  /** A stretch of the calendar, not of working days: holidays do not lengthen it. */
  public enum Interval {
    WEEK,
    HALF_MONTH,
    MONTH;

    LocalDate from(LocalDate day) {
      return switch (this) {
        case WEEK -> day.plusWeeks(1);
        case HALF_MONTH -> day.plusDays(15);
        case MONTH -> day.plusMonths(1);
      };
    }
  }

  /**
   * The day by whose end the next check-in is due. Where it would be a day off, it is the working
   * day before; only where there is none left before it, the next one.
   */
  public LocalDate next(LocalDate last, @Nullable TriageLevel level, HolidayCalendar calendar) {
    Interval interval = level == null ? unrated : byLevel.getOrDefault(level, unrated);
    return calendar.onWorkingDay(interval.from(last), last);
  }

  private static final class Kind implements SettingKind<CheckInRhythm> {

    private static final String UNRATED = "unrated";

    @Override
    public String name() {
      return "check-ins";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.choice(TriageLevel.RED.name(), Interval.class),
          Field.choice(TriageLevel.YELLOW.name(), Interval.class),
          Field.choice(TriageLevel.BLUE.name(), Interval.class),
          Field.choice(UNRATED, Interval.class));
    }

    @Override
    public CheckInRhythm read(JsonNode body) {
      Map<TriageLevel, Interval> byLevel = new EnumMap<>(TriageLevel.class);
      for (TriageLevel level : TriageLevel.values()) {
        byLevel.put(level, Interval.valueOf(body.get(level.name()).asString()));
      }
      return new CheckInRhythm(byLevel, Interval.valueOf(body.get(UNRATED).asString()));
    }
  }
}

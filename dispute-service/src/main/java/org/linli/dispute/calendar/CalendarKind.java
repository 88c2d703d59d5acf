package org.linli.dispute.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.calendar.HolidayCalendar.Holiday;
import org.linli.dispute.calendar.HolidayCalendar.Year;
import tools.jackson.databind.JsonNode;

/**
 * The setting {@code calendar}: what the State Council, or another country's government, has
 * announced.
 */
public final class CalendarKind implements SettingKind<HolidayCalendar> {

  public static final CalendarKind CALENDAR = new CalendarKind();

  private static final int LONGEST_HOLIDAY_DAYS = 31;

  private CalendarKind() {}

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public Form form() {
    return Form.of(
        Field.list(
                "years",
                1,
                50,
                Field.integer("year", null, 1990, 2099),
                Field.text("source", 300),
                Field.list(
                    "holidays",
                    0,
                    40,
                    Field.text("name", 60),
                    Field.text("nameEn", 60),
                    Field.date("from"),
                    Field.date("to")),
                Field.list("makeUpDays", 0, 60, Field.date("day")).keyedBy("day"))
            .keyedBy("year"));
  }

  @Override
  public HolidayCalendar read(JsonNode body) {
    List<Year> years = new ArrayList<>();
    for (JsonNode year : body.get("years")) {
      List<Holiday> holidays = new ArrayList<>();
      for (JsonNode holiday : year.get("holidays")) {
        LocalDate from = day(holiday, "from");
        LocalDate to = day(holiday, "to");
        // Read before it is checked: a holiday that ends before it begins, or never, must not be
        // walked through.
        boolean sound = !to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_HOLIDAY_DAYS));
        holidays.add(
            new Holiday(
                holiday.get("name").asString(),
                holiday.get("nameEn").asString(),
                from,
                sound ? to : from.minusDays(1)));
      }
      List<LocalDate> makeUp = new ArrayList<>();
      year.get("makeUpDays").forEach(one -> makeUp.add(day(one, "day")));
      years.add(
          new Year(year.get("year").asInt(), year.get("source").asString(), holidays, makeUp));
    }
    return new HolidayCalendar(years);
  }

  @Override
  public void check(HolidayCalendar calendar, Faults faults) {
    Set<LocalDate> off = new HashSet<>();
    for (Year year : calendar.years()) {
      String at = "/years/" + calendar.years().indexOf(year);
      for (int i = 0; i < year.holidays().size(); i++) {
        Holiday holiday = year.holidays().get(i);
        String here = at + "/holidays/" + i;
        if (holiday.to().isBefore(holiday.from())) {
          faults.add(here + "/to", "calendar-holiday-length", LONGEST_HOLIDAY_DAYS);
        } else {
          holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add);
        }
        // A holiday over New Year may begin in the December before.
        if (Math.abs(holiday.from().getYear() - year.year()) > 1) {
          faults.add(here + "/from", "calendar-other-year", year.year());
        }
      }
    }
    for (Year year : calendar.years()) {
      String at = "/years/" + calendar.years().indexOf(year);
      for (int i = 0; i < year.makeUpDays().size(); i++) {
        LocalDate day = year.makeUpDays().get(i);
        boolean weekend =
            day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!weekend) {
          faults.add(at + "/makeUpDays/" + i + "/day", "calendar-make-up-weekday", day.toString());
        } else if (off.contains(day)) {
          faults.add(at + "/makeUpDays/" + i + "/day", "calendar-make-up-off", day.toString());
        }
      }
    }
  }

  private static LocalDate day(JsonNode node, String field) {
    return LocalDate.parse(node.get(field).asString());
  }
}

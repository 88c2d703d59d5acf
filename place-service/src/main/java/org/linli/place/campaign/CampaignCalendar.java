package org.linli.place.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * The periods of the year for which campaigns are proposed: the setting {@code campaign-calendar}.
 */
public record CampaignCalendar(List<Period> periods) {

  public static final SettingKind<CampaignCalendar> KIND = new Setting();

  public CampaignCalendar {
    periods = List.copyOf(periods);
  }

  /**
   * A period that comes every year.
   *
   * @param yearly the days of a period on fixed dates; null where the dates differ by year
   * @param dates of festivals of the lunar calendar, year by year
   * @param premisesKinds proposed
   */
  public record Period(
      String code,
      String name,
      String nameEn,
      SpecialCampaign.Kind kind,
      @Nullable Yearly yearly,
      List<Days> dates,
      Set<String> premisesKinds) {

    public Period {
      dates = List.copyOf(dates);
      premisesKinds = Set.copyOf(premisesKinds);
    }

    public String name(boolean english) {
      return english ? nameEn : name;
    }

    /** The next that is not over yet. */
    public Optional<Days> next(LocalDate today) {
      Yearly every = yearly;
      Stream<Days> all =
          every == null
              ? dates.stream()
              : Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1).map(every::in);
      return all.filter(days -> !days.until().isBefore(today))
          .min(Comparator.comparing(Days::from));
    }
  }

  /** Fixed days; over the turn of the year where the last comes before the first. */
  public record Yearly(MonthDay from, MonthDay until) {
    Days in(int year) {
      int end = until.isBefore(from) ? year + 1 : year;
      return new Days(from.atYear(year), until.atYear(end));
    }
  }

  /** From the first day to the last. */
  public record Days(LocalDate from, LocalDate until) {}

  private static final class Setting implements SettingKind<CampaignCalendar> {

    private static final int MOST = 60;
    private static final int MOST_YEARS = 30;

    @Override
    public String name() {
      return "campaign-calendar";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "periods",
                  1,
                  MOST,
                  Field.code("code"),
                  Field.text("name", 40),
                  Field.text("nameEn", 80),
                  Field.choice("kind", SpecialCampaign.Kind.class),
                  Field.text("from", 5).optional(),
                  Field.text("until", 5).optional(),
                  Field.list(
                          "dates",
                          0,
                          MOST_YEARS,
                          Field.integer("year", null, 2000, 2200),
                          Field.date("from"),
                          Field.date("until"))
                      .keyedBy("year"),
                  Field.choicesFrom("premisesKinds", "premises-kinds", 0))
              .keyedBy("code"));
    }

    @Override
    public CampaignCalendar read(JsonNode body) {
      return new CampaignCalendar(body.path("periods").valueStream().map(Setting::period).toList());
    }

    private static Period period(JsonNode one) {
      MonthDay from = day(one.path("from"));
      MonthDay until = day(one.path("until"));
      return new Period(
          one.path("code").asString(),
          one.path("name").asString(),
          one.path("nameEn").asString(),
          SpecialCampaign.Kind.valueOf(one.path("kind").asString()),
          from == null || until == null ? null : new Yearly(from, until),
          one.path("dates")
              .valueStream()
              .map(
                  dates ->
                      new Days(
                          LocalDate.parse(dates.path("from").asString()),
                          LocalDate.parse(dates.path("until").asString())))
              .toList(),
          Set.copyOf(one.path("premisesKinds").valueStream().map(JsonNode::asString).toList()));
    }

    private static @Nullable MonthDay day(JsonNode text) {
      try {
        return text.isString() ? MonthDay.parse("--" + text.asString()) : null;
      } catch (DateTimeException e) {
        return null;
      }
    }

    @Override
    public void check(CampaignCalendar calendar, Faults faults) {
      for (int p = 0; p < calendar.periods().size(); p++) {
        Period period = calendar.periods().get(p);
        String at = "/periods/" + p;
        if ((period.yearly() == null) == period.dates().isEmpty()) {
          faults.add(at, "period-days");
        }
        for (int d = 0; d < period.dates().size(); d++) {
          Days days = period.dates().get(d);
          if (days.until().isBefore(days.from())) {
            faults.add(at + "/dates/" + d + "/until", "date-order");
          }
        }
      }
    }
  }
}

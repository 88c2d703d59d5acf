package org.linli.patrol.coverage;

import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * Which hours of the clock are day; the others are night. The setting {@code coverage-hours}.
 *
 * @param dayFrom first hour of the day
 * @param dayTo hour at which night begins
 */
public record DayHours(int dayFrom, int dayTo) {

  public static final SettingKind<DayHours> KIND = new Setting();

  public boolean isNight(int hour) {
    return hour < dayFrom || hour >= dayTo;
  }

  private static final class Setting implements SettingKind<DayHours> {

    @Override
    public String name() {
      return "coverage-hours";
    }

    @Override
    public Form form() {
      return Form.of(Field.integer("dayFrom", null, 0, 23), Field.integer("dayTo", null, 1, 24));
    }

    @Override
    public DayHours read(JsonNode body) {
      return new DayHours(body.get("dayFrom").asInt(), body.get("dayTo").asInt());
    }

    @Override
    public void check(DayHours value, Faults faults) {
      if (value.dayTo() <= value.dayFrom()) {
        faults.add("/dayTo", "coverage-day-ends-first", value.dayFrom());
      }
    }
  }
}

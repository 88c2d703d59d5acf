package org.linli.person.workforce;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * What a town should have: the setting {@code staffing-standard}.
 *
 * @param certifiedPerTown mediators whose certificate is valid
 * @param warnDays days before its end in which a certificate counts as ending soon
 */
public record StaffingStandard(
    int fullTimePerTeam, int assistantsPerTeam, int certifiedPerTown, int warnDays) {

  public static final SettingKind<StaffingStandard> KIND = new Setting();

  private static final class Setting implements SettingKind<StaffingStandard> {

    @Override
    public String name() {
      return "staffing-standard";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("fullTimePerTeam", "people", 0, 50),
          Field.integer("assistantsPerTeam", "people", 0, 50),
          Field.integer("certifiedPerTown", "people", 0, 200),
          Field.integer("warnDays", "days", 1, 365));
    }

    @Override
    public StaffingStandard read(JsonNode body) {
      return new StaffingStandard(
          body.get("fullTimePerTeam").asInt(),
          body.get("assistantsPerTeam").asInt(),
          body.get("certifiedPerTown").asInt(),
          body.get("warnDays").asInt());
    }
  }
}

package org.linli.commons.audit;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * From which numbers on a day's reading is listed as unusual.
 *
 * @param manyFiles different files that one account opened on one day
 * @param refusedCalls calls of one account on one day that were not let in
 */
public record AuditLimits(int manyFiles, int refusedCalls) {

  /** The setting {@code audit}. */
  public static final class Kind implements SettingKind<AuditLimits> {

    @Override
    public String name() {
      return "audit";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("manyFiles", "files", 2, 100_000),
          Field.integer("refusedCalls", "times", 2, 100_000));
    }

    @Override
    public AuditLimits read(JsonNode body) {
      return new AuditLimits(body.get("manyFiles").asInt(), body.get("refusedCalls").asInt());
    }
  }
}

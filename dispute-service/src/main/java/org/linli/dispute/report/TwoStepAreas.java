package org.linli.dispute.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * The areas and grids in which what a grid worker enters waits for the leader of the grid.
 *
 * @param codes of areas and grids; all below them is meant
 */
public record TwoStepAreas(Set<String> codes) {

  public TwoStepAreas {
    codes = Set.copyOf(codes);
  }

  /** Whether the grid of this path, or an area above it, asks for two steps. */
  public boolean ask(String path) {
    for (String code : path.split("/")) {
      if (codes.contains(code)) {
        return true;
      }
    }
    return false;
  }

  /** The setting. */
  public static final class Kind implements SettingKind<TwoStepAreas> {

    private static final int MOST = 2_000;

    private final AreaPaths areas;

    public Kind(AreaPaths areas) {
      this.areas = areas;
    }

    @Override
    public String name() {
      return "two-step-areas";
    }

    @Override
    public Form form() {
      return Form.of(Field.texts("areas", 0, MOST));
    }

    @Override
    public TwoStepAreas read(JsonNode body) {
      List<String> codes = new ArrayList<>();
      body.path("areas").forEach(code -> codes.add(code.asString()));
      return new TwoStepAreas(Set.copyOf(codes));
    }

    @Override
    public void check(TwoStepAreas value, Faults faults) {
      int i = 0;
      for (String code : value.codes().stream().sorted().toList()) {
        if (areas.findPath(code) == null) {
          faults.add("/areas/" + i, "unknown-value", code);
        }
        i++;
      }
    }
  }
}

package org.linli.patrol.shift;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.patrol.team.Capacity;
import tools.jackson.databind.JsonNode;

/**
 * Who may go on duty without a plan. Volunteers never may: somebody must know that they are out.
 *
 * @param unplanned the capacities
 */
public record DutyRules(Set<Capacity> unplanned) {

  public static final SettingKind<DutyRules> KIND = new Kind();

  private static final List<String> CHOICES =
      List.of(Capacity.POLICE.name(), Capacity.AUXILIARY.name(), Capacity.STAFF.name());

  public DutyRules {
    unplanned = Set.copyOf(unplanned);
  }

  private record Kind() implements SettingKind<DutyRules> {

    @Override
    public String name() {
      return "duty-rules";
    }

    @Override
    public Form form() {
      return Form.of(Field.choices("unplanned", CHOICES, 0));
    }

    @Override
    public DutyRules read(JsonNode body) {
      Set<Capacity> unplanned = EnumSet.noneOf(Capacity.class);
      body.get("unplanned").forEach(one -> unplanned.add(Capacity.valueOf(one.asString())));
      return new DutyRules(unplanned);
    }
  }
}

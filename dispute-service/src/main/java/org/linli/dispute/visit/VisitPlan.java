package org.linli.dispute.visit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.matter.TriageLevel;
import tools.jackson.databind.JsonNode;

/**
 * When return visits are made, in days from the day an agreement takes effect, by the level of the
 * matter: the setting {@code visit-plan}.
 */
public record VisitPlan(List<Integer> red, List<Integer> yellow, List<Integer> blue) {

  public static final SettingKind<VisitPlan> KIND = new Kind();

  private static final int LONGEST_DAYS = 730;

  public VisitPlan {
    red = List.copyOf(red);
    yellow = List.copyOf(yellow);
    blue = List.copyOf(blue);
  }

  /** The days of a level; a matter without one is visited as a BLUE one. */
  public List<Integer> daysOf(@Nullable TriageLevel level) {
    return switch (level) {
      case RED -> red;
      case YELLOW -> yellow;
      case BLUE -> blue;
      case null -> blue;
    };
  }

  private static final class Kind implements SettingKind<VisitPlan> {

    @Override
    public String name() {
      return "visit-plan";
    }

    @Override
    public Form form() {
      return Form.of(visits("red"), visits("yellow"), visits("blue"));
    }

    @Override
    public VisitPlan read(JsonNode body) {
      return new VisitPlan(days(body.get("red")), days(body.get("yellow")), days(body.get("blue")));
    }

    private static Field visits(String level) {
      return Field.list(level, 1, 12, Field.integer("days", "days", 1, LONGEST_DAYS))
          .keyedBy("days");
    }

    private static List<Integer> days(JsonNode visits) {
      Stream<JsonNode> each = visits.valueStream();
      return each.map(visit -> visit.get("days").asInt()).sorted().toList();
    }
  }
}

package org.linli.patrol.gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * How the points of a gap come about: the setting {@code gap-weights}.
 *
 * @param unseenDays days without anybody there from which on a grid or premises is a gap
 * @param weights by kind; a kind without is not in the list
 */
public record GapWeights(int unseenDays, Map<GapReasonKind, Weight> weights) {

  public static final SettingKind<GapWeights> KIND = new Setting();

  public GapWeights {
    weights = Map.copyOf(weights);
  }

  /**
   * The points of one kind.
   *
   * @param points for each that there is
   * @param aDay more for each whole day since the oldest
   * @param most never more than this
   */
  public record Weight(int points, int aDay, int most) {

    /** The points of so many, the oldest of which is so many days old. */
    public int of(int count, long days) {
      return (int) Math.min(most, (long) points * count + aDay * Math.max(0, days));
    }
  }

  private static final class Setting implements SettingKind<GapWeights> {

    private static final int MOST = 1000;

    @Override
    public String name() {
      return "gap-weights";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("unseenDays", "days", 1, 92),
          Field.list(
                  "reasons",
                  1,
                  GapReasonKind.values().length,
                  Field.choice("kind", GapReasonKind.class),
                  Field.integer("points", null, 0, MOST),
                  Field.integer("aDay", null, 0, MOST),
                  Field.integer("most", null, 1, MOST))
              .keyedBy("kind"));
    }

    @Override
    public GapWeights read(JsonNode body) {
      Map<GapReasonKind, Weight> weights = new EnumMap<>(GapReasonKind.class);
      for (JsonNode reason : body.get("reasons")) {
        weights.put(
            GapReasonKind.valueOf(reason.get("kind").asString()),
            new Weight(
                reason.get("points").asInt(),
                reason.get("aDay").asInt(),
                reason.get("most").asInt()));
      }
      return new GapWeights(body.get("unseenDays").asInt(), weights);
    }

    @Override
    public void check(GapWeights value, Faults faults) {
      List<GapReasonKind> kinds = new ArrayList<>(value.weights().keySet());
      for (GapReasonKind kind : kinds) {
        Weight weight = value.weights().get(kind);
        if (weight != null && weight.points() + weight.aDay() == 0) {
          faults.add("/reasons", "gap-weight-nothing", kind.name());
        }
      }
    }
  }
}

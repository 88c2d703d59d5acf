package org.linli.dispute.supervision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.duty.DutyKind;
import tools.jackson.databind.JsonNode;

/**
 * After how many working days late each rung is taken, by kind of duty: the setting {@code ladder}.
 *
 * @param resting kinds that do not climb while a matter is suspended by agreement of both parties
 */
public record LadderSteps(Steps usual, Map<DutyKind, Steps> byKind, Set<DutyKind> resting) {

  public static final SettingKind<LadderSteps> KIND = new Kind();

  /**
   * What a suspension may stop at most: what the parties owe each other time for. Never what the
   * administration owes them.
   */
  static final List<DutyKind> MAY_REST = List.of(DutyKind.DEADLINE, DutyKind.CLAUSE);

  public LadderSteps {
    byKind = Map.copyOf(byKind);
    resting = Set.copyOf(resting);
  }

  /** Working days late at which each rung is taken; 0 is as soon as it is late. */
  public record Steps(int reminder, int letter, int listing) {

    public int of(Rung rung) {
      return switch (rung) {
        case REMINDER -> reminder;
        case LETTER -> letter;
        case LISTING -> listing;
      };
    }
  }

  public Steps of(DutyKind kind) {
    return byKind.getOrDefault(kind, usual);
  }

  private static final class Kind implements SettingKind<LadderSteps> {

    /** Nobody can set the ladder so that it never climbs. */
    private static final int LONGEST = 30;

    private static final Field[] STEPS = {
      Field.integer("reminder", "workingDays", 0, LONGEST),
      Field.integer("letter", "workingDays", 0, LONGEST),
      Field.integer("listing", "workingDays", 0, LONGEST)
    };

    @Override
    public String name() {
      return "ladder";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.object("usual", STEPS),
          Field.list(
                  "kinds",
                  0,
                  DutyKind.values().length,
                  Field.choice("kind", DutyKind.class),
                  STEPS[0],
                  STEPS[1],
                  STEPS[2])
              .keyedBy("kind"),
          Field.choices("restWhileSuspended", MAY_REST.stream().map(DutyKind::name).toList(), 0));
    }

    @Override
    public LadderSteps read(JsonNode body) {
      Map<DutyKind, Steps> byKind = new EnumMap<>(DutyKind.class);
      for (JsonNode one : body.get("kinds")) {
        byKind.put(DutyKind.valueOf(one.get("kind").asString()), steps(one));
      }
      List<String> resting = new ArrayList<>();
      body.get("restWhileSuspended").forEach(one -> resting.add(one.asString()));
      return new LadderSteps(
          steps(body.get("usual")),
          byKind,
          resting.stream().map(DutyKind::valueOf).collect(Collectors.toSet()));
    }

    @Override
    public void check(LadderSteps ladder, Faults faults) {
      requireRising(ladder.usual(), "/usual", faults);
      ladder
          .byKind()
          .forEach((kind, steps) -> requireRising(steps, "/kinds/" + kind.name(), faults));
    }

    private static void requireRising(Steps steps, String at, Faults faults) {
      if (steps.letter() < steps.reminder() || steps.listing() <= steps.letter()) {
        faults.add(at, "ladder-rising");
      }
    }

    private static Steps steps(JsonNode node) {
      return new Steps(
          node.get("reminder").asInt(), node.get("letter").asInt(), node.get("listing").asInt());
    }
  }
}

package org.linli.place.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * How premises of a kind are inspected, and who inspects where: the setting {@code
 * inspection-rules}.
 *
 * @param travel how inspectors get about
 */
public record InspectionRules(Travel travel, List<KindRule> kinds, List<Duty> duties) {

  private static final int MOST = 1_000;

  public InspectionRules {
    kinds = List.copyOf(kinds);
    duties = List.copyOf(duties);
  }

  /**
   * How long the way takes.
   *
   * @param detourPercent of a road to the straight line
   * @param visitMinutes of a visit where its kind says nothing
   */
  public record Travel(int speedKmh, int detourPercent, int visitMinutes) {}

  /**
   * A kind of premises.
   *
   * @param checklist null for the one that is for the kind
   * @param minutes of a visit
   */
  public record KindRule(String kind, @Nullable String checklist, int minutes) {}

  /**
   * Who inspects where.
   *
   * @param kind null for every kind
   * @param assignee username
   */
  public record Duty(
      String area, @Nullable String kind, @Nullable String assignee, @Nullable String department) {}

  public Optional<KindRule> ofKind(String kind) {
    return kinds.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
  }

  public int minutes(String kind) {
    return ofKind(kind).map(KindRule::minutes).orElse(travel.visitMinutes());
  }

  /** Of the duties that fit, that of the smallest area counts, one for the kind before others. */
  public InspectionPlan.Assigned assigned(String kind, String path, AreaPaths areas) {
    return duties.stream()
        .filter(duty -> duty.kind() == null || duty.kind().equals(kind))
        .filter(duty -> path.startsWith(pathOf(duty, areas)))
        .max(
            Comparator.comparingInt((Duty duty) -> pathOf(duty, areas).length())
                .thenComparing(duty -> duty.kind() != null))
        .map(duty -> new InspectionPlan.Assigned(duty.assignee(), duty.department()))
        .orElse(InspectionPlan.Assigned.NOBODY);
  }

  /** A path that nothing lies below where there is no such area any more. */
  private static String pathOf(Duty duty, AreaPaths areas) {
    String path = areas.findPath(duty.area());
    return path == null ? "-" : path;
  }

  /** The setting. */
  public static final class Kind implements SettingKind<InspectionRules> {

    private final AreaPaths areas;

    public Kind(AreaPaths areas) {
      this.areas = areas;
    }

    @Override
    public String name() {
      return "inspection-rules";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("speedKmh", "kmPerHour", 3, 120),
          Field.integer("detourPercent", "percent", 100, 300),
          Field.integer("visitMinutes", "minutes", 5, 480),
          Field.list(
                  "kinds",
                  0,
                  100,
                  Field.code("kind"),
                  Field.code("checklist").optional(),
                  Field.integer("minutes", "minutes", 5, 480))
              .keyedBy("kind"),
          Field.list(
              "duties",
              0,
              MOST,
              Field.choiceFrom("area", "areas"),
              Field.code("kind").optional(),
              Field.text("assignee", 255).optional(),
              Field.text("department", 80).optional()));
    }

    @Override
    public InspectionRules read(JsonNode body) {
      List<KindRule> kinds = new ArrayList<>();
      for (JsonNode one : body.path("kinds")) {
        kinds.add(
            new KindRule(
                one.get("kind").asString(), text(one, "checklist"), one.get("minutes").asInt()));
      }
      List<Duty> duties = new ArrayList<>();
      for (JsonNode one : body.path("duties")) {
        duties.add(
            new Duty(
                one.get("area").asString(),
                text(one, "kind"),
                text(one, "assignee"),
                text(one, "department")));
      }
      Travel travel =
          new Travel(
              body.get("speedKmh").asInt(),
              body.get("detourPercent").asInt(),
              body.get("visitMinutes").asInt());
      return new InspectionRules(travel, kinds, duties);
    }

    @Override
    public void check(InspectionRules value, Faults faults) {
      for (int i = 0; i < value.duties().size(); i++) {
        Duty duty = value.duties().get(i);
        if (areas.findPath(duty.area()) == null) {
          faults.add("/duties/" + i + "/area", "unknown-value", duty.area());
        }
        if (duty.assignee() == null && duty.department() == null) {
          faults.add("/duties/" + i + "/assignee", "assignee-or-department");
        }
      }
    }

    private static @Nullable String text(JsonNode node, String name) {
      JsonNode value = node.get(name);
      return value == null || value.isNull() ? null : value.asString();
    }
  }
}

package org.linli.place.hazard;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.place.hazard.HazardGrades.Row;
import tools.jackson.databind.JsonNode;

/** The setting {@code hazard-grades}: the decision table and the deadlines. */
public final class HazardGradesKind implements SettingKind<HazardGrades> {

  /** How much depends on the safety of premises. */
  public static final List<String> IMPORTANCES = List.of("ORDINARY", "IMPORTANT", "KEY");

  private static final int MOST_ROWS = 100;
  private static final int MOST_HOURS = 8_760;

  private final Function<String, Boolean> isKind;

  /**
   * The setting.
   *
   * @param settings where the kinds of hazards are
   */
  public HazardGradesKind(Supplier<Settings> settings) {
    this.isKind = code -> settings.get().current(HazardKinds.KIND).find(code).isPresent();
  }

  @Override
  public String name() {
    return "hazard-grades";
  }

  @Override
  public Form form() {
    return Form.of(
        Field.integer("majorHours", "hours", 1, MOST_HOURS),
        Field.integer("seriousHours", "hours", 1, MOST_HOURS),
        Field.integer("generalHours", "hours", 1, MOST_HOURS),
        Field.list(
                "rows",
                1,
                MOST_ROWS,
                Field.code("code"),
                Field.choice("grade", HazardGrade.class),
                Field.text("reason", 100),
                Field.text("reasonEn", 200),
                Field.choicesFrom("kinds", HazardKinds.KIND.name(), 0),
                Field.choices("importances", IMPORTANCES, 0),
                Field.choices(
                    "facts", List.of(HazardFact.values()).stream().map(Enum::name).toList(), 0))
            .keyedBy("code"));
  }

  @Override
  public HazardGrades read(JsonNode body) {
    Map<HazardGrade, Duration> deadlines = new EnumMap<>(HazardGrade.class);
    deadlines.put(HazardGrade.MAJOR, Duration.ofHours(body.path("majorHours").asInt()));
    deadlines.put(HazardGrade.SERIOUS, Duration.ofHours(body.path("seriousHours").asInt()));
    deadlines.put(HazardGrade.GENERAL, Duration.ofHours(body.path("generalHours").asInt()));
    List<Row> rows = body.path("rows").valueStream().map(HazardGradesKind::row).toList();
    return new HazardGrades(deadlines, rows);
  }

  private static Row row(JsonNode row) {
    return new Row(
        row.path("code").asString(),
        HazardGrade.valueOf(row.path("grade").asString()),
        row.path("reason").asString(),
        row.path("reasonEn").asString(),
        texts(row.path("kinds")),
        texts(row.path("importances")),
        texts(row.path("facts")).stream().map(HazardFact::valueOf).collect(Collectors.toSet()));
  }

  @Override
  public void check(HazardGrades table, Faults faults) {
    if (table.rows().stream().noneMatch(row -> row.grade() == HazardGrade.MAJOR)) {
      faults.add("/rows", "table-without-major");
    }
    Duration major = table.deadline(HazardGrade.MAJOR);
    Duration serious = table.deadline(HazardGrade.SERIOUS);
    if (major.compareTo(serious) > 0) {
      faults.add("/majorHours", "graver-is-sooner");
    }
    if (serious.compareTo(table.deadline(HazardGrade.GENERAL)) > 0) {
      faults.add("/seriousHours", "graver-is-sooner");
    }
    for (int r = 0; r < table.rows().size(); r++) {
      check(table.rows().get(r), "/rows/" + r, faults);
    }
  }

  private void check(Row row, String at, Faults faults) {
    if (row.kinds().isEmpty() && row.importances().isEmpty() && row.facts().isEmpty()) {
      faults.add(at, "row-without-condition");
    }
    row.kinds().stream()
        .filter(kind -> !isKind.apply(kind))
        .sorted()
        .forEach(kind -> faults.add(at + "/kinds", "unknown-value", kind));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.valueStream().forEach(one -> texts.add(one.asString()));
    return texts;
  }
}

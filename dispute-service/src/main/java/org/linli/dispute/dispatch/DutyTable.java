package org.linli.dispute.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.matter.Categories;
import tools.jackson.databind.JsonNode;

/**
 * The table of duties of the departments: which unit receives which matters where. Of the lines
 * that fit, the one of the smallest area counts.
 */
public record DutyTable(List<Line> lines) {

  /** Matters of a category in an area, a grid too, go to a unit. */
  public record Line(String category, String area, String unit) {}

  public DutyTable {
    lines = List.copyOf(lines);
  }

  /**
   * The unit for a matter.
   *
   * @param path of its grid
   */
  public Optional<String> unitFor(String category, String path, AreaPaths areas) {
    return lines.stream()
        .filter(line -> line.category().equals(category))
        .filter(line -> path.startsWith(pathOf(line, areas)))
        .max(Comparator.comparingInt(line -> pathOf(line, areas).length()))
        .map(Line::unit);
  }

  /** A path that nothing lies below where there is no such area any more. */
  private static String pathOf(Line line, AreaPaths areas) {
    String path = areas.findPath(line.area());
    return path == null ? "-" : path;
  }

  /** The setting. */
  public static final class Kind implements SettingKind<DutyTable> {

    private static final int MOST = 1_000;

    private final AreaPaths areas;
    private final Categories categories;
    private final Predicate<String> knownUnit;

    public Kind(AreaPaths areas, Categories categories, Predicate<String> knownUnit) {
      this.areas = areas;
      this.categories = categories;
      this.knownUnit = knownUnit;
    }

    @Override
    public String name() {
      return "duty-table";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
              "lines",
              0,
              MOST,
              Field.choiceFrom("category", "categories"),
              Field.choiceFrom("area", "areas"),
              Field.choiceFrom("unit", "units")));
    }

    @Override
    public DutyTable read(JsonNode body) {
      List<Line> lines = new ArrayList<>();
      for (JsonNode line : body.path("lines")) {
        lines.add(
            new Line(
                line.path("category").asString(),
                line.path("area").asString(),
                line.path("unit").asString()));
      }
      return new DutyTable(lines);
    }

    @Override
    public void check(DutyTable value, Faults faults) {
      for (int i = 0; i < value.lines().size(); i++) {
        Line line = value.lines().get(i);
        String at = "/lines/" + i;
        if (categories.find(line.category()).isEmpty()) {
          faults.add(at + "/category", "unknown-value", line.category());
        }
        if (areas.findPath(line.area()) == null) {
          faults.add(at + "/area", "unknown-value", line.area());
        }
        if (!knownUnit.test(line.unit())) {
          faults.add(at + "/unit", "unknown-unit", line.unit());
        }
        boolean twice =
            value.lines().subList(0, i).stream()
                .anyMatch(
                    other ->
                        other.category().equals(line.category())
                            && other.area().equals(line.area()));
        if (twice) {
          faults.add(at, "duty-twice", line.category(), line.area());
        }
      }
    }
  }
}

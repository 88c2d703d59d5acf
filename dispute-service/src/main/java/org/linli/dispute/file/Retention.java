package org.linli.dispute.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * How long an archived matter is kept: the setting {@code retention}.
 *
 * @param years where no exception fits
 */
public record Retention(int years, List<Special> exceptions) {

  private static final int FEWEST_YEARS = 3;
  private static final int MOST_YEARS = 100;

  public Retention {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Another number of years for some matters.
   *
   * @param category null for any
   * @param outcome null for any
   */
  public record Special(@Nullable String category, @Nullable Outcome outcome, int years) {

    boolean fits(String ofCategory, @Nullable Outcome withOutcome) {
      return (category == null || category.equals(ofCategory))
          && (outcome == null || outcome == withOutcome);
    }
  }

  /**
   * The last day on which a matter archived on a day is kept; of several exceptions the longest
   * counts.
   */
  public LocalDate until(Matter matter, LocalDate archivedOn) {
    return archivedOn.plusYears(years(matter.category(), matter.progress().outcome()));
  }

  /** For how many years a matter of that kind is kept after it is archived. */
  public int years(String category, @Nullable Outcome outcome) {
    return exceptions.stream()
        .filter(exception -> exception.fits(category, outcome))
        .mapToInt(Special::years)
        .max()
        .orElse(years);
  }

  /** Its kind. */
  public record Kind(Categories categories) implements SettingKind<Retention> {

    @Override
    public String name() {
      return "retention";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("years", "years", FEWEST_YEARS, MOST_YEARS),
          Field.list(
              "exceptions",
              0,
              200,
              Field.choiceFrom("category", "categories").optional(),
              Field.choice("outcome", Outcome.class).optional(),
              Field.integer("years", "years", FEWEST_YEARS, MOST_YEARS)));
    }

    @Override
    public Retention read(JsonNode body) {
      List<Special> exceptions = new ArrayList<>();
      for (JsonNode node : body.get("exceptions")) {
        String outcome = text(node, "outcome");
        exceptions.add(
            new Special(
                text(node, "category"),
                outcome == null ? null : Outcome.valueOf(outcome),
                node.get("years").asInt()));
      }
      return new Retention(body.get("years").asInt(), exceptions);
    }

    @Override
    public void check(Retention value, Faults faults) {
      for (int i = 0; i < value.exceptions().size(); i++) {
        Special exception = value.exceptions().get(i);
        String at = "/exceptions/" + i;
        String category = exception.category();
        if (category == null && exception.outcome() == null) {
          faults.add(at, "retention-exception");
        } else if (category != null && categories.find(category).isEmpty()) {
          faults.add(at + "/category", "unknown-value", category);
        }
      }
    }

    private static @Nullable String text(JsonNode node, String field) {
      JsonNode value = node.get(field);
      return value == null || value.isNull() ? null : value.asString();
    }
  }
}

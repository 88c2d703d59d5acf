package org.linli.person.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.commons.catalogue.Words;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * What ends when: the setting {@code retention-schedule}. Rules are those the product came with,
 * since each is executed by code; days, words and basis are the county's.
 */
public record RetentionSchedule(List<Rule> rules) {

  public static final SettingKind<RetentionSchedule> KIND = new Kind();

  public RetentionSchedule {
    rules = List.copyOf(rules);
  }

  /** What becomes of records. */
  public enum Method {
    ERASE,
    /** Names and texts go, counts stay. */
    ANONYMISE
  }

  /**
   * A rule.
   *
   * @param kind of record, the name of its {@link RetentionTask}
   * @param days after the event
   * @param after the event, in words
   */
  public record Rule(
      String kind, Words title, int days, Words after, Method method, String basis) {}

  public Optional<Rule> find(String kind) {
    return rules.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
  }

  private static final class Kind implements SettingKind<RetentionSchedule> {

    @Override
    public String name() {
      return "retention-schedule";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "rules",
                  1,
                  100,
                  Field.code("kind"),
                  Field.text("title", 80),
                  Field.text("titleEn", 80),
                  Field.integer("days", "days", 0, 36_500),
                  Field.text("after", 80),
                  Field.text("afterEn", 80),
                  Field.choice("method", Method.class),
                  Field.text("basis", 300))
              .keyedBy("kind")
              .kept());
    }

    @Override
    public RetentionSchedule read(JsonNode body) {
      return new RetentionSchedule(body.get("rules").valueStream().map(Kind::rule).toList());
    }

    private static Rule rule(JsonNode rule) {
      return new Rule(
          rule.get("kind").asString(),
          new Words(rule.get("title").asString(), rule.get("titleEn").asString()),
          rule.get("days").asInt(),
          new Words(rule.get("after").asString(), rule.get("afterEn").asString()),
          Method.valueOf(rule.get("method").asString()),
          rule.get("basis").asString());
    }

    @Override
    public void check(RetentionSchedule value, Faults faults) {
      Set<String> shipped = kinds(read(initial()));
      for (int i = 0; i < value.rules().size(); i++) {
        String kind = value.rules().get(i).kind();
        if (!shipped.remove(kind)) {
          faults.add("/rules/" + i + "/kind", "unknown-value", kind);
        }
      }
      // A rule left out would keep its records for ever.
      shipped.forEach(kind -> faults.add("/rules", "retention-rule-missing", kind));
    }

    private static Set<String> kinds(RetentionSchedule schedule) {
      return schedule.rules().stream()
          .map(Rule::kind)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

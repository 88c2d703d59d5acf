package org.linli.dispute.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** The templates of clauses that an administrator keeps: the setting {@code clause-templates}. */
public record ClauseTemplates(List<ClauseTemplate> templates) {

  public static final SettingKind<ClauseTemplates> KIND = new Kind();

  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 2000;

  public ClauseTemplates {
    templates = List.copyOf(templates);
  }

  public Optional<ClauseTemplate> find(String code) {
    return templates.stream().filter(template -> template.code().equals(code)).findFirst();
  }

  /** The slots that a text names, in their order. */
  static List<String> slotsIn(String text) {
    List<String> slots = new ArrayList<>();
    Matcher matcher = SLOT.matcher(text);
    while (matcher.find()) {
      slots.add(matcher.group(1));
    }
    return slots;
  }

  private static final class Kind implements SettingKind<ClauseTemplates> {

    @Override
    public String name() {
      return "clause-templates";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "templates",
                  1,
                  200,
                  Field.code("code"),
                  Field.text("name", LONGEST_NAME),
                  Field.text("nameEn", LONGEST_NAME),
                  Field.longText("text", LONGEST_TEXT),
                  Field.choicesFrom("categories", "categories", 0),
                  Field.list(
                          "slots",
                          0,
                          20,
                          Field.code("code"),
                          Field.text("name", LONGEST_NAME),
                          Field.text("nameEn", LONGEST_NAME),
                          Field.choice("kind", ClauseTemplate.Slot.Kind.class))
                      .keyedBy("code"))
              .keyedBy("code"));
    }

    @Override
    public ClauseTemplates read(JsonNode body) {
      return new ClauseTemplates(
          each(body.get("templates"))
              .map(
                  node ->
                      new ClauseTemplate(
                          node.get("code").asString(),
                          node.get("name").asString(),
                          node.get("nameEn").asString(),
                          node.get("text").asString(),
                          each(node.get("slots")).map(Kind::slot).toList(),
                          Set.copyOf(
                              each(node.get("categories")).map(JsonNode::asString).toList())))
              .toList());
    }

    @Override
    public void check(ClauseTemplates value, Faults faults) {
      for (int i = 0; i < value.templates().size(); i++) {
        ClauseTemplate template = value.templates().get(i);
        Set<String> known = new HashSet<>(Set.of(ClauseTemplate.PERFORMER));
        template.slots().forEach(slot -> known.add(slot.code()));
        for (String named : slotsIn(template.text())) {
          if (!known.contains(named)) {
            faults.add("/templates/" + i + "/text", "unknown-slot", named);
          }
        }
        for (int s = 0; s < template.slots().size(); s++) {
          if (!template.text().contains("{" + template.slots().get(s).code() + "}")) {
            faults.add("/templates/" + i + "/slots/" + s + "/code", "slot-unused");
          }
        }
      }
    }

    private static ClauseTemplate.Slot slot(JsonNode node) {
      return new ClauseTemplate.Slot(
          node.get("code").asString(),
          node.get("name").asString(),
          node.get("nameEn").asString(),
          ClauseTemplate.Slot.Kind.valueOf(node.get("kind").asString()));
    }

    private static Stream<JsonNode> each(JsonNode array) {
      return array.valueStream();
    }
  }
}

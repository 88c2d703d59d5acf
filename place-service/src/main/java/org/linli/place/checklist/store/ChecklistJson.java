package org.linli.place.checklist.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.checklist.AnswerKind;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.ChecklistItem;
import org.linli.place.checklist.ChecklistSection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sections with their items as JSON, as they are stored and shipped. */
final class ChecklistJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ChecklistJson() {}

  static List<ChecklistSection> read(String json) {
    return read(JSON.readTree(json));
  }

  static List<ChecklistSection> read(JsonNode sections) {
    return sections.valueStream().map(ChecklistJson::section).toList();
  }

  static String write(List<ChecklistSection> sections) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    sections.forEach(section -> array.add(node(section)));
    return JSON.writeValueAsString(array);
  }

  private static ChecklistSection section(JsonNode node) {
    return new ChecklistSection(
        node.get("code").asString(),
        new Bilingual(node.get("title").asString(), node.get("titleEn").asString()),
        text(node, "department"),
        node.get("items").valueStream().map(ChecklistJson::item).toList());
  }

  private static ChecklistItem item(JsonNode node) {
    AnswerKind answer = AnswerKind.valueOf(node.path("answer").asString("YES_NO_NA"));
    String words = text(node, "defectWords");
    String wordsEn = text(node, "defectWordsEn");
    return new ChecklistItem(
        node.get("code").asString(),
        new Bilingual(node.get("question").asString(), node.get("questionEn").asString()),
        text(node, "legalBasis"),
        answer,
        node.path("required").asBoolean(true),
        answer == AnswerKind.NUMBER ? measure(node) : null,
        new ChecklistItem.DefectRule(
            node.path("noIsDefect").asBoolean(false),
            text(node, "hazardKind"),
            words == null ? null : new Bilingual(words, wordsEn == null ? words : wordsEn)));
  }

  private static ChecklistItem.Measure measure(JsonNode node) {
    return new ChecklistItem.Measure(
        node.path("unit").asString(""),
        number(node, "min"),
        number(node, "max"),
        number(node, "goodMin"),
        number(node, "goodMax"));
  }

  private static ObjectNode node(ChecklistSection section) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", section.code());
    node.put("title", section.title().zh());
    node.put("titleEn", section.title().en());
    put(node, "department", section.department());
    ArrayNode items = node.putArray("items");
    section.items().forEach(item -> items.add(node(item)));
    return node;
  }

  private static ObjectNode node(ChecklistItem item) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", item.code());
    node.put("question", item.question().zh());
    node.put("questionEn", item.question().en());
    put(node, "legalBasis", item.legalBasis());
    node.put("answer", item.answer().name());
    node.put("required", item.required());
    ChecklistItem.Measure measure = item.measure();
    if (measure != null) {
      node.put("unit", measure.unit());
      put(node, "min", measure.min());
      put(node, "max", measure.max());
      put(node, "goodMin", measure.goodMin());
      put(node, "goodMax", measure.goodMax());
    }
    node.put("noIsDefect", item.defect().noIsDefect());
    put(node, "hazardKind", item.defect().hazardKind());
    Bilingual words = item.defect().words();
    if (words != null) {
      node.put("defectWords", words.zh());
      node.put("defectWordsEn", words.en());
    }
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Double value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static @Nullable Double number(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asDouble();
  }
}

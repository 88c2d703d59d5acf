package org.linli.place.inspection.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.inspection.Inspection.Answer;
import org.linli.place.inspection.Inspection.Defect;
import org.linli.place.inspection.Inspection.YesNo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers of a part as JSON. */
final class AnswersJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AnswersJson() {}

  static List<Answer> read(String json) {
    return JSON.readTree(json).valueStream().map(AnswersJson::answer).toList();
  }

  static String write(List<Answer> answers) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Answer answer : answers) {
      ObjectNode node = array.addObject();
      node.put("item", answer.item());
      YesNo value = answer.value();
      Double number = answer.number();
      Defect defect = answer.defect();
      put(node, "value", value == null ? null : value.name());
      if (number != null) {
        node.put("number", number);
      }
      put(node, "text", answer.text());
      put(node, "note", answer.note());
      if (defect != null) {
        ObjectNode inner = node.putObject("defect");
        put(inner, "kind", defect.kind());
        put(inner, "words", defect.words());
      }
    }
    return JSON.writeValueAsString(array);
  }

  private static Answer answer(JsonNode node) {
    String value = text(node, "value");
    JsonNode defect = node.get("defect");
    return new Answer(
        node.get("item").asString(),
        value == null ? null : YesNo.valueOf(value),
        node.has("number") ? (Double) node.get("number").asDouble() : null,
        text(node, "text"),
        text(node, "note"),
        defect == null ? null : new Defect(text(defect, "kind"), text(defect, "words")));
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}

package org.linli.commons.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Field.Bounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether a body fits a form: all faults at once, each with its JSON pointer. */
final class FormCheck {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");
  private static final int LONGEST_LISTED_TEXT = 500;

  private final Faults faults;

  FormCheck(Faults faults) {
    this.faults = faults;
  }

  /** A field that is null is a field that was left out. */
  static JsonNode withoutNulls(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        if (!entry.getValue().isNull()) {
          object.set(entry.getKey(), withoutNulls(entry.getValue()));
        }
      }
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(withoutNulls(item)));
      return array;
    }
    return node;
  }

  /** Whether the body has the fields of the form, each of its type and within its bounds. */
  void fits(Form form, JsonNode body) {
    fields(form.fields(), body, "");
  }

  /** Whether the lists that lose nothing still have what they had. */
  void keeps(Form form, JsonNode before, JsonNode after) {
    for (Field field : form.fields()) {
      String key = field.rules().key();
      if (field.rules().keep() && key != null) {
        Set<String> there = keys(after.get(field.name()), key);
        for (String lost : keys(before.get(field.name()), key)) {
          require(there.contains(lost), "/" + field.name(), "setting-kept", lost);
        }
      }
    }
  }

  private static Set<String> keys(@Nullable JsonNode list, String key) {
    Set<String> keys = new LinkedHashSet<>();
    if (list != null) {
      list.forEach(item -> keys.add(item.path(key).asString("")));
    }
    return keys;
  }

  private void fields(Iterable<Field> fields, JsonNode node, String at) {
    if (!node.isObject()) {
      faults.add(at, "wrong-type");
      return;
    }
    Set<String> known = new HashSet<>();
    for (Field field : fields) {
      known.add(field.name());
      JsonNode value = node.get(field.name());
      String pointer = at + "/" + field.name();
      if (value == null) {
        if (field.required()) {
          faults.add(pointer, "required");
        }
      } else {
        value(field, value, pointer);
      }
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        String name = entry.getKey().replace("~", "~0").replace("/", "~1");
        faults.add(at + "/" + name, "unknown-field");
      }
    }
  }

  private void value(Field field, JsonNode value, String at) {
    switch (field.type()) {
      case TEXT, LONG_TEXT, CODE -> text(field, value, at);
      case INTEGER, NUMBER -> number(field, value, at);
      case BOOLEAN -> require(value.isBoolean(), at, "wrong-type");
      case DATE -> require(value.isString() && isDate(value.asString()), at, "setting-date");
      case TIME -> require(value.isString() && isTime(value.asString()), at, "setting-time");
      case CHOICE -> choice(field, value, at);
      case CHOICES, TEXTS -> values(field, value, at);
      case LIST -> list(field, value, at);
      case OBJECT -> fields(field.fields(), value, at);
    }
  }

  private void text(Field field, JsonNode value, String at) {
    if (!value.isString()) {
      faults.add(at, "wrong-type");
      return;
    }
    String text = value.asString();
    if (text.isBlank()) {
      faults.add(at, "required");
    } else if (text.length() > field.bounds().max()) {
      faults.add(at, "setting-too-long", field.bounds().max());
    } else if (field.type() == FieldType.CODE && !CODE.matcher(text).matches()) {
      faults.add(at, "setting-code");
    } else if (hasControls(text, field.type() == FieldType.LONG_TEXT)) {
      faults.add(at, "setting-controls");
    }
  }

  private void number(Field field, JsonNode value, String at) {
    boolean fits =
        field.type() == FieldType.INTEGER
            ? value.isIntegralNumber() && value.canConvertToLong()
            : value.isNumber();
    if (!fits) {
      faults.add(at, "wrong-type");
      return;
    }
    Bounds bounds = field.bounds();
    double number = value.asDouble();
    if (!(number >= bounds.min() && number <= bounds.max())) {
      faults.add(at, "setting-range", bounds.min(), bounds.max());
    }
  }

  private void choice(Field field, JsonNode value, String at) {
    if (!value.isString() || value.asString().isBlank()) {
      faults.add(at, "wrong-type");
      return;
    }
    Field.Choice choice = field.choice();
    if (choice != null && choice.source() == null && !choice.options().contains(value.asString())) {
      faults.add(at, "unknown-value", shortened(value.asString()));
    }
  }

  private void values(Field field, JsonNode value, String at) {
    if (!size(field, value, at)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      String pointer = at + "/" + i;
      if (field.type() == FieldType.CHOICES) {
        choice(field, item, pointer);
      } else {
        require(item.isString() && !item.asString().isBlank(), pointer, "wrong-type");
      }
      String text = item.isString() ? item.asString() : "";
      require(
          text.length() <= LONGEST_LISTED_TEXT, pointer, "setting-too-long", LONGEST_LISTED_TEXT);
      require(text.isEmpty() || seen.add(text), pointer, "setting-twice", shortened(text));
    }
  }

  private void list(Field field, JsonNode value, String at) {
    if (!size(field, value, at)) {
      return;
    }
    String key = field.rules().key();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      String pointer = at + "/" + i;
      fields(field.fields(), item, pointer);
      JsonNode told = key == null ? null : item.get(key);
      if (told != null && told.isValueNode() && !seen.add(told.asString())) {
        faults.add(pointer + "/" + key, "setting-twice", shortened(told.asString()));
      }
    }
  }

  private boolean size(Field field, JsonNode value, String at) {
    Bounds bounds = field.bounds();
    if (!value.isArray()) {
      faults.add(at, "wrong-type");
      return false;
    }
    if (value.size() < bounds.min() || value.size() > bounds.max()) {
      faults.add(at, "setting-size", bounds.min(), bounds.max());
      return false;
    }
    return true;
  }

  private void require(boolean holds, String at, String code, Object... arguments) {
    if (!holds) {
      faults.add(at, code, arguments);
    }
  }

  private static boolean isDate(String text) {
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= 1990 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return TIME.matcher(text).matches() && LocalTime.parse(text).getSecond() == 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean hasControls(String text, boolean manyLines) {
    return text.chars()
        .anyMatch(c -> Character.isISOControl(c) && !(manyLines && (c == '\n' || c == '\t')));
  }

  private static String shortened(String text) {
    return text.codePoints().limit(40).mapToObj(Character::toString).collect(Collectors.joining());
  }
}

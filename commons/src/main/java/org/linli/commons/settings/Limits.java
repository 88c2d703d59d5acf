package org.linli.commons.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The named numbers as they are now, by key. One that is not published is as the product came, so
 * that a newer product may know more of them.
 */
public record Limits(Map<String, Integer> values) {

  static final String NAME = "limits";

  public Limits {
    values = Map.copyOf(values);
  }

  /** The kind of setting that holds these numbers. */
  public static SettingKind<Limits> of(NamedNumber... numbers) {
    return new Kind(List.of(numbers));
  }

  /** The number in the unit of its limit. */
  public int of(NamedNumber number) {
    Integer value = values.get(number.key());
    return value == null ? number.shipped() : value;
  }

  private record Kind(List<NamedNumber> numbers) implements SettingKind<Limits> {

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Form form() {
      return new Form(numbers.stream().map(NamedNumber::field).toList());
    }

    @Override
    public Limits read(JsonNode body) {
      Map<String, Integer> values = new HashMap<>();
      for (NamedNumber number : numbers) {
        JsonNode value = body.get(number.key());
        if (value != null && !value.isNull()) {
          values.put(number.key(), value.asInt());
        }
      }
      return new Limits(values);
    }

    @Override
    public JsonNode initial() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      for (NamedNumber number : numbers) {
        body.put(number.key(), number.shipped());
      }
      return body;
    }
  }
}

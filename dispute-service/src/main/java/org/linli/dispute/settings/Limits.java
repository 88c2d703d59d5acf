package org.linli.dispute.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The named numbers as they are now. One that is not published is as the product came, so that a
 * newer product may know more of them.
 */
public record Limits(Map<Limit, Integer> values) {

  public static final SettingKind<Limits> KIND = new Kind();

  public Limits {
    values = Map.copyOf(values);
  }

  /** The number in the unit of its limit. */
  public int of(Limit limit) {
    Integer value = values.get(limit);
    return value == null ? limit.shipped() : value;
  }

  private static final class Kind implements SettingKind<Limits> {

    @Override
    public String name() {
      return "limits";
    }

    @Override
    public Form form() {
      return new Form(List.of(Limit.values()).stream().map(Limit::field).toList());
    }

    @Override
    public Limits read(JsonNode body) {
      Map<Limit, Integer> values = new EnumMap<>(Limit.class);
      for (Limit limit : Limit.values()) {
        JsonNode value = body.get(limit.key());
        if (value != null && !value.isNull()) {
          values.put(limit, value.asInt());
        }
      }
      return new Limits(values);
    }

    @Override
    public JsonNode initial() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      for (Limit limit : Limit.values()) {
        body.put(limit.key(), limit.shipped());
      }
      return body;
    }
  }
}

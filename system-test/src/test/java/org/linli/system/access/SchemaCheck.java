package org.linli.system.access;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether an answer is what the contract's schema says, and nothing more. */
final class SchemaCheck {

  private SchemaCheck() {}

  /** Adds what is wrong with the value to the faults. */
  static void check(Map<String, Object> schema, JsonNode value, String where, List<String> faults) {
    if (value.isNull()) {
      if (!Boolean.TRUE.equals(schema.get("nullable"))) {
        faults.add(where + " is null");
      }
      return;
    }
    Set<Object> kinds = new LinkedHashSet<>();
    kinds.add(schema.get("type"));
    if (schema.containsKey("allOf") || schema.containsKey("properties")) {
      kinds.add("object");
    }
    boolean fits =
        kinds.contains("object")
            ? value.isObject()
            : switch (String.valueOf(schema.get("type"))) {
              case "array" -> value.isArray();
              case "string" -> value.isString();
              case "integer" -> value.isIntegralNumber();
              case "number" -> value.isNumber();
              case "boolean" -> value.isBoolean();
              default -> true;
            };
    if (!fits) {
      faults.add(where + " should be " + schema.get("type"));
    } else if (value.isObject()) {
      checkObject(schema, value, where, faults);
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        check(Maps.in(schema, "items"), item, where + "[]", faults);
      }
    } else if (schema.get("enum") instanceof List<?> allowed
        && !allowed.contains(value.asString())) {
      faults.add(where + " has the undeclared value " + value.asString());
    }
  }

  private static void checkObject(
      Map<String, Object> schema, JsonNode value, String where, List<String> faults) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    gather(schema, properties, required);
    for (String name : required) {
      if (!value.has(name)) {
        faults.add(where + "." + name + " is missing");
      }
    }
    Object additional = schema.get("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String place = where + "." + field.getKey();
      if (properties.containsKey(field.getKey())) {
        check(Maps.of(properties.get(field.getKey())), field.getValue(), place, faults);
      } else if (additional instanceof Map) {
        check(Maps.of(additional), field.getValue(), place, faults);
      } else if (!Boolean.TRUE.equals(additional)) {
        faults.add(place + " is not declared");
      }
    }
  }

  private static void gather(
      Map<String, Object> schema, Map<String, Object> properties, Set<String> required) {
    properties.putAll(Maps.in(schema, "properties"));
    Maps.list(schema.get("required")).forEach(name -> required.add("" + name));
    for (Object part : Maps.list(schema.get("allOf"))) {
      gather(Maps.of(part), properties, required);
    }
  }
}

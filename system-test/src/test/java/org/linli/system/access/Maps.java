package org.linli.system.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML as maps with text keys; what is not a map is an empty one. */
final class Maps {

  private Maps() {}

  static Map<String, Object> of(@Nullable Object node) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> result.put(String.valueOf(key), value));
    }
    return result;
  }

  static Map<String, Object> in(Map<String, Object> outer, String key) {
    return of(outer.get(key));
  }

  static List<?> list(@Nullable Object node) {
    return node instanceof List<?> list ? list : List.of();
  }

  /** A map of scalars as text. */
  static Map<String, String> texts(@Nullable Object node) {
    Map<String, String> result = new LinkedHashMap<>();
    of(node).forEach((key, value) -> result.put(key, value instanceof Map ? "" : "" + value));
    return result;
  }
}

package org.linli.commons.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;

/** Reads one value expression of a mapping file. */
final class ExpressionReader {
  private static final Set<String> KEYS =
      Set.of("property", "column", "constant", "first", "map", "default", "format");

  private final String path;
  private final Map<String, @Nullable Object> node;
  private final List<Violation> faults;
  private final int faultsBefore;

  ExpressionReader(String path, Map<String, @Nullable Object> node, List<Violation> faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
    this.faultsBefore = faults.size();
  }

  @Nullable ValueExpression read() {
    node.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> fault(key, "mapping-unknown-key"));
    if (node.keySet().stream().filter(Set.of("property", "column", "constant")::contains).count()
        != 1) {
      faults.add(ImportReport.violation(null, path, "mapping-one-source"));
    }
    String column = text(node.containsKey("property") ? "property" : "column");
    String constant = text("constant");
    Integer first = first();
    Map<String, String> map = map();
    String otherwise = text("default");
    if (otherwise != null && !node.containsKey("map")) {
      fault("default", "mapping-default-without-map");
    }
    DateFormat format = format();
    if (faults.size() > faultsBefore) {
      return null;
    }
    return new ValueExpression(path, column, constant, first, map, otherwise, format);
  }

  private @Nullable String text(String key) {
    Object value = node.get(key);
    if (value instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    if (node.containsKey(key)) {
      fault(key, "mapping-not-text");
    }
    return null;
  }

  private @Nullable Integer first() {
    String text = text("first");
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9][0-9]{0,3}")) {
      fault("first", "mapping-not-a-count", text);
      return null;
    }
    return Integer.valueOf(text);
  }

  private Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    if (!node.containsKey("map")) {
      return map;
    }
    Map<String, @Nullable Object> entries = MappingReader.stringKeys(node.get("map"));
    if (entries == null) {
      fault("map", "mapping-not-a-map");
      return map;
    }
    entries.forEach(
        (raw, value) -> {
          if (value instanceof String text) {
            map.put(raw, text.strip());
          } else {
            fault("map." + raw, "mapping-not-text");
          }
        });
    return map;
  }

  private @Nullable DateFormat format() {
    String pattern = text("format");
    if (pattern == null) {
      return null;
    }
    try {
      return DateFormat.of(pattern);
    } catch (IllegalArgumentException e) {
      fault("format", "mapping-format", pattern);
      return null;
    }
  }

  private void fault(String key, String code, Object... args) {
    faults.add(ImportReport.violation(null, path + "." + key, code, args));
  }
}

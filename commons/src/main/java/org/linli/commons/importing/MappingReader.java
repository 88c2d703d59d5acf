package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one mapping file and collects all that is wrong with it. */
final class MappingReader {
  private static final Set<String> PARENT_KEYS = Set.of("level", "code", "name", "nameEn");

  private final Collection<MappingShape> shapes;
  private final List<Violation> faults = new ArrayList<>();
  private final Map<String, ValueExpression> values = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final List<Mapping.Parent> parents = new ArrayList<>();

  MappingReader(Collection<MappingShape> shapes) {
    this.shapes = shapes;
  }

  Mapping read(String yaml) {
    Map<String, @Nullable Object> root = load(yaml);
    MappingShape shape = shape(root.get("target"));
    walk(shape, "", root);
    shape.values().entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .filter(path -> !values.containsKey(path) && !present(root, path))
        .sorted()
        .forEach(path -> fault(path, "mapping-missing"));
    Mapping mapping =
        new Mapping(shape.target(), values, settings, parents, ignored, shape.ofPlaces());
    checkColumns(mapping);
    if (!faults.isEmpty()) {
      throw new ImportRefused(faults);
    }
    return mapping;
  }

  private Map<String, @Nullable Object> load(String yaml) {
    if (yaml.length() > Mapping.LONGEST_BYTES) {
      throw ImportRefused.file("mapping-too-long", Mapping.LONGEST_BYTES / 1024);
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(12);
    options.setCodePointLimit(Mapping.LONGEST_BYTES);
    DumperOptions dumping = new DumperOptions();
    Object loaded;
    try {
      loaded =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(dumping),
                  dumping,
                  options,
                  new TextOnly())
              .load(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
    } catch (MarkedYAMLException e) {
      throw notYaml(e);
    } catch (YAMLException e) {
      throw ImportRefused.file("mapping-unreadable");
    }
    Map<String, @Nullable Object> root = stringKeys(loaded);
    if (root == null) {
      throw ImportRefused.file("mapping-not-a-map");
    }
    return root;
  }

  /** Where it is wrong; what the parser says of it is English and speaks of tokens. */
  private static ImportRefused notYaml(MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    if (mark == null) {
      return ImportRefused.file("mapping-unreadable");
    }
    int line = mark.getLine() + 1;
    return e instanceof DuplicateKeyException
        ? ImportRefused.file("mapping-key-twice", line)
        : ImportRefused.file("mapping-not-yaml", line, mark.getColumn() + 1);
  }

  /**
   * Leaves every scalar the text it is written as: an area code must not become a number, nor
   * {@code 011} the octal nine, nor {@code no} a falsehood.
   */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  private MappingShape shape(@Nullable Object target) {
    return shapes.stream()
        .filter(s -> s.target().equals(target))
        .findFirst()
        .orElseThrow(
            () -> {
              Set<String> targets = new TreeSet<>();
              shapes.forEach(s -> targets.add(s.target()));
              fault("target", "mapping-target", String.join(", ", targets));
              return new ImportRefused(faults);
            });
  }

  private void walk(MappingShape shape, String prefix, Map<String, @Nullable Object> node) {
    node.forEach(
        (key, value) -> {
          String path = prefix + key;
          if (path.equals("target")) {
            return;
          }
          if (path.equals("ignore")) {
            readIgnored(value);
          } else if (path.equals("parents") && shape.withParents()) {
            readParents(value);
          } else if (shape.isValue(path)) {
            ValueExpression expression = expression(path, value);
            if (expression != null) {
              values.put(path, expression);
            }
          } else if (shape.isSetting(path)) {
            readSetting(shape, path, value);
          } else if (shape.isGroup(path)) {
            Map<String, @Nullable Object> inner = stringKeys(value);
            if (inner == null) {
              fault(path, "mapping-not-a-map");
            } else {
              walk(shape, path + ".", inner);
            }
          } else {
            fault(path, "mapping-unknown-key");
          }
        });
  }

  private void readIgnored(@Nullable Object value) {
    if (!(value instanceof List<?> names)) {
      fault("ignore", "mapping-not-a-list");
      return;
    }
    for (Object name : names) {
      if (name instanceof String text && !text.isBlank()) {
        ignored.add(text.strip());
      } else {
        fault("ignore", "mapping-not-text");
      }
    }
  }

  private void readSetting(MappingShape shape, String path, @Nullable Object value) {
    if (!(value instanceof String text) || text.isBlank()) {
      fault(path, "mapping-not-text");
      return;
    }
    Set<String> allowed = shape.settings().getOrDefault(path, Set.of());
    String chosen =
        allowed.stream().filter(a -> a.equalsIgnoreCase(text.strip())).findFirst().orElse(text);
    if (!allowed.isEmpty() && !allowed.contains(chosen)) {
      fault(path, "mapping-not-allowed", text, String.join(", ", new TreeSet<>(allowed)));
      return;
    }
    settings.put(path, chosen);
  }

  private void readParents(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      fault("parents", "mapping-not-a-list");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      readParent("parents[" + i + "]", list.get(i));
    }
  }

  private void readParent(String path, @Nullable Object value) {
    Map<String, @Nullable Object> node = stringKeys(value);
    if (node == null) {
      fault(path, "mapping-not-a-map");
      return;
    }
    node.keySet().stream()
        .filter(key -> !PARENT_KEYS.contains(key))
        .forEach(key -> fault(path + "." + key, "mapping-unknown-key"));
    ValueExpression code = expression(path + ".code", node.get("code"));
    ValueExpression name = expression(path + ".name", node.get("name"));
    ValueExpression nameEn =
        node.containsKey("nameEn") ? expression(path + ".nameEn", node.get("nameEn")) : null;
    if (!(node.get("level") instanceof String level) || level.isBlank()) {
      fault(path + ".level", "mapping-missing");
    } else if (code != null && name != null) {
      parents.add(new Mapping.Parent(level, code, name, nameEn));
    }
  }

  private @Nullable ValueExpression expression(String path, @Nullable Object value) {
    if (value == null) {
      fault(path, "mapping-missing");
      return null;
    }
    Map<String, @Nullable Object> node = stringKeys(value);
    if (node == null) {
      fault(path, "mapping-not-an-expression");
      return null;
    }
    return new ExpressionReader(path, node, faults).read();
  }

  private void checkColumns(Mapping mapping) {
    Set<String> read = mapping.columns();
    ignored.stream()
        .filter(read::contains)
        .forEach(column -> fault("ignore", "mapping-ignored-and-read", column));
    Set<String> named = new LinkedHashSet<>(read);
    named.addAll(ignored);
    for (String column : named) {
      String refusal = mapping.refusal(column);
      if (refusal != null) {
        fault(column, refusal, column);
      }
    }
  }

  /** Whether something stands there, even if it was faulty and said to be so already. */
  private static boolean present(Map<String, @Nullable Object> root, String path) {
    Object node = root;
    for (String key : path.split("\\.")) {
      if (!(node instanceof Map<?, ?> map) || !map.containsKey(key)) {
        return false;
      }
      node = map.get(key);
    }
    return true;
  }

  private void fault(String path, String code, Object... args) {
    faults.add(ImportReport.violation(null, path, code, args));
  }

  /** The node as a map with text keys, or null where it is none. */
  static @Nullable Map<String, @Nullable Object> stringKeys(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      result.put(String.valueOf(entry.getKey()).strip(), entry.getValue());
    }
    return result;
  }
}

package org.linli.commons.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code field-catalogue.yaml} with the sections of {@code field-catalogue-shared.yaml} that
 * it names. All faults are told at once.
 */
public final class CatalogueReader {

  public static final String FILE = "field-catalogue.yaml";
  private static final String SHARED = "field-catalogue-shared.yaml";

  private static final Set<String> GROUP_KEYS =
      Set.of("title", "purpose", "basis", "until", "rule", "recipients");
  private static final Set<String> FIELD_KEYS =
      Set.of(
          "group",
          "zh",
          "en",
          "sealed",
          "title",
          "purpose",
          "basis",
          "until",
          "rule",
          "recipients");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, FieldGroup> groups = new TreeMap<>();
  private final Map<String, CataloguedTable> tables = new TreeMap<>();

  private CatalogueReader() {}

  /**
   * The catalogue of the service that is running.
   *
   * @throws IllegalStateException with all faults
   */
  public static FieldCatalogue load() {
    return new CatalogueReader().read(resource('/' + FILE), resource('/' + SHARED));
  }

  /** The catalogue in a file, for what looks at several services. */
  public static FieldCatalogue load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new CatalogueReader().read(yaml(in), resource('/' + SHARED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A catalogue in YAML, without shared tables; for tests. */
  public static FieldCatalogue parse(String text) {
    Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return new CatalogueReader().read(document, Map.of());
  }

  private FieldCatalogue read(Map<?, ?> document, Map<?, ?> shared) {
    groups(map(shared.get("groups")));
    groups(map(document.get("groups")));
    if (document.get("with") instanceof List<?> sections) {
      for (Object section : sections) {
        Object found = map(shared.get("sections")).get(section);
        if (found == null) {
          faults.add("with: there are no shared tables " + section);
        }
        tables(map(found));
      }
    }
    tables(map(document.get("tables")));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(FILE + ":\n" + String.join("\n", faults));
    }
    return new FieldCatalogue(String.valueOf(document.get("service")), groups, tables);
  }

  private void groups(Map<?, ?> found) {
    found.forEach(
        (key, value) -> {
          String code = String.valueOf(key);
          Map<?, ?> body = map(value);
          refuseUnknown("group " + code, body, GROUP_KEYS);
          groups.put(
              code,
              new FieldGroup(
                  code,
                  words("group " + code, body, "title"),
                  words("group " + code, body, "purpose"),
                  words("group " + code, body, "basis"),
                  words("group " + code, body, "until"),
                  rule(body),
                  words("group " + code, body, "recipients")));
        });
  }

  private void tables(Map<?, ?> found) {
    found.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          CataloguedTable table = table(name, map(value));
          if (tables.put(name, table) != null) {
            faults.add("table " + name + " is there twice");
          }
        });
  }

  private CataloguedTable table(String name, Map<?, ?> body) {
    refuseUnknown("table " + name, body, Set.of("plain", "personal"));
    Map<String, String> plain = new HashMap<>();
    String whole = body.get("plain") instanceof String why ? why : null;
    map(body.get("plain"))
        .forEach(
            (why, columns) -> {
              if (columns instanceof List<?> list) {
                list.forEach(column -> plain.put(String.valueOf(column), String.valueOf(why)));
              } else {
                faults.add("table " + name + ": plain needs a list of columns after its reason");
              }
            });
    Map<String, PersonalField> personal = new TreeMap<>();
    map(body.get("personal"))
        .forEach(
            (column, field) -> {
              PersonalField read = field(name, String.valueOf(column), map(field));
              if (read != null) {
                personal.put(read.column(), read);
              }
            });
    if (whole != null && !personal.isEmpty()) {
      faults.add("table " + name + " is plain as a whole and has personal columns");
    }
    return new CataloguedTable(name, whole, plain, personal);
  }

  private @Nullable PersonalField field(String table, String column, Map<?, ?> body) {
    String where = table + '.' + column;
    refuseUnknown(where, body, FIELD_KEYS);
    FieldGroup group = groups.get(String.valueOf(body.get("group")));
    if (group == null) {
      faults.add(where + ": there is no group " + body.get("group"));
      return null;
    }
    FieldGroup own =
        new FieldGroup(
            group.code(),
            group.title(),
            body.containsKey("purpose") ? words(where, body, "purpose") : group.purpose(),
            body.containsKey("basis") ? words(where, body, "basis") : group.basis(),
            body.containsKey("until") ? words(where, body, "until") : group.until(),
            body.containsKey("until") ? rule(body) : group.rule(),
            body.containsKey("recipients") ? words(where, body, "recipients") : group.recipients());
    return new PersonalField(
        table, column, own, both(where, body), Boolean.TRUE.equals(body.get("sealed")));
  }

  private static @Nullable String rule(Map<?, ?> body) {
    Object rule = body.get("rule");
    return rule == null ? null : String.valueOf(rule);
  }

  private Words words(String where, Map<?, ?> body, String key) {
    return both(where + ": " + key, map(body.get(key)));
  }

  private Words both(String where, Map<?, ?> body) {
    return new Words(text(where, body, "zh"), text(where, body, "en"));
  }

  private String text(String where, Map<?, ?> body, String key) {
    if (body.get(key) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    faults.add(where + " has no words in " + key);
    return "";
  }

  private void refuseUnknown(String where, Map<?, ?> body, Set<String> known) {
    body.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .forEach(key -> faults.add(where + ": nobody knows " + key));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> found ? found : Map.of();
  }

  private static Map<?, ?> resource(String name) {
    try (InputStream in = CatalogueReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return yaml(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<?, ?> yaml(InputStream in) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return map(new Yaml(new SafeConstructor(options)).load(in));
  }
}

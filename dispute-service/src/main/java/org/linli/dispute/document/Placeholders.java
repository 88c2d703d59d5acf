package org.linli.dispute.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that a template may name: {@code document/placeholders.json}. */
public final class Placeholders {

  /** What each entry of a list has besides its own fields: its place, from 1. */
  public static final String INDEX = "index";

  private static final String FILE = "/document/placeholders.json";

  private final Map<String, Placeholder> known;

  private Placeholders(Map<String, Placeholder> known) {
    this.known = known;
  }

  /** Reads the list that comes with the product. */
  public static Placeholders load() {
    JsonMapper json = JsonMapper.shared();
    Map<String, Placeholder> known = new LinkedHashMap<>();
    try (InputStream in = Placeholders.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      for (JsonNode node : json.readTree(in)) {
        Map<String, String> fields = Map.of();
        if (node.has("fields")) {
          fields =
              json.convertValue(
                  node.get("fields"), new TypeReference<LinkedHashMap<String, String>>() {});
        }
        String sample = node.has("sample") ? node.get("sample").asString() : "";
        String name = node.get("name").asString();
        known.put(
            name,
            new Placeholder(
                name,
                node.get("meaning").asString(),
                node.get("meaningEn").asString(),
                sample,
                fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Placeholders(known);
  }

  public List<Placeholder> list() {
    return List.copyOf(known.values());
  }

  public Optional<Placeholder> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** Values for a preview; each list has two entries. */
  public Filling samples() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Placeholder placeholder : known.values()) {
      values.put(
          placeholder.name(),
          placeholder.isList()
              ? List.of(placeholder.fields(), placeholder.fields())
              : placeholder.sample());
    }
    return Filling.of(List.of(values));
  }
}

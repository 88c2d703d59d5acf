package org.linli.commons.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that an administrator may change, published as a whole. A bean of this type is in the
 * editor; its body is always a JSON object.
 *
 * @param <T> what the body is read into; immutable
 */
public interface SettingKind<T> {

  /** The name in addresses and in the database, in lower case with hyphens. */
  String name();

  /** The fields of the body. What does not fit it is refused before anything is read. */
  Form form();

  /** Reads a body that fits the form. */
  T read(JsonNode body);

  /** Adds what the form cannot say: rules between fields, codes that must be known elsewhere. */
  default void check(T value, Faults faults) {}

  /**
   * Called within the transaction that publishes a value, for what must follow in other tables. An
   * exception undoes the publication.
   */
  default void published(T value) {}

  /** What the product comes with: {@code settings/<name>.json} on the class path. */
  default JsonNode initial() {
    String file = "/settings/" + name() + ".json";
    try (InputStream in = SettingKind.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

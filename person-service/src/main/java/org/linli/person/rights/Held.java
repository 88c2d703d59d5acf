package org.linli.person.rights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about somebody.
 *
 * @param column {@code table.column}, as in {@code field-catalogue.yaml}, which says why it is held
 * @param value opened, in words
 * @param since when it was taken; null where that is not known
 * @param label what it is called, in the reader's language; null for the column's name in the
 *     catalogue
 */
public record Held(String column, String value, @Nullable Instant since, @Nullable String label) {

  public Held {
    if (column.indexOf('.') < 1) {
      throw new IllegalArgumentException(column + " is no table.column");
    }
  }

  public Held(String column, String value, @Nullable Instant since) {
    this(column, value, since, null);
  }

  /** The same under a name that says more than the column's. */
  public Held called(String name) {
    return new Held(column, value, since, name);
  }

  public static Held of(String column, String value) {
    return new Held(column, value, null);
  }
}

package org.linli.person.rights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about somebody.
 *
 * @param column {@code table.column}, as in {@code field-catalogue.yaml}, which says why it is held
 * @param value opened, in words
 * @param since when it was taken; null where that is not known
 */
public record Held(String column, String value, @Nullable Instant since) {

  public Held {
    if (column.indexOf('.') < 1) {
      throw new IllegalArgumentException(column + " is no table.column");
    }
  }

  public static Held of(String column, String value) {
    return new Held(column, value, null);
  }
}

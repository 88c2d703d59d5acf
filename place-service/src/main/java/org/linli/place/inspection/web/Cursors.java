package org.linli.place.inspection.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Places in lists that are ordered by something and an id. */
final class Cursors {

  private Cursors() {}

  static String write(Object first, UUID id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((first + " " + id).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads one.
   *
   * @throws ProblemException 400
   */
  static <T> @Nullable T read(@Nullable String cursor, BiFunction<String, UUID, T> reader) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split(" ", 2);
      if (parts.length == 2) {
        return reader.apply(parts[0], UUID.fromString(parts[1]));
      }
    } catch (RuntimeException e) {
      // Said below in the words of the interface.
    }
    throw ProblemException.badField("cursor", "cursor");
  }
}

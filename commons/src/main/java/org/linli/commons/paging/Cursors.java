package org.linli.commons.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Places in lists, as callers hand them back. */
public final class Cursors {

  private static final String NUMBER = "[A-Za-z0-9._-]{1,80}";

  private Cursors() {}

  /** A place in a list that is ordered by something and an id. */
  public static String write(Object first, UUID id) {
    return write(first + " " + id);
  }

  /** A place in a list that is ordered by one thing. */
  public static String write(String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a place in a list that is ordered by something and an id; null at its beginning.
   *
   * @throws ProblemException 400 naming {@code cursor}
   */
  public static <T> @Nullable T read(@Nullable String cursor, BiFunction<String, UUID, T> reader) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts = text(cursor).split(" ", 2);
      if (parts.length == 2) {
        return reader.apply(parts[0], UUID.fromString(parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Said below in the words of the interface.
    }
    throw ProblemException.badField("cursor", "cursor");
  }

  /**
   * Reads a place in a list that is ordered by numbers such as {@code 990102-2026-P00001}.
   *
   * @throws ProblemException 400 naming {@code cursor}
   */
  public static String number(String cursor) {
    try {
      String last = text(cursor);
      if (last.matches(NUMBER)) {
        return last;
      }
    } catch (IllegalArgumentException e) {
      // Said below in the words of the interface.
    }
    throw ProblemException.badField("cursor", "cursor");
  }

  private static String text(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }
}

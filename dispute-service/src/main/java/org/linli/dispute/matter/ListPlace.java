package org.linli.dispute.matter;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.linli.commons.problem.ProblemException;

/** The last dispute of a page, after which the next page begins. */
public record ListPlace(Instant receivedAt, UUID id) {

  /** The days that a dispute can be received on; the database reaches no further than it must. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** What the caller gets and gives back unread. */
  public String toCursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((receivedAt + " " + id).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads a cursor.
   *
   * @throws ProblemException 400 naming {@code cursor}
   */
  public static ListPlace fromCursor(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split(" ", 2);
      if (parts.length == 2) {
        Instant receivedAt = Instant.parse(parts[0]);
        if (receivedAt.isAfter(EARLIEST) && receivedAt.isBefore(LATEST)) {
          return new ListPlace(receivedAt, UUID.fromString(parts[1]));
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Said below in the words of the interface.
    }
    throw ProblemException.badField("cursor", "cursor");
  }
}

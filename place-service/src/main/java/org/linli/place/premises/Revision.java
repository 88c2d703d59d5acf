package org.linli.place.premises;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of premises on record.
 *
 * @param version that the premises had afterwards
 * @param by username
 */
public record Revision(
    UUID premises,
    int version,
    Kind kind,
    Instant at,
    String by,
    @Nullable String reason,
    List<Change> changes) {

  /** What happened. */
  public enum Kind {
    ENTERED,
    IMPORTED,
    CHANGED,
    /** Never what it says. */
    CONTACT_CHANGED,
    CLOSED,
    REOPENED,
    /** Took in another that was entered twice. */
    MERGED,
    MERGED_INTO,
    /** Its grids have changed. */
    RELOCATED,
    CONTACT_ERASED
  }

  /** A field with what it said and says. */
  public record Change(String field, @Nullable String before, @Nullable String after) {}

  public Revision {
    changes = List.copyOf(changes);
  }
}

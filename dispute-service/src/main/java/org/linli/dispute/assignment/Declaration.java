package org.linli.dispute.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the responsible person has an interest in the matter.
 *
 * @param username of the person it is about
 * @param by username of who said so, or recorded that a party did
 */
public record Declaration(UUID id, String username, Kind kind, Instant at, String by) {

  /** What was declared. */
  public enum Kind {
    NONE,
    CONFLICT,
    /** A party asked for another mediator. */
    PARTY_ASKED;

    /** Whether the person may not work on this matter any more. */
    public boolean isBlocking() {
      return switch (this) {
        case NONE -> false;
        case CONFLICT, PARTY_ASKED -> true;
      };
    }
  }

  /** What is confidential of it. */
  public record Words(@Nullable String words, @Nullable UUID party) {}
}

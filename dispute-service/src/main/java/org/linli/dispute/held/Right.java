package org.linli.dispute.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about their data in a matter.
 *
 * @param party which party asked; null for who reported
 * @param words null where the matter was erased
 * @param dueOn last day on which it is answered in time
 * @param answer null while there is none
 */
public record Right(
    UUID id,
    String ticket,
    @Nullable UUID party,
    Kind kind,
    @Nullable String words,
    Instant askedAt,
    LocalDate dueOn,
    @Nullable Answer answer) {

  /** What is asked for. */
  public enum Kind {
    CORRECTION,
    OBJECTION,
    ERASURE,
    COPY
  }

  /** What became of it. */
  public enum Result {
    GRANTED,
    PARTLY,
    REFUSED
  }

  /**
   * The answer.
   *
   * @param words reason, and where to complain
   */
  public record Answer(Result result, @Nullable String words, Instant at, String by) {}
}

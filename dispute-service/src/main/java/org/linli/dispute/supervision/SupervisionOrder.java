package org.linli.dispute.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder, supervision letter or listing that somebody above a unit sent.
 *
 * @param unit code of the unit that must answer
 * @param answer null until it did
 */
public record SupervisionOrder(
    UUID id,
    Rung kind,
    Instant at,
    String by,
    String unit,
    LocalDate answerBy,
    String words,
    @Nullable Answer answer) {

  /** What a unit answered. */
  public record Answer(Instant at, String by, String words) {}
}

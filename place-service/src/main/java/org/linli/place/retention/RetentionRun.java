package org.linli.place.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's run.
 *
 * @param finishedAt null while it goes on, or where it was broken off
 */
public record RetentionRun(
    LocalDate day, Instant startedAt, @Nullable Instant finishedAt, List<Count> counts) {

  /** How many records of a kind were erased. */
  public record Count(String kind, int erased) {}

  public RetentionRun {
    counts = List.copyOf(counts);
  }
}

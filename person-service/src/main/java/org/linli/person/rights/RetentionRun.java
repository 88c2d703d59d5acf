package org.linli.person.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One day's run of the retention schedule, over all copies of the service. */
public record RetentionRun(
    LocalDate day, Instant startedAt, @Nullable Instant finishedAt, List<Count> counts) {

  public RetentionRun {
    counts = List.copyOf(counts);
  }

  /**
   * What became of one kind of record.
   *
   * @param left due, and not erased
   * @param oldestLeft the day the oldest of those counts from
   * @param failure kind of failure, without data; null for none
   */
  public record Count(
      String kind,
      long erased,
      long left,
      @Nullable LocalDate oldestLeft,
      @Nullable String failure) {}
}

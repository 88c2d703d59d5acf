package org.linli.person.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where runs are claimed and reported. */
public interface RetentionRuns {

  /**
   * Claims a day's run for this copy of the service.
   *
   * @param patience after this long without a sign a run was left behind, and may be claimed anew
   * @return whether it is ours; never where it has finished
   */
  boolean claim(LocalDate day, Instant now, Duration patience);

  /** A sign that the run goes on. */
  void alive(LocalDate day, Instant now);

  /** Reports one kind of record; adds to what an interrupted run erased. */
  void report(LocalDate day, RetentionRun.Count count);

  void finish(LocalDate day, Instant now);

  /** As the viewer of the request; newest first. */
  List<RetentionRun> list(@Nullable LocalDate before, int limit);

  default Optional<RetentionRun> last() {
    return list(null, 1).stream().findFirst();
  }
}

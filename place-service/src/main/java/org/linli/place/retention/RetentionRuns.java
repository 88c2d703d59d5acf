package org.linli.place.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where runs are claimed and reported. */
public interface RetentionRuns {

  /**
   * Claims a day's run for this copy of the service.
   *
   * @param patience after this long without a sign a run was left behind, and may be claimed anew
   * @return whether it is ours; never where it has finished
   */
  boolean claim(LocalDate day, Instant now, Duration patience);

  /** Reports what a batch erased, which is a sign of life too; adds to what was there. */
  void report(LocalDate day, Instant now, RetentionRun.Count count);

  void finish(LocalDate day, Instant now);

  /** As the viewer of the request; newest first. */
  List<RetentionRun> list(int limit);
}

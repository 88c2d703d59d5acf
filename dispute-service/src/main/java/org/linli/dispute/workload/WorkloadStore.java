package org.linli.dispute.workload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where work is counted. */
public interface WorkloadStore {

  /**
   * Counts in subtrees that the caller was seen to have a right in, by username. As Linli: whoever
   * keeps the staff of an area sees how much there is and none of the matters.
   *
   * @param after the username after which the page begins; null for the first
   */
  List<Workload> list(
      List<String> paths, Instant now, Instant soon, @Nullable String after, int limit);
}

package org.linli.dispute.report;

import java.util.List;
import java.util.Set;

/**
 * Which reports are listed.
 *
 * @param paths subtrees
 * @param states empty for all, as are channels
 */
public record ReportFilter(
    List<String> paths, Set<ReportState> states, Set<ReportChannel> channels) {

  public ReportFilter {
    paths = List.copyOf(paths);
    states = Set.copyOf(states);
    channels = Set.copyOf(channels);
  }
}

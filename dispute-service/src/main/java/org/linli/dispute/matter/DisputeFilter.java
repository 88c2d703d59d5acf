package org.linli.dispute.matter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes are listed.
 *
 * @param paths subtrees
 * @param from received then or later; null for no limit
 * @param to received before; null for no limit
 * @param categories codes; empty for all, as are levels and statuses
 */
public record DisputeFilter(
    List<String> paths,
    @Nullable Instant from,
    @Nullable Instant to,
    Set<String> categories,
    Set<TriageLevel> levels,
    Set<DisputeStatus> statuses) {

  public DisputeFilter {
    paths = List.copyOf(paths);
    categories = Set.copyOf(categories);
    levels = Set.copyOf(levels);
    statuses = Set.copyOf(statuses);
  }
}

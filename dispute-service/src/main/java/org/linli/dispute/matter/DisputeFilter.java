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
    Set<DisputeStatus> statuses,
    Wanted wanted) {

  public DisputeFilter {
    paths = List.copyOf(paths);
    categories = Set.copyOf(categories);
    levels = Set.copyOf(levels);
    statuses = Set.copyOf(statuses);
  }

  /**
   * What else is asked for.
   *
   * @param words the beginning of a number, or words in the matters that the viewer handles; null
   *     for none
   * @param unit responsible unit; null for any
   * @param person responsible person; null for any
   * @param mine only those that the viewer handles, wherever they lie: {@code paths} do not count
   *     then
   * @param open only those not closed
   * @param overdue only those in which something is overdue
   */
  public record Wanted(
      @Nullable String words,
      @Nullable String unit,
      @Nullable String person,
      boolean mine,
      boolean open,
      boolean overdue) {

    public static final Wanted ALL = new Wanted(null, null, null, false, false, false);
  }
}

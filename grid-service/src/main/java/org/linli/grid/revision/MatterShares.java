package org.linli.grid.revision;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares of the matters of former grids that came to later ones, from what dispute-service says
 * would move. It says so in tens and leaves out fewer than ten, so a share is told of a hundred
 * matters or more only, in hundredths: it may be wrong by some hundredths and names nobody.
 */
final class MatterShares {

  static final MatterShares NONE = new MatterShares(Map.of());

  private static final String MATTERS = "DISPUTE";
  private static final long LEAST = 100;

  private final Map<String, Map<String, Long>> counts;

  private MatterShares(Map<String, Map<String, Long>> counts) {
    this.counts = counts;
  }

  static MatterShares of(Relocations.Answer answer) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Relocations.Move move : answer.moves()) {
      if (move.kind().equals(MATTERS)) {
        add(counts, move.from(), move.to(), move.count());
      }
    }
    for (Relocations.Kept kept : answer.kept()) {
      if (kept.kind().equals(MATTERS)) {
        add(counts, kept.grid(), kept.grid(), kept.count());
      }
    }
    return new MatterShares(counts);
  }

  private static void add(
      Map<String, Map<String, Long>> counts, String from, String to, long count) {
    counts.computeIfAbsent(from, former -> new HashMap<>()).merge(to, count, Long::sum);
  }

  /**
   * The share of the matters of a former grid in a later one, in hundredths; null where too few are
   * known of.
   */
  @Nullable Double find(String former, String later) {
    Map<String, Long> targets = counts.getOrDefault(former, Map.of());
    long all = targets.values().stream().mapToLong(Long::longValue).sum();
    return all < LEAST ? null : Math.rint(100.0 * targets.getOrDefault(later, 0L) / all) / 100;
  }
}

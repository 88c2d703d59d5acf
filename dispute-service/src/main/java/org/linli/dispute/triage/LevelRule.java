package org.linli.dispute.triage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.DecisionTable.Proposal;

/**
 * What becomes of a level when the decision table is asked again. The table raises at once; only a
 * named person lowers. A decision of a person against the table stands for the rows they had before
 * them, as long as those hold: a further row of a higher level ends it.
 */
final class LevelRule {

  private LevelRule() {}

  /**
   * A level.
   *
   * @param confirmed whether a named person stands for it
   */
  record Standing(TriageLevel level, boolean confirmed) {}

  static Standing after(@Nullable TriageLevel now, TriageHistory history, Proposal proposal) {
    if (now == null) {
      return new Standing(proposal.level(), false);
    }
    boolean raises = proposal.level().compareTo(now) < 0 && hasNewRowAbove(now, history, proposal);
    return raises ? new Standing(proposal.level(), false) : new Standing(now, history.confirmed());
  }

  private static boolean hasNewRowAbove(TriageLevel now, TriageHistory history, Proposal proposal) {
    Set<String> considered = considered(history);
    return proposal.fired().stream()
        .filter(row -> row.level().compareTo(now) < 0)
        .anyMatch(row -> !considered.contains(row.code()));
  }

  /** The rows that a person had before them when they decided, and that have held ever since. */
  private static Set<String> considered(TriageHistory history) {
    Optional<TriageEntry> decision = history.decision();
    Set<String> rows = new HashSet<>();
    if (decision.isPresent()) {
      rows.addAll(decision.get().worked().rows());
      history.entries().stream()
          .filter(entry -> entry.version() > decision.get().version())
          .forEach(entry -> rows.retainAll(entry.worked().rows()));
    }
    return rows;
  }
}

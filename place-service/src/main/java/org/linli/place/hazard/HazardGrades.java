package org.linli.place.hazard;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published rule by which a hazard gets its grade: every row is tried, all that fire are shown,
 * the gravest is proposed; GENERAL where none fires.
 *
 * @param deadlines time from the report to the deadline
 */
public record HazardGrades(Map<HazardGrade, Duration> deadlines, List<Row> rows) {

  public HazardGrades {
    deadlines = Map.copyOf(deadlines);
    rows = List.copyOf(rows);
  }

  /**
   * What is known of a hazard when it is graded.
   *
   * @param importance of its premises; null where it lies at none
   */
  public record Case(String kind, @Nullable String importance, Set<HazardFact> facts) {
    public Case {
      facts = Set.copyOf(facts);
    }
  }

  /**
   * One reason for a grade. What a row does not name may be anything.
   *
   * @param code stable name in the history of hazards
   * @param kinds one of them it must be
   * @param importances one of them the premises must have
   * @param facts all must hold
   */
  public record Row(
      String code,
      HazardGrade grade,
      String reason,
      String reasonEn,
      Set<String> kinds,
      Set<String> importances,
      Set<HazardFact> facts) {

    public Row {
      kinds = Set.copyOf(kinds);
      importances = Set.copyOf(importances);
      facts = Set.copyOf(facts);
    }

    boolean fires(Case known) {
      return (kinds.isEmpty() || kinds.contains(known.kind()))
          && (importances.isEmpty()
              || known.importance() != null && importances.contains(known.importance()))
          && known.facts().containsAll(facts);
    }

    public String reason(boolean english) {
      return english ? reasonEn : reason;
    }
  }

  /**
   * What the table gives.
   *
   * @param fired all rows that fired, those of the gravest grade first
   */
  public record Proposal(HazardGrade grade, List<Row> fired) {
    public Proposal {
      fired = List.copyOf(fired);
    }

    public List<String> codes() {
      return fired.stream().map(Row::code).toList();
    }
  }

  /** Tries every row. */
  public Proposal propose(Case known) {
    List<Row> fired =
        rows.stream()
            .filter(row -> row.fires(known))
            .sorted(Comparator.comparing(Row::grade)) // the order of rows stays
            .toList();
    return new Proposal(fired.isEmpty() ? HazardGrade.GENERAL : fired.getFirst().grade(), fired);
  }

  public Duration deadline(HazardGrade grade) {
    return deadlines.getOrDefault(grade, Duration.ZERO);
  }

  /** When a hazard of this grade must be mended. */
  public Instant due(Instant reportedAt, HazardGrade grade) {
    return reportedAt.plus(deadline(grade));
  }
}

package org.linli.dispute.triage;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.TriageLevel;

/**
 * The published rule by which a matter gets its level: every row is tried, all that fire are shown,
 * the highest of their levels is proposed; BLUE where none fires.
 */
public record DecisionTable(List<Row> rows) {

  public DecisionTable {
    rows = List.copyOf(rows);
  }

  /** How a condition compares. */
  public enum Op {
    IS,
    IS_NOT,
    AT_LEAST,
    AT_MOST
  }

  /** One thing that must hold. What is not known holds for no condition. */
  public record Condition(Fact fact, Op op, String value) {

    boolean holds(@Nullable MatterFacts facts, ComputedFacts computed) {
      String known = fact.in(facts, computed);
      if (known == null) {
        return false;
      }
      return switch (op) {
        case IS -> known.equals(value);
        case IS_NOT -> !known.equals(value);
        case AT_LEAST -> Long.parseLong(known) >= Long.parseLong(value);
        case AT_MOST -> Long.parseLong(known) <= Long.parseLong(value);
      };
    }
  }

  /**
   * One reason for a level.
   *
   * @param code stable name in the history of matters
   * @param conditions all must hold
   */
  public record Row(
      String code, TriageLevel level, String reason, String reasonEn, List<Condition> conditions) {
    public Row {
      conditions = List.copyOf(conditions);
    }

    boolean fires(@Nullable MatterFacts facts, ComputedFacts computed) {
      return conditions.stream().allMatch(condition -> condition.holds(facts, computed));
    }
  }

  /**
   * What the table gives.
   *
   * @param fired all rows that fired, those of the highest level first
   */
  public record Proposal(TriageLevel level, List<Row> fired) {
    public Proposal {
      fired = List.copyOf(fired);
    }

    public List<String> codes() {
      return fired.stream().map(Row::code).toList();
    }
  }

  /** Tries every row. */
  public Proposal propose(@Nullable MatterFacts facts, ComputedFacts computed) {
    List<Row> fired =
        rows.stream()
            .filter(row -> row.fires(facts, computed))
            .sorted(Comparator.comparing(Row::level)) // RED comes first; the order of rows stays
            .toList();
    return new Proposal(fired.isEmpty() ? TriageLevel.BLUE : fired.getFirst().level(), fired);
  }
}

package org.linli.dispute.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.TriageLevel;

/**
 * One time that the level of a matter was worked out or decided.
 *
 * @param version of the matter after it
 * @param level of the matter after it
 * @param confirmed whether a named person stood for the level then
 * @param reason why a person decided against the table; null where nobody did
 * @param facts those recorded with it; null where it recorded none
 */
public record TriageEntry(
    int version,
    Kind kind,
    TriageLevel level,
    boolean confirmed,
    Worked worked,
    @Nullable String reason,
    @Nullable MatterFacts facts,
    Signed signed) {

  /** What was done. */
  public enum Kind {
    /** Facts were recorded. */
    FACTS,
    /** Time, a failed mediation, a new table or reopening had its say. */
    EVALUATED,
    /** A person stands for the level that the table gives. */
    CONFIRMED,
    /** A person decided against the table. */
    CHANGED
  }

  /**
   * What the decision table gave.
   *
   * @param rows codes of the rows that fired
   */
  public record Worked(
      TriageLevel level, int tableVersion, List<String> rows, ComputedFacts computed) {
    public Worked {
      rows = List.copyOf(rows);
    }
  }

  /** Who and when. */
  public record Signed(String by, Instant at) {}

  /** Whether a person decided. */
  public boolean isDecision() {
    return kind == Kind.CONFIRMED || kind == Kind.CHANGED;
  }
}

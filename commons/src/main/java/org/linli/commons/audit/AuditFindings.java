package org.linli.commons.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a chain found.
 *
 * @param entries looked at
 * @param anchors whose signature holds
 * @param faults the first of them, in the order of the chain
 * @param moreFaults how many beyond those
 */
public record AuditFindings(
    long entries,
    long anchors,
    @Nullable Anchor newestAnchor,
    List<Fault> faults,
    long moreFaults) {

  private static final int MOST_FAULTS = 100;

  public AuditFindings {
    faults = List.copyOf(faults);
  }

  public boolean intact() {
    return faults.isEmpty();
  }

  /**
   * One thing that is wrong.
   *
   * @param code CHANGED, MISSING, FORKED or TRUNCATED for an entry; ANCHOR_UNREADABLE,
   *     ANCHOR_SIGNATURE, ANCHOR_ORDER for a line; ANCHOR_MISSING where there is none at all
   */
  public record Fault(String code, @Nullable Long seq, @Nullable Integer line) {

    static Fault ofEntry(String code, long seq) {
      return new Fault(code, seq, null);
    }

    static Fault ofLine(String code, int line) {
      return new Fault(code, null, line);
    }
  }

  /** Gathers while the check runs. */
  static final class Collector {

    private final List<Fault> faults = new ArrayList<>();
    private long more;
    private long entries;

    void looked() {
      entries++;
    }

    void add(Fault fault) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(fault);
      } else {
        more++;
      }
    }

    AuditFindings findings(long anchors, @Nullable Anchor newest) {
      return new AuditFindings(entries, anchors, newest, faults, more);
    }
  }
}

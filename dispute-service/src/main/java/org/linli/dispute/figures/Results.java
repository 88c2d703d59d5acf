package org.linli.dispute.figures;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.Outcome;

/** What a matter came to in 32 bits: 29 for its milestones, 3 for its outcome (0 for none). */
final class Results {

  private static final int MILESTONE_BITS = 29;
  private static final int MILESTONES = (1 << MILESTONE_BITS) - 1;

  private Results() {}

  static int pack(@Nullable Outcome outcome, int milestones) {
    if ((milestones & ~MILESTONES) != 0) {
      throw new IllegalArgumentException("milestones " + Integer.toBinaryString(milestones));
    }
    return milestones | (outcome == null ? 0 : outcome.ordinal() + 1) << MILESTONE_BITS;
  }

  /** Which matters count towards a figure besides those of a filter. */
  record Mark(int mask, int value) {

    /** All of them. */
    static final Mark ANY = new Mark(0, 0);

    static Mark of(Set<Milestone> milestones) {
      int bits = Milestone.pack(milestones);
      return new Mark(bits, bits);
    }

    static Mark of(@Nullable Outcome outcome) {
      return new Mark(~MILESTONES, pack(outcome, 0));
    }

    boolean admits(int results) {
      return (results & mask) == value;
    }
  }
}

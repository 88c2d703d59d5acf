package org.linli.dispute.figures;

import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

/** Where facts come from, in the order in which they were committed. */
public interface FactFeed {

  /** Takes facts one by one. */
  interface Sink {

    /**
     * A matter.
     *
     * @param h3Cell of resolution 9
     * @param day days since 1970-01-01
     * @param category ordinal
     */
    void add(
        String gridCode,
        long h3Cell,
        int day,
        int category,
        @Nullable TriageLevel level,
        DisputeStatus status);
  }

  /** The number of the last entry of the fact log. */
  long head();

  /**
   * All facts.
   *
   * @return the entry up to which they are all, and none of a later one
   */
  long readAll(Sink sink);

  /**
   * The facts of later entries.
   *
   * @return the last of these entries, or {@link #READ_ALL} where the sink was given nothing and
   *     all must be read again, because facts were changed
   */
  long readAfter(long version, Sink sink);

  long READ_ALL = -1;
}

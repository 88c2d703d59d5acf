package org.linli.dispute.figures;

/** Where facts come from, in the order in which they were committed. */
public interface FactFeed {

  /** Takes facts one by one. */
  interface Sink {

    /**
     * A matter as it is, or as it was and is no more.
     *
     * @param high the first 64 bits of the matter's id
     * @param low the others
     * @param weight 1, or -1 for what is no more
     */
    void add(long high, long low, Fact fact, int weight);
  }

  /** What record keys are made with, the same for every copy and after every start. */
  byte[] secret();

  /** The number of the last entry of the fact log. */
  long head();

  /**
   * All facts.
   *
   * @return the entry up to which they are all, and none of a later one
   */
  long readAll(Sink sink);

  /**
   * The facts of later entries, and those that they replace.
   *
   * @return the last of these entries, or {@link #READ_ALL} where the sink was given nothing and
   *     all must be read again, because places were changed
   */
  long readAfter(long version, Sink sink);

  long READ_ALL = -1;
}

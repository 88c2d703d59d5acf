package org.linli.commons.disclosure;

/**
 * Decides how counts are shown: as they are to those who may list what is counted, perturbed to
 * everybody else; and on maps nobody sees a number above zero and below the threshold.
 * docs/decisions/0005-perturbed-counts.md says what that promises.
 */
public final class DisclosureControl {

  /** Below this no deployment may go (SAFEGUARDS 3). */
  public static final int LOWEST_THRESHOLD = 3;

  /** Above this a table of deviations would say nothing of most areas. */
  public static final int HIGHEST_THRESHOLD = 50;

  private final int threshold;
  private final PerturbationTable table;

  /**
   * A gate with this threshold.
   *
   * @throws IllegalArgumentException below {@link #LOWEST_THRESHOLD} or above {@link
   *     #HIGHEST_THRESHOLD}
   */
  public DisclosureControl(int threshold) {
    if (threshold < LOWEST_THRESHOLD || threshold > HIGHEST_THRESHOLD) {
      throw new IllegalArgumentException(
          "the suppression threshold is "
              + threshold
              + "; it must be at least 3 (SAFEGUARDS 3) and at most 50");
    }
    this.threshold = threshold;
    this.table = PerturbationTable.of(threshold);
  }

  public int threshold() {
    return threshold;
  }

  /**
   * How this gate perturbs.
   *
   * @param secret {@link Perturbation#SECRET_BYTES} of chance
   */
  public Perturbation perturbation(byte[] secret) {
    return new Perturbation(table, secret);
  }

  /** Counts that the reader may be told: exact ones of what they may list, or perturbed ones. */
  public Disclosed disclosed(long[] counts) {
    return new Disclosed(counts, threshold);
  }
}

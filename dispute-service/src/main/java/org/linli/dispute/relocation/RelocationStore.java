package org.linli.dispute.relocation;

import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.GridPlace;

/**
 * Where disputes and reports are given their places; acts as the service itself, in transactions of
 * bounded size.
 */
public interface RelocationStore {

  /** Says where a record belongs. */
  @FunctionalInterface
  interface Locating {

    /**
     * The place of a record.
     *
     * @param grid code of the grid it was in
     * @param lon of its position, degrees, EPSG:4490
     * @return null leaves the record where it was
     */
    @Nullable GridPlace of(String grid, double lon, double lat);
  }

  /**
   * Gives each dispute and each report its place anew; the figures follow batch by batch.
   *
   * @return how many have moved
   */
  int relocate(Locating locating);

  /** Gives open case reviews the path of their matter. */
  void followMatters();
}

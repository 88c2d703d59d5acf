package org.linli.portal.hotspot;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts as the dispute-service discloses them to the caller.
 *
 * @param from first day counted
 * @param to day after the last
 * @param threshold counts above zero and below this are withheld
 * @param counts by code; empty where withheld; a cell that is not here has none
 */
public record DisclosedCounts(
    LocalDate from, LocalDate to, int threshold, Map<String, OptionalLong> counts) {

  private static final OptionalLong ZERO = OptionalLong.of(0);

  public DisclosedCounts {
    counts = Map.copyOf(counts);
  }

  /** The count of a cell that the caller may see. */
  public OptionalLong count(String code) {
    return counts.getOrDefault(code, ZERO);
  }
}

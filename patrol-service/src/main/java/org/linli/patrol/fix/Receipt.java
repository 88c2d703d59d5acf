package org.linli.patrol.fix;

import java.util.Map;

/**
 * What became of a batch.
 *
 * @param batch with the fault of each fix that was refused
 * @param taken new and on disk
 * @param known sent before, or twice in this batch
 * @param reasons of those refused, without those known
 */
public record Receipt(FixBatch batch, int taken, int known, Map<FixReason, Integer> reasons) {

  public Receipt {
    reasons = Map.copyOf(reasons);
  }

  public int refused() {
    return reasons.values().stream().mapToInt(Integer::intValue).sum();
  }
}

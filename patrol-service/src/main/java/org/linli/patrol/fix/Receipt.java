package org.linli.patrol.fix;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param batch with the fault of each fix that was refused
 * @param taken new and on disk
 * @param known sent before, or twice in this batch
 * @param reasons of those refused, without those known
 * @param newest the shift of the newest fix that is kept now; null where none of them is
 */
public record Receipt(
    FixBatch batch, int taken, int known, Map<FixReason, Integer> reasons, @Nullable UUID newest) {

  public Receipt {
    reasons = Map.copyOf(reasons);
  }

  public int refused() {
    return reasons.values().stream().mapToInt(Integer::intValue).sum();
  }
}

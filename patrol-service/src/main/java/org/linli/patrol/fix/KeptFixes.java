package org.linli.patrol.fix;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fixes to be written, by time and place.
 *
 * @param order places in the batch; only the first {@code count}
 * @param shiftOf the shift of each fix, by its place in the batch
 * @param receivedMicros when the batch came in; its fixes follow a microsecond apart as they came
 */
public record KeptFixes(
    FixBatch batch,
    int[] order,
    int count,
    @Nullable UUID[] shiftOf,
    String county,
    UUID device,
    long receivedMicros) {

  /** The shift of the fix at a place in the batch. */
  public UUID shift(int i) {
    return Objects.requireNonNull(shiftOf[i]);
  }
}

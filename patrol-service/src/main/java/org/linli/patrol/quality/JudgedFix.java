package org.linli.patrol.quality;

import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.StoredFix;

/**
 * A fix that is kept, and why it does not count.
 *
 * @param reason INACCURATE or JUMP; null where it counts
 */
public record JudgedFix(StoredFix fix, @Nullable FixReason reason) {

  public boolean counts() {
    return reason == null;
  }
}

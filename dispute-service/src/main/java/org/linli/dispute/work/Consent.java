package org.linli.dispute.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party agrees to a step of the work. */
public record Consent(UUID party, How how, LocalDate on, @Nullable UUID attachment)
    implements Assent {

  /** How that is known. */
  public enum How {
    SIGNED,
    THUMBPRINT,
    RECORDED_ORALLY
  }

  @Override
  public boolean needsScan() {
    return switch (how) {
      case SIGNED, THUMBPRINT -> true;
      case RECORDED_ORALLY -> false;
    };
  }
}

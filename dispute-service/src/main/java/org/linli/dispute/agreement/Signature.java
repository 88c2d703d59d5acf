package org.linli.dispute.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.work.Assent;

/** How a party bound itself to an agreement. */
public record Signature(UUID party, How how, LocalDate on, @Nullable UUID attachment)
    implements Assent {

  /** By hand, by thumb, or by word before the mediator. */
  public enum How {
    SIGNATURE,
    THUMBPRINT,
    ORAL
  }

  @Override
  public boolean needsScan() {
    return switch (how) {
      case SIGNATURE, THUMBPRINT -> true;
      case ORAL -> false;
    };
  }
}

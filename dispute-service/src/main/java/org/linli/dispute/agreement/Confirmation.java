package org.linli.dispute.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a court was asked to confirm an agreement, and what it said. */
public record Confirmation(
    UUID agreementId,
    String court,
    LocalDate appliedOn,
    @Nullable Result result,
    @Nullable LocalDate resultOn,
    @Nullable String documentNumber) {

  /** What the court said. */
  public enum Result {
    CONFIRMED,
    REJECTED
  }

  /** What is confidential of the application. */
  public record Words(List<UUID> applicants) {

    public Words {
      applicants = List.copyOf(applicants);
    }
  }

  /** What is confidential of the answer. */
  public record ResultWords(@Nullable String reason) {}
}

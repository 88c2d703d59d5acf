package org.linli.dispute.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the parties agreed on, as far as the area may know it. */
public record Agreement(
    UUID id,
    Form form,
    LocalDate effectiveOn,
    boolean confirmationWished,
    Instant recordedAt,
    String by,
    List<Clause> clauses) {

  public Agreement {
    clauses = List.copyOf(clauses);
  }

  /** An oral agreement binds as a written one does; the mediator records it. */
  public enum Form {
    WRITTEN,
    ORAL
  }

  /** What is confidential of it. */
  public record Words(String facts, List<Signature> signatures) {

    public Words {
      signatures = List.copyOf(signatures);
    }
  }

  public boolean isPerformed() {
    return clauses.stream().allMatch(Clause::isPerformed);
  }

  public long performedClauses() {
    return clauses.stream().filter(Clause::isPerformed).count();
  }

  public Optional<Clause> clause(int number) {
    return clauses.stream().filter(clause -> clause.number() == number).findFirst();
  }

  /** The last day on which the parties can ask a court to confirm it. */
  public LocalDate confirmationUntil(int days) {
    return effectiveOn.plusDays(days);
  }
}

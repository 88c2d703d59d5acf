package org.linli.dispute.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a matter that one unit handed to another.
 *
 * @param part of the matter that lets the other unit see it
 * @param purpose code
 * @param version grows with every step
 */
public record Referral(
    UUID id,
    String countyCode,
    UUID matter,
    UUID part,
    String number,
    State state,
    String purpose,
    Set<ReleasedField> fields,
    Between between,
    LocalDate answerBy,
    int version) {

  public Referral {
    fields = Set.copyOf(fields);
  }

  /** From whom to whom, and when. */
  public record Between(String fromUnit, String toUnit, String by, Instant at) {}

  /** One step, with what was said at it. */
  public record Step(int version, State state, Instant at, String by, @Nullable String words) {}

  /** How far it is. */
  public enum State {
    IN_PROGRESS,
    ACCEPTED,
    REJECTED,
    DONE,
    REVOKED;

    /** Whether what was released can be read. */
    public boolean isOpen() {
      return this == IN_PROGRESS || this == ACCEPTED;
    }

    public Set<State> after() {
      return switch (this) {
        case IN_PROGRESS -> Set.of(ACCEPTED, REJECTED, REVOKED);
        case ACCEPTED -> Set.of(DONE, REVOKED);
        case REJECTED, DONE, REVOKED -> Set.of();
      };
    }
  }

  /** All of it that somebody may see. */
  public record Whole(Referral referral, String words, List<Step> steps) {
    public Whole {
      steps = List.copyOf(steps);
    }
  }
}

package org.linli.person.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about their own data. Its words are sealed and opened one by one.
 *
 * @param label such as R-2026-000012
 * @param number the number they proved
 */
public record RightsRequest(
    UUID id,
    String label,
    RightsKind kind,
    Subject subject,
    String number,
    Instant receivedAt,
    LocalDate dueOn,
    int version,
    @Nullable Answer answer) {

  /**
   * Its answer.
   *
   * @param corrected names of the fields that were put right
   * @param erased fields or rows that were erased
   */
  public record Answer(
      RightsResult result, Instant at, String by, List<String> corrected, int erased) {

    public Answer {
      corrected = List.copyOf(corrected);
    }
  }

  public boolean isOpen() {
    return answer == null;
  }

  /** Whether its day has passed without an answer. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && today.isAfter(dueOn);
  }

  RightsRequest answered(Answer given) {
    return new RightsRequest(
        id, label, kind, subject, number, receivedAt, dueOn, version + 1, given);
  }
}

package org.linli.dispute.mediation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session, as far as the area may know it.
 *
 * @param at when it is planned, or was held
 * @param by username of who recorded its state
 */
public record Session(UUID id, Instant at, State state, Instant recordedAt, String by) {

  /** What became of it. */
  public enum State {
    PLANNED,
    HELD,
    CANCELLED
  }

  /**
   * What is confidential of it.
   *
   * @param present who came; of a planned one, who is asked to come
   * @param offered what was offered, and by whom
   * @param reason why it was cancelled
   */
  public record Words(
      String place,
      List<Presence> present,
      @Nullable String offered,
      @Nullable String notes,
      @Nullable String reason) {

    public Words {
      present = List.copyOf(present);
    }
  }

  /** Who is there: a party by its key, anybody else by their role. */
  public record Presence(@Nullable UUID party, @Nullable String role) {}
}

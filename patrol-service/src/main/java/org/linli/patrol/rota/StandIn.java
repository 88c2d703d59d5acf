package org.linli.patrol.rota;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift on offer: one offers, another takes, the coordinator agrees.
 *
 * @param exchange the shift given in return; null for none
 * @param taken null until somebody takes it
 * @param decided null until it is decided
 */
public record StandIn(
    UUID id,
    RotaTemplate.Owner owner,
    UUID shift,
    @Nullable UUID exchange,
    State state,
    Act offered,
    @Nullable Act taken,
    @Nullable Decision decided) {

  /** Where it stands. */
  public enum State {
    OFFERED,
    TAKEN,
    AGREED,
    REFUSED,
    WITHDRAWN;

    boolean isOpen() {
      return this == OFFERED || this == TAKEN;
    }
  }

  /** Who did it, and when. */
  public record Act(String by, Instant at) {}

  /** The coordinator's decision, with the reason where it is not agreed to. */
  public record Decision(String by, Instant at, @Nullable String reason) {}

  /** A stand-in with the times that change hands. */
  public record Listed(
      StandIn standIn,
      String teamName,
      PlannedShift.Time time,
      PlannedShift.@Nullable Time exchangeTime) {}
}

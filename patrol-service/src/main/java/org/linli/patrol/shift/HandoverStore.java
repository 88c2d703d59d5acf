package org.linli.patrol.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where handovers are kept; works in the transaction that is running. */
public interface HandoverStore {

  /** Keeps it, once a shift and key. */
  UUID insert(Handover handover, @Nullable String idempotencyKey);

  Optional<Handover> find(UUID id);

  /** Those of a team, newest first. */
  List<Handover> ofTeam(UUID team, boolean unconfirmedOnly, int limit);

  /** False where somebody confirmed it before. */
  boolean confirm(Handover handover, Handover.Confirmed confirmed);

  /** Erases the words of what was written before. */
  int erase(Instant writtenBefore, Instant now, int limit);
}

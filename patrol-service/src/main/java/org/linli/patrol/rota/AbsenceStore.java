package org.linli.patrol.rota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where absences are kept; works in the transaction that is running. */
public interface AbsenceStore {

  UUID insert(Absence absence, Instant at, @Nullable String idempotencyKey);

  Optional<Absence> find(UUID id);

  /** Somebody's that have not ended by then, by time. */
  List<Absence> of(String username, Instant now);

  /** Those of the members of a team that have not ended by then, by time. */
  List<Absence> ofTeam(UUID team, Instant now);

  void remove(UUID id);

  /** Deletes those that ended before. */
  int deleteEndedBefore(Instant before);
}

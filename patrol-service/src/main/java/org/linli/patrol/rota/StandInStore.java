package org.linli.patrol.rota;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where stand-ins are kept; works in the transaction that is running. */
public interface StandInStore {

  /** False where the shift is on offer already. */
  boolean insert(StandIn standIn);

  Optional<StandIn> lock(UUID id);

  void save(StandIn standIn);

  /** Those the caller may see, the nearest shift first. */
  List<StandIn> list(@Nullable UUID team, boolean open, int limit);

  /** With the times of the shifts, whosever they are. */
  StandIn.Listed listed(StandIn standIn);
}

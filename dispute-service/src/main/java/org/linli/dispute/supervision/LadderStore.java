package org.linli.dispute.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ladder reads and writes, as Linli itself. */
public interface LadderStore {

  /**
   * Open duties that are late and have a rung left, longest late first.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<LateDuty> late(Instant now, @Nullable LateDuty after, int limit);

  /** When a matter was suspended and when that ended; null where it still is. */
  List<Rest> rests(String countyCode, UUID matter);

  /** A stretch of time in which a matter was suspended. */
  record Rest(Instant from, @Nullable Instant to) {}

  /**
   * Locks a duty in the transaction that is running.
   *
   * @return the rung it has climbed to; null where it has ended, or another copy is just taking its
   *     next rung
   */
  @Nullable Integer hold(LateDuty duty);

  /** Writes a rung down, in the transaction that is running. */
  void write(LateDuty duty, Escalation taken);

  /** A transaction as Linli itself, for duties outside a matter. */
  void asLinli(Runnable work);
}

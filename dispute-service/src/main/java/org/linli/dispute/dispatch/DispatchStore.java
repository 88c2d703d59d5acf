package org.linli.dispute.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.commons.access.Access;
import org.linli.dispute.matter.Matter;

/**
 * Where dispatch is kept. All but {@link #reading} works inside the transaction that is running.
 */
public interface DispatchStore {

  /** A transaction that only reads, with this viewer. */
  <T> T reading(Access access, Supplier<T> work);

  /** As it stands; a matter that nobody has dispatched yet stands where it was received. */
  Optional<DispatchState> find(String county, UUID matter);

  void put(Matter matter, DispatchState state);

  void append(Matter matter, Move move);

  /** Keeps, sealed, why a matter was not accepted. */
  void putDeclined(Matter matter, String reason);

  Optional<String> declinedReason(String county, UUID matter);

  /**
   * Oldest first.
   *
   * @param opened whether reasons are opened
   */
  List<Move> moves(String county, UUID matter, boolean opened);

  /** The number of a matter that the viewer may see. */
  Optional<String> numberOf(String county, UUID matter);
}

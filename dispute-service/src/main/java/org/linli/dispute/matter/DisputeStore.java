package org.linli.dispute.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where disputes are kept. Every call acts as the viewer of the request being answered. */
public interface DisputeStore {

  /**
   * Stores a dispute in state RECEIVED, with its number, its first event and its entry in the fact
   * log.
   *
   * @param idempotencyKey null for none
   * @param request hash of what was asked, compared where the key was used before
   * @return the id of the dispute; of the first one where the key was used before
   */
  UUID open(NewDispute dispute, @Nullable String idempotencyKey, String request);

  Optional<Dispute> find(UUID id, Set<String> counties);

  /** Newest first. */
  List<Dispute> list(DisputeFilter filter, @Nullable ListPlace after, int limit);
}

package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where stand-ins are kept; works inside a transaction. */
public interface StandInStore {

  /** Those that end on a day or later and touch one of these paths. */
  List<StandIn> list(List<String> paths, LocalDate on);

  /** Those in whose place somebody stands on a day. */
  List<StandIn> standingIn(String standIn, LocalDate on);

  void insert(StandIn standIn);

  Optional<StandIn> find(UUID id);

  boolean end(UUID id, LocalDate last);
}

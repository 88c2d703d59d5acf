package org.linli.person.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where requests for four eyes are kept. All of it joins a transaction. */
public interface FourEyesStore {

  /** False where the same waits already. */
  boolean insert(FourEyesRequest request);

  Optional<FourEyesRequest> find(UUID id);

  Optional<FourEyesRequest> lock(UUID id);

  void decide(UUID id, FourEyesRequest.State state, String by, Instant at, @Nullable String reason);

  /** Those that wait first, newest first. */
  List<FourEyesRequest> since(Instant earliest);

  /** Marks what nobody decided in time. */
  void lapse(Instant now);
}

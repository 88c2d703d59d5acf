package org.linli.commons.sealing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where wrapped data keys are kept. */
public interface DataKeys {

  /** A data key as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Wrapped(String ring, byte[] bytes) {}

  /** A kept key with its owner. */
  record Owned(String county, UUID owner, Wrapped key) {}

  Optional<Wrapped> find(String county, UUID owner);

  /**
   * Keeps a key unless there is one; gives the one that is kept. In the transaction that is
   * running.
   */
  Wrapped keep(String county, UUID owner, Wrapped fresh);

  /** Some keys that another key than this one wraps. */
  List<Owned> notWrappedBy(String ring, int limit);

  void rewrap(Owned before, Wrapped after);

  /** Destroys the key of an owner: what was sealed with it can never be opened again. */
  void destroy(String county, UUID owner);
}

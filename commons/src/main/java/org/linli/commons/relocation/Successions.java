package org.linli.commons.relocation;

import org.linli.commons.fabric.Fabric;

/** Tells followers of a fabric where records belong whose area or grid is no more. */
public final class Successions {

  private final EndedUnits publisher;
  private final RelocationStore store;

  public Successions(EndedUnits publisher, RelocationStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  /** For one run of one follower; the publisher is asked only where a code is missing. */
  public Succession of(Fabric fabric) {
    return new Succession(fabric, publisher, Math.max(0, store.find().relocatedTo()));
  }
}

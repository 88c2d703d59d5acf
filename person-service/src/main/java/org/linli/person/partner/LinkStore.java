package org.linli.person.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.person.support.SupportCase;

/** Links to partners. Call it inside a transaction. */
public interface LinkStore {

  /** Keeps a link under the consent in force; the schema takes none outside it. */
  void add(SupportCase one, Link link);

  Optional<Link> find(UUID id);

  List<Link> ofCase(SupportCase one);

  void step(SupportCase one, UUID link, LinkState state, Instant at);

  /** Ends all links that are open. */
  void endAll(SupportCase one, LinkState state, Instant at);
}

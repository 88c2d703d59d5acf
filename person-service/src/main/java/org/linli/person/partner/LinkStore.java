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

  /** Releases a link that was proposed. */
  void confirm(SupportCase one, UUID link, Confirmation confirmed);

  /** Notes when the partner first read something. */
  void read(SupportCase one, UUID link, Instant at);

  /** Ends all links that are not over. */
  void endAll(SupportCase one, LinkState state, Instant at);
}

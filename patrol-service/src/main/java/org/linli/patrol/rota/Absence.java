package org.linli.patrol.rota;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When somebody cannot.
 *
 * @param touched planned shifts of theirs that fall into it, as far as the reader may see them
 */
public record Absence(UUID id, String username, Instant from, Instant until, List<UUID> touched) {

  public Absence {
    touched = List.copyOf(touched);
  }
}

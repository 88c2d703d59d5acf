package org.linli.patrol.quality;

import java.util.UUID;

/** The teams of who calls. */
@FunctionalInterface
public interface OwnTeams {

  /** Whether the caller belongs to a team now. */
  boolean contains(UUID team);
}

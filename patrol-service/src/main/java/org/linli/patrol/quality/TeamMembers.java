package org.linli.patrol.quality;

import java.util.UUID;

/** Who belongs to which team. */
@FunctionalInterface
public interface TeamMembers {

  /** Whether somebody is of a team now. */
  boolean isOf(UUID team, String username);
}

package org.linli.patrol.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which patrols were planned. */
@FunctionalInterface
public interface PlannedPatrols {

  /**
   * A planned patrol; not who was to go.
   *
   * @param path of the area of its team
   * @param held whether anybody checked in to it
   * @param grids codes of the grids on its route
   * @param premises on its route
   */
  record Planned(
      String path, Instant from, Instant to, boolean held, Set<String> grids, List<UUID> premises) {
    public Planned {
      grids = Set.copyOf(grids);
      premises = List.copyOf(premises);
    }
  }

  /** Those not cancelled that begin in a time and are over by its end. */
  List<Planned> between(Instant from, Instant to);
}

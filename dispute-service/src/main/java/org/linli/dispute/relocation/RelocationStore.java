package org.linli.dispute.relocation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.GridPlace;

/**
 * Where located grids and disputes are kept; acts as the service itself, in transactions of bounded
 * size.
 */
public interface RelocationStore {

  List<LocatedGrid> locatedGrids();

  /**
   * Gives each dispute and each report of these grids its place anew; the figures follow batch by
   * batch.
   *
   * @param places position to place; null leaves the record where it was
   * @return how many have moved
   */
  int relocate(Set<String> gridCodes, BiFunction<Double, Double, @Nullable GridPlace> places);

  /** Gives open case reviews the path of their matter. */
  void followMatters();

  void remember(Collection<LocatedGrid> grids);
}

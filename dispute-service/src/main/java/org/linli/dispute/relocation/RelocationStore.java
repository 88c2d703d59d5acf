package org.linli.dispute.relocation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.GridPlace;

/** Where located grids and disputes are kept; acts as the service itself. */
public interface RelocationStore {

  /**
   * What is done in one transaction that no other copy of the service runs at the same time.
   *
   * @param <T> result
   */
  interface Work<T> {
    T in(Session session);
  }

  /** The transaction. */
  interface Session {

    List<LocatedGrid> locatedGrids();

    /**
     * Gives each dispute of these grids its place anew.
     *
     * @param places position to place; null leaves the dispute where it was
     * @return how many have moved
     */
    long relocate(Set<String> gridCodes, BiFunction<Double, Double, @Nullable GridPlace> places);

    void remember(Collection<LocatedGrid> grids);

    /** Figures must be read anew. */
    void logChange();
  }

  <T> T run(Work<T> work);
}

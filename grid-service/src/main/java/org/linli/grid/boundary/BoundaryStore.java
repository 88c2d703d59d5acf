package org.linli.grid.boundary;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.AreaLevel;
import org.linli.grid.tiles.ZoomBand;

/** Boundaries in the database. Imports follow one another: each holds the version until it ends. */
public interface BoundaryStore {

  /** Does the work in one transaction that acts with this access; an exception undoes it. */
  <T> T write(Access access, Function<Session, T> work);

  /**
   * The same for what its exception undoes in any case: it waits only so long for others.
   *
   * @throws org.linli.commons.problem.ProblemException 503 where they take longer
   */
  <T> T attempt(Access access, Duration wait, Function<Session, T> work);

  /** What can be done inside the transaction, as far as the access lets see and change. */
  interface Session {

    /** The published version, which nobody else can change until this transaction ends. */
    long lockVersion();

    /** The areas of these codes and those directly below them. */
    List<AreaRow> areasAtOrBelow(Collection<String> codes);

    /** Stores what is new or differs and gives the codes of that. */
    Set<String> storeAreas(List<AreaRow> areas);

    /** Stores what is new or differs and gives the codes of that. */
    Set<String> storeGrids(List<GridRow> grids);

    /** All areas of a level under a path. */
    List<Shape> areaBoundaries(String rootPath, AreaLevel level);

    /** All grids under a path. */
    List<Shape> gridBoundaries(String rootPath);

    void storeAreaShapes(ZoomBand band, List<Shape> shapes);

    void storeGridShapes(ZoomBand band, List<Shape> shapes);

    /**
     * Makes these the context features of their kinds in the area.
     *
     * @return the number of those that were not there yet, and of those that are there no more
     */
    Replaced replaceContext(ContextPlace place, List<ContextRow> features);

    /** Counts the version up. */
    void publish();
  }

  /** The area that context features belong to. */
  record ContextPlace(String areaCode, String path, @Nullable String attribution) {}

  /** What a replacement changed. */
  record Replaced(int added, int removed) {}
}

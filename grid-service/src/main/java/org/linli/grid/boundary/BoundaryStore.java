package org.linli.grid.boundary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Envelope;

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

    /**
     * What is stored from now on holds from this day; without being told, from today.
     *
     * @param revision that brings it; null for none
     */
    void holdingFrom(LocalDate day, @Nullable UUID revision);

    /** Codes of areas and grids that are no more. */
    Set<String> endedCodes();

    /**
     * Ends units on the day from which on others hold; what is drawn of them goes.
     *
     * @param heirs by code of the unit, the code of the one that takes most of its place
     */
    void end(UnitType unit, Collection<String> codes, Map<String, String> heirs);

    /** What belongs to an area follows it to its new place, or to what took its place. */
    void followAreas();

    /** Codes of what lost ground or ended in this transaction; neighbours stand together. */
    List<String> formerCodes();

    /** These as they were before this transaction. */
    List<Ground> formerGrounds(Collection<String> codes);

    /**
     * What came, moved or was redrawn in this transaction, as it is now.
     *
     * @param near only what touches this extent, in degrees, or is named
     */
    List<Ground> newGrounds(Envelope near, Collection<String> named);

    /**
     * @param matters the share of a former unit's matters in a later one; null where not known
     */
    void storeSuccession(List<Share> shares, BiFunction<String, String, @Nullable Double> matters);

    /** The areas of these codes and those directly below them. */
    List<AreaRow> areasAtOrBelow(Collection<String> codes);

    /** Stores what is new or differs and gives the codes of that. */
    Set<String> storeAreas(List<AreaRow> areas);

    /** Stores what is new or differs and gives the codes of that. */
    Set<String> storeGrids(List<GridRow> grids);

    /** The extents of all units of a layer, by code; in degrees. */
    Map<String, Envelope> places(Layer layer);

    /** All units of a layer; in degrees, neighbours in the tree together. */
    List<Shape> boundaries(Layer layer);

    /** The units of these codes. */
    List<Shape> boundaries(Layer layer, Collection<String> codes);

    /** What is drawn of these codes; EPSG:3857. */
    List<Shape> drawn(Layer layer, ZoomBand band, Collection<String> codes);

    /** Stores what is to be drawn where it is new or differs; EPSG:3857. */
    void draw(Layer layer, ZoomBand band, List<Shape> shapes);

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

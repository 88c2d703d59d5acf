package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.commons.fabric.AreaLevel;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes rows the published present, inside a transaction that holds the version: the one way for
 * files and for revisions. The states before are kept by the database itself.
 */
public final class Publication {

  /**
   * A file may redraw 100,000 grids: their boundaries before and after are not held all at once.
   */
  private static final int FORMERS_AT_ONCE = 5000;

  private final BoundaryStore.Session session;

  public Publication(BoundaryStore.Session session) {
    this.session = session;
  }

  /** Codes of what was new or differed. */
  public record Stored(Set<String> areas, Set<String> grids) {

    /** Whether there is anything to publish. */
    public boolean any() {
      return !areas.isEmpty() || !grids.isEmpty();
    }
  }

  /** Stores rows; parents may be among them. */
  public Stored store(List<AreaRow> areas, List<GridRow> grids) {
    Set<String> changedAreas = session.storeAreas(areas);
    return new Stored(changedAreas, session.storeGrids(grids));
  }

  /**
   * Draws anew what is drawn of them, says where former ground went, and counts the version up.
   *
   * @param ended units that ended in this publication, by their last place
   * @param heirs by former code, the units that take its place, as far as they were named
   */
  public void finish(
      Stored stored,
      List<AreaRow> areas,
      List<GridRow> grids,
      List<Ground> ended,
      Map<String, Set<String>> heirs) {
    redraw(stored, areas, grids, ended);
    List<String> formers = session.formerCodes();
    for (int from = 0; from < formers.size(); from += FORMERS_AT_ONCE) {
      passOn(formers.subList(from, Math.min(from + FORMERS_AT_ONCE, formers.size())), heirs);
    }
    session.publish();
  }

  private void passOn(List<String> codes, Map<String, Set<String>> heirs) {
    List<Ground> formers = session.formerGrounds(codes);
    Envelope extent = new Envelope();
    formers.forEach(former -> extent.expandToInclude(former.boundary().getEnvelopeInternal()));
    Set<String> named = new HashSet<>();
    codes.forEach(code -> named.addAll(heirs.getOrDefault(code, Set.of())));
    List<Share> shares =
        new ArrayList<>(Shares.of(formers, session.newGrounds(extent, named), heirs));
    // Who only grew is its own successor, which needs no saying.
    shares.removeIf(s -> s.former().code().equals(s.later().code()) && s.share() > 1 - 1e-9);
    session.storeSuccession(shares);
  }

  /** Draws anew whatever shares borders with what changed: a level of a tree, or its grids. */
  private void redraw(Stored stored, List<AreaRow> areas, List<GridRow> grids, List<Ground> ended) {
    record Level(String root, AreaLevel level) {}
    Set<Level> levels = new HashSet<>();
    for (AreaRow area : areas) {
      if (stored.areas().contains(area.code())) {
        levels.add(new Level(root(area.place().path()), area.level()));
      }
    }
    Set<String> roots = new HashSet<>();
    for (GridRow grid : grids) {
      if (stored.grids().contains(grid.code())) {
        roots.add(root(grid.place().path()));
      }
    }
    for (Ground gone : ended) {
      if (gone.unit() == UnitType.GRID) {
        roots.add(root(gone.path()));
      } else {
        AreaLevel.find(gone.rank())
            .ifPresent(level -> levels.add(new Level(root(gone.path()), level)));
      }
    }
    for (Level level : levels) {
      List<Shape> metres = projected(session.areaBoundaries(level.root(), level.level()));
      for (ZoomBand band : ZoomBand.values()) {
        session.storeAreaShapes(band, Generaliser.generalise(metres, band));
      }
    }
    for (String root : roots) {
      List<Shape> metres = projected(session.gridBoundaries(root));
      for (ZoomBand band : ZoomBand.forGrids()) {
        session.storeGridShapes(band, Generaliser.generalise(metres, band));
      }
    }
  }

  private static List<Shape> projected(List<Shape> degrees) {
    List<Shape> metres = new ArrayList<>(degrees.size());
    for (Shape shape : degrees) {
      Geometry boundary = WebMercator.project(shape.boundary());
      metres.add(new Shape(shape.code(), shape.path(), boundary));
    }
    return metres;
  }

  private static String root(String path) {
    return path.substring(0, path.indexOf('/', 1) + 1);
  }
}

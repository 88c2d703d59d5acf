package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.locationtech.jts.geom.Envelope;

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
   * @param heirs by former code, the units that take its place, as far as they were named
   * @param matters the share of a former unit's matters in a later one; null where not known
   */
  public void finish(
      Stored stored,
      List<AreaRow> areas,
      List<GridRow> grids,
      Map<String, Set<String>> heirs,
      BiFunction<String, String, @Nullable Double> matters) {
    List<String> formers = session.formerCodes();
    redraw(stored, areas, grids, formers);
    batches(formers).forEach(some -> passOn(some, heirs, matters));
    session.publish();
  }

  private void passOn(
      List<String> codes,
      Map<String, Set<String>> heirs,
      BiFunction<String, String, @Nullable Double> matters) {
    List<Ground> formers = session.formerGrounds(codes);
    Envelope extent = new Envelope();
    formers.forEach(former -> extent.expandToInclude(former.boundary().getEnvelopeInternal()));
    Set<String> named = new HashSet<>();
    codes.forEach(code -> named.addAll(heirs.getOrDefault(code, Set.of())));
    List<Share> shares =
        new ArrayList<>(Shares.of(formers, session.newGrounds(extent, named), heirs));
    // Who only grew is its own successor, which needs no saying.
    shares.removeIf(s -> s.former().code().equals(s.later().code()) && s.share() > 1 - 1e-9);
    session.storeSuccession(shares, matters);
  }

  /** Draws anew what changed and whatever shares borders with it. */
  private void redraw(
      Stored stored, List<AreaRow> areas, List<GridRow> grids, List<String> formerCodes) {
    Map<Layer, Set<String>> codes = new LinkedHashMap<>();
    for (AreaRow area : areas) {
      if (stored.areas().contains(area.code())) {
        add(codes, Layer.ofArea(area.place().path(), area.level()), area.code());
      }
    }
    for (GridRow grid : grids) {
      if (stored.grids().contains(grid.code())) {
        add(codes, Layer.ofGrid(grid.place().path()), grid.code());
      }
    }
    Map<Layer, List<Envelope>> formers = formers(formerCodes);
    formers.keySet().forEach(layer -> codes.computeIfAbsent(layer, other -> new HashSet<>()));
    codes.forEach(
        (layer, changed) ->
            new Redraw(session, layer).run(changed, formers.getOrDefault(layer, List.of())));
  }

  private static void add(Map<Layer, Set<String>> codes, Layer layer, String code) {
    codes.computeIfAbsent(layer, other -> new HashSet<>()).add(code);
  }

  /** Extents of what was redrawn or ended, as it was. */
  private Map<Layer, List<Envelope>> formers(List<String> codes) {
    Map<Layer, List<Envelope>> formers = new HashMap<>();
    for (List<String> some : batches(codes)) {
      for (Ground former : session.formerGrounds(some)) {
        Layer layer =
            former.unit() == UnitType.GRID
                ? Layer.ofGrid(former.path())
                : Layer.ofArea(former.path(), AreaLevel.find(former.rank()).orElseThrow());
        formers
            .computeIfAbsent(layer, other -> new ArrayList<>())
            .add(former.boundary().getEnvelopeInternal());
      }
    }
    return formers;
  }

  private static List<List<String>> batches(List<String> codes) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += FORMERS_AT_ONCE) {
      batches.add(codes.subList(from, Math.min(from + FORMERS_AT_ONCE, codes.size())));
    }
    return batches;
  }
}

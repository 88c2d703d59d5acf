package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.grid.topology.Measure;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Shares out the ground of former units among later ones, by size on the ellipsoid. */
public final class Shares {

  /** A smaller share is what surveys differ by along a border, and goes to the others. */
  private static final double LEAST = 1e-6;

  private Shares() {}

  /**
   * The shares, the largest first for each former unit.
   *
   * @param heirs by former code, which units take its place; where none are said, those of its rank
   *     that lie on its ground do. Heirs that lie elsewhere share equally
   */
  public static List<Share> of(
      Collection<Ground> formers, Collection<Ground> laters, Map<String, Set<String>> heirs) {
    Map<String, STRtree> layers = new HashMap<>();
    Map<String, Ground> byCode = HashMap.newHashMap(laters.size());
    for (Ground later : laters) {
      layers
          .computeIfAbsent(later.layer(), layer -> new STRtree())
          .insert(later.boundary().getEnvelopeInternal(), later);
      byCode.put(later.code(), later);
    }
    List<Share> shares = new ArrayList<>();
    for (Ground former : formers) {
      Set<String> named = heirs.getOrDefault(former.code(), Set.of());
      List<Ground> among = new ArrayList<>();
      if (named.isEmpty()) {
        STRtree layer = layers.get(former.layer());
        if (layer != null) {
          layer
              .query(former.boundary().getEnvelopeInternal())
              .forEach(found -> among.add((Ground) found));
        }
      } else {
        named.stream().filter(byCode::containsKey).map(byCode::get).forEach(among::add);
      }
      shares.addAll(shares(former, among, !named.isEmpty()));
    }
    return shares;
  }

  private static List<Share> shares(Ground former, List<Ground> among, boolean named) {
    double whole = Measure.squareMetres(former.boundary());
    Map<Ground, Double> parts = HashMap.newHashMap(among.size());
    for (Ground later : among) {
      double part = common(former.boundary(), later.boundary()) / whole;
      if (part > LEAST) {
        parts.put(later, part);
      }
    }
    if (parts.isEmpty() && named) {
      among.forEach(later -> parts.put(later, 1.0 / among.size()));
    }
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    // Named heirs take all; others may leave ground to nobody, but not by rounding.
    boolean all = named || sum > 1 - among.size() * LEAST - LEAST;
    double scale = all && sum > 0 ? sum : 1;
    return parts.entrySet().stream()
        .map(part -> new Share(former, part.getKey(), Math.min(1, part.getValue() / scale)))
        .sorted(
            (a, b) ->
                a.share() == b.share()
                    ? a.later().code().compareTo(b.later().code())
                    : Double.compare(b.share(), a.share()))
        .toList();
  }

  private static double common(Geometry one, Geometry other) {
    if (one.equalsExact(other)) {
      return Measure.squareMetres(one);
    }
    if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
      return 0;
    }
    return Measure.squareMetres(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
  }
}

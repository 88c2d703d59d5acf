package org.linli.commons.relocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What proposed boundaries would move. It is made so that drawing borders to and fro finds nobody:
 * positions are coarsened to about 200 metres before they are counted, counts below ten are left
 * out whether there is something or nothing, and others are rounded to tens.
 */
public final class Preview {

  private static final long TENS = 10;

  private final Collection<PlacedKind> kinds;
  private final PlacedCounts counts;

  public Preview(Collection<PlacedKind> kinds, PlacedCounts counts) {
    this.kinds = kinds;
    this.counts = counts;
  }

  /** Records of a kind that come from one grid to another, in tens. */
  public record Move(String from, String to, String kind, long count) {}

  /** Records of a kind that stay in a grid that changes, in tens. */
  public record Kept(String grid, String kind, long count) {}

  /** A grid that would end with records of a kind in it and no grid on its ground. */
  public record Stranded(String grid, String kind) {}

  /** The answer, ordered by kind and grid. */
  public record Outcome(List<Move> moves, List<Kept> kept, List<Stranded> stranded) {}

  /**
   * What would move.
   *
   * @param published the fabric as it is
   * @param changed codes of its grids that are redrawn, moved or ended
   * @param proposed a fabric of the grids that would take their place
   */
  public Outcome of(Fabric published, Set<String> changed, Fabric proposed) {
    List<Move> moves = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    List<Stranded> stranded = new ArrayList<>();
    Set<String> groundless = groundless(published, changed, proposed);
    for (PlacedKind kind : kinds) {
      Map<String, Map<String, Long>> moving = new TreeMap<>();
      Set<String> inhabited = new TreeSet<>();
      counts.forEach(
          kind,
          changed,
          count -> {
            inhabited.add(count.gridCode());
            int grid = proposed.locator().locate(count.lon(), count.lat());
            if (grid != GridLocator.NOWHERE) {
              moving
                  .computeIfAbsent(count.gridCode(), from -> new TreeMap<>())
                  .merge(proposed.grids().get(grid).code(), count.count(), Long::sum);
            }
          });
      moving.forEach(
          (from, targets) ->
              targets.forEach(
                  (to, count) -> {
                    if (count < TENS) {
                      return;
                    }
                    long told = (count + TENS / 2) / TENS * TENS;
                    if (from.equals(to)) {
                      kept.add(new Kept(from, kind.name(), told));
                    } else {
                      moves.add(new Move(from, to, kind.name(), told));
                    }
                  }));
      inhabited.retainAll(groundless);
      inhabited.forEach(grid -> stranded.add(new Stranded(grid, kind.name())));
    }
    return new Outcome(List.copyOf(moves), List.copyOf(kept), List.copyOf(stranded));
  }

  /** Decided by boundaries alone: by positions, a hole drawn here and there would find them. */
  private static Set<String> groundless(Fabric published, Set<String> changed, Fabric proposed) {
    STRtree ground = new STRtree();
    for (Grid grid : proposed.grids()) {
      ground.insert(grid.boundary().getEnvelopeInternal(), grid.boundary());
    }
    Set<String> groundless = new HashSet<>();
    for (String code : changed) {
      OptionalInt former = published.findGrid(code);
      if (former.isPresent() && proposed.findGrid(code).isEmpty()) {
        Geometry boundary = published.grids().get(former.getAsInt()).boundary();
        List<?> near = ground.query(boundary.getEnvelopeInternal());
        if (near.stream().noneMatch(over -> shareGround(boundary, (Geometry) over))) {
          groundless.add(code);
        }
      }
    }
    return groundless;
  }

  private static boolean shareGround(Geometry one, Geometry other) {
    return one.intersects(other) && !one.touches(other);
  }
}

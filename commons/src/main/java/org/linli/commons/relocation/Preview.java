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
import java.util.function.Supplier;
import org.linli.commons.disclosure.Perturbation;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What proposed boundaries would move. It is made so that drawing borders to and fro finds nobody:
 * positions are coarsened to about 200 metres before they are counted; and counts below ten are
 * left out whether there is something or nothing, others are rounded to tens. Of matters, places
 * with few are not counted at all, and every count is taken a little too large or too small
 * beforehand, the same one always alike (the cell-key method).
 */
public final class Preview {

  private static final long TENS = 10;

  private final Collection<PlacedKind> kinds;
  private final PlacedCounts counts;
  private final int threshold;
  private final Supplier<Perturbation> perturbation;

  /**
   * @param threshold of a place's records: where there are fewer, they are not counted
   * @param perturbation of the counts; asked for with each preview
   */
  public Preview(
      Collection<PlacedKind> kinds,
      PlacedCounts counts,
      int threshold,
      Supplier<Perturbation> perturbation) {
    this.kinds = kinds;
    this.counts = counts;
    this.threshold = threshold;
    this.perturbation = perturbation;
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
    Perturbation noise = perturbation.get();
    for (PlacedKind kind : kinds) {
      Map<String, Map<String, Sum>> moving = new TreeMap<>();
      Set<String> inhabited = new TreeSet<>();
      counts.forEach(
          kind,
          changed,
          count -> {
            inhabited.add(count.gridCode());
            int grid = proposed.locator().locate(count.lon(), count.lat());
            if (grid != GridLocator.NOWHERE && (kind.open() || count.count() >= threshold)) {
              moving
                  .computeIfAbsent(count.gridCode(), from -> new TreeMap<>())
                  .computeIfAbsent(proposed.grids().get(grid).code(), to -> new Sum())
                  .add(count, key(noise, kind, count));
            }
          });
      moving.forEach(
          (from, targets) ->
              targets.forEach(
                  (to, sum) -> {
                    long count = kind.open() ? sum.count : noise.shown(sum.count, sum.keys);
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

  /** What is counted together, with the keys by which it is perturbed. */
  private static final class Sum {
    private long count;
    private int keys;

    void add(PlacedCounts.Count place, int key) {
      count += place.count();
      keys += key;
    }
  }

  private static int key(Perturbation noise, PlacedKind kind, PlacedCounts.Count place) {
    long what = (long) kind.name().hashCode() << 32 | place.gridCode().hashCode() & 0xffffffffL;
    long where = Double.doubleToLongBits(place.lon()) * 31 + Double.doubleToLongBits(place.lat());
    return noise.recordKey(what, where * 31 + place.count());
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

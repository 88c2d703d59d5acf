package org.linli.demo.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.demo.Rng;
import org.linli.demo.land.Cell;
import org.linli.demo.land.Landscape;
import org.linli.demo.land.Mosaic;
import org.linli.demo.land.Polyline;
import org.linli.demo.land.Regions;
import org.linli.demo.land.Spot;

/**
 * Which cell belongs to which village and town.
 *
 * @param towns in the order of {@link TownPlan#ALL}
 * @param villages by code
 * @param townOf town of each cell
 * @param villageOf village of each cell
 */
record Settlement(List<TownPlan> towns, List<Village> villages, int[] townOf, int[] villageOf) {

  private static final double CLOSED = 1e15;

  /**
   * A village or a residents' community.
   *
   * @param name without the word for its kind
   */
  record Village(String code, Naming name, boolean community, int town, Cell seat) {

    Naming fullName() {
      return community
          ? new Naming(name.zh() + "社区", name.en() + " Community")
          : new Naming(name.zh() + "村", name.en() + " Village");
    }
  }

  static Settlement of(Mosaic mosaic, int villages, long seed) {
    List<TownPlan> towns = TownPlan.ALL;
    int[] seats =
        towns.stream().mapToInt(t -> mosaic.nearest(t.seat(), 1).getFirst().index()).toArray();
    int[] townOf =
        Regions.grow(
            mosaic,
            seats,
            (town, from, to) ->
                from.site().distanceTo(to.site())
                    * (towns.get(town).subdistrict() ? 1.7 : 1)
                    * obstacle(from, to, 4, 1.6));
    List<Cell> villageSeats = villageSeats(mosaic, townOf, seats, villages, seed);
    int[] grown =
        Regions.grow(
            mosaic,
            villageSeats.stream().mapToInt(Cell::index).toArray(),
            (village, from, to) ->
                townOf[from.index()] == townOf[to.index()]
                    ? 2
                        * from.site().distanceTo(to.site())
                        / (from.spacing() + to.spacing())
                        * obstacle(from, to, 6, 2)
                    : CLOSED);
    return numbered(mosaic, towns, townOf, villageSeats, grown, seed);
  }

  private static double obstacle(Cell from, Cell to, double river, double branch) {
    if (Landscape.MAIN_RIVER.crosses(from.site(), to.site())) {
      return river;
    }
    for (Polyline side : Landscape.BRANCHES) {
      if (side.crosses(from.site(), to.site())) {
        return branch;
      }
    }
    return 1;
  }

  /** In each town as many as its share of cells, the town's own seat first, well apart. */
  private static List<Cell> villageSeats(
      Mosaic mosaic, int[] townOf, int[] seats, int villages, long seed) {
    Rng rng = Rng.of(seed, "villages");
    List<Cell> out = new ArrayList<>();
    for (int town = 0; town < seats.length; town++) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : mosaic.cells()) {
        if (townOf[cell.index()] == town) {
          cells.add(cell);
        }
      }
      long share = Math.round((double) villages * cells.size() / mosaic.cells().size());
      List<Cell> chosen = new ArrayList<>();
      chosen.add(mosaic.cells().get(seats[town]));
      while (chosen.size() < Math.max(2, share)) {
        chosen.add(apart(cells, chosen, rng));
      }
      out.addAll(chosen);
    }
    return out;
  }

  private static Cell apart(List<Cell> cells, List<Cell> chosen, Rng rng) {
    Cell best = cells.getFirst();
    double bestScore = -1;
    for (int tried = 0; tried < 20; tried++) {
      Cell cell = cells.get(rng.nextInt(cells.size()));
      double score = Double.MAX_VALUE;
      for (Cell other : chosen) {
        score = Math.min(score, cell.site().distanceTo(other.site()));
      }
      score /= cell.spacing();
      if (score > bestScore) {
        best = cell;
        bestScore = score;
      }
    }
    return best;
  }

  /** Gives codes outwards from each town's seat: communities from 001, villages from 201. */
  private static Settlement numbered(
      Mosaic mosaic, List<TownPlan> towns, int[] townOf, List<Cell> seats, int[] grown, long seed) {
    double[] urbanity = new double[seats.size()];
    int[] size = new int[seats.size()];
    for (Cell cell : mosaic.cells()) {
      urbanity[grown[cell.index()]] += cell.urbanity();
      size[grown[cell.index()]]++;
    }
    PlaceNames names = new PlaceNames(Rng.of(seed, "names"));
    List<Village> villages = new ArrayList<>();
    int[] renumbered = new int[seats.size()];
    for (int town = 0; town < towns.size(); town++) {
      Spot middle = towns.get(town).seat();
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < seats.size(); i++) {
        if (townOf[seats.get(i).index()] == town) {
          own.add(i);
        }
      }
      own.sort(Comparator.comparingDouble(i -> seats.get(i).site().squareTo(middle)));
      for (boolean community : new boolean[] {true, false}) {
        int number = community ? 1 : 201;
        for (int i : own) {
          if (urbanity[i] / size[i] > 0.38 == community) {
            String code =
                County.CODE.substring(0, 6) + towns.get(town).digits() + "%03d".formatted(number++);
            renumbered[i] = villages.size();
            villages.add(new Village(code, names.next(community), community, town, seats.get(i)));
          }
        }
      }
    }
    int[] villageOf = new int[grown.length];
    for (int i = 0; i < grown.length; i++) {
      villageOf[i] = renumbered[grown[i]];
    }
    return new Settlement(towns, villages, townOf, villageOf);
  }
}

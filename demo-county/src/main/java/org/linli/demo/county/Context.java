package org.linli.demo.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.linli.demo.Rng;
import org.linli.demo.county.Settlement.Village;
import org.linli.demo.land.Cell;
import org.linli.demo.land.Degrees;
import org.linli.demo.land.Landscape;
import org.linli.demo.land.Mosaic;
import org.linli.demo.land.Polyline;
import org.linli.demo.land.Spot;

/** Draws what helps the eye: rivers, lakes and the roads that lead to the county seat. */
final class Context {

  /** Where the reservoir lies. */
  static final Spot RESERVOIR = new Spot(-14_600, -12_800);

  private final Landscape land;
  private final Rng rng;
  private final List<ContextFeature> out = new ArrayList<>();

  private Context(Landscape land, long seed) {
    this.land = land;
    this.rng = Rng.of(seed, "context");
  }

  static List<ContextFeature> of(Landscape land, Mosaic mosaic, Settlement settlement, long seed) {
    Context context = new Context(land, seed);
    context.rivers();
    context.lakes();
    context.expressway();
    context.roads(mosaic, settlement);
    return context.out;
  }

  private void rivers() {
    line("river", new Naming("云溪河", "Yunxi River"), 1, Landscape.MAIN_RIVER.smoothed());
    Naming[] names = {
      new Naming("龙潭溪", "Longtan Creek"),
      new Naming("茶岭河", "Chaling River"),
      new Naming("双桥河", "Shuangqiao River"),
      new Naming("柳塘溪", "Liutang Creek")
    };
    for (int i = 0; i < names.length; i++) {
      line("river", names[i], 2, Landscape.BRANCHES.get(i).meandering(rng, 0.18, 2));
    }
  }

  private void lakes() {
    lake(new Naming("碧潭水库", "Bitan Reservoir"), 1, RESERVOIR, 2300, 1100);
    lake(new Naming("莲湖", "Lian Lake"), 2, new Spot(-400, 2300), 520, 330);
    lake(new Naming("白鹭湖", "Bailu Lake"), 2, new Spot(20_800, -6_300), 900, 600);
    lake(new Naming("雁塘", "Yan Pond"), 3, new Spot(3_900, -8_300), 480, 300);
  }

  private void lake(Naming naming, int rank, Spot middle, double halfLength, double halfWidth) {
    int corners = 72;
    double a = rng.between(0, 6);
    double b = rng.between(0, 6);
    long[] ring = new long[corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double reach =
          1
              + 0.20 * StrictMath.sin(3 * angle + a)
              + 0.13 * StrictMath.sin(5 * angle + b)
              + 0.07 * StrictMath.sin(11 * angle + a + b);
      double x = halfLength * reach * StrictMath.cos(angle);
      double y = halfWidth * reach * StrictMath.sin(angle);
      ring[i] = Degrees.of(middle.x() + x * 0.8 - y * 0.6, middle.y() + x * 0.6 + y * 0.8);
    }
    out.add(new ContextFeature("lake", naming, rank, true, ring));
  }

  private void expressway() {
    Naming naming = new Naming("云北高速公路", "Yunbei Expressway");
    line("road", naming, 1, County.EXPRESSWAY.smoothed());
  }

  /** Keeps what lies inside the county; a line that leaves and returns becomes two. */
  private void line(String kind, Naming naming, int rank, Polyline line) {
    List<Spot> piece = new ArrayList<>();
    for (Spot spot : line.spots()) {
      if (land.inside(spot, 0.985)) {
        piece.add(spot);
      } else {
        piece(kind, naming, rank, piece);
        piece = new ArrayList<>();
      }
    }
    piece(kind, naming, rank, piece);
  }

  private void piece(String kind, Naming naming, int rank, List<Spot> piece) {
    if (piece.size() > 1) {
      long[] packed = piece.stream().mapToLong(Degrees::of).toArray();
      out.add(new ContextFeature(kind, naming, rank, false, packed));
    }
  }

  /** The cheapest ways over the cells from the county seat: first to towns, then to villages. */
  private void roads(Mosaic mosaic, Settlement settlement) {
    int[] towards = waysTo(mosaic, mosaic.nearest(new Spot(-1700, -700), 1).getFirst());
    boolean[] built = new boolean[towards.length];
    for (TownPlan town : settlement.towns()) {
      Cell seat = mosaic.nearest(town.seat(), 1).getFirst();
      String from = town.name().substring(0, town.name().length() - (town.subdistrict() ? 2 : 1));
      String fromEn = town.nameEn().substring(0, town.nameEn().indexOf(' '));
      Naming naming = new Naming("云" + from.charAt(0) + "公路", "Yunxi-" + fromEn + " Road");
      road(mosaic, towards, built, seat.index(), naming, town.subdistrict() ? 3 : 2);
    }
    for (Village village : settlement.villages()) {
      Naming name = village.name();
      Naming naming =
          village.community()
              ? new Naming(name.zh() + "路", name.en() + " Street")
              : new Naming(name.zh() + "村道", name.en() + " Village Road");
      road(mosaic, towards, built, village.seat().index(), naming, village.community() ? 3 : 4);
    }
  }

  private void road(
      Mosaic mosaic, int[] towards, boolean[] built, int from, Naming naming, int rank) {
    List<Spot> way = new ArrayList<>();
    int at = from;
    way.add(mosaic.cells().get(at).site());
    while (!built[at] && towards[at] >= 0) {
      built[at] = true;
      at = towards[at];
      way.add(mosaic.cells().get(at).site());
    }
    built[at] = true;
    if (way.size() > 1) {
      line("road", naming, rank, new Polyline(way).smoothed());
    }
  }

  private record Way(double cost, int cell, int towards) implements Comparable<Way> {
    @Override
    public int compareTo(Way other) {
      int byCost = Double.compare(cost, other.cost);
      return byCost != 0 ? byCost : Integer.compare(cell, other.cell);
    }
  }

  /** For each cell the next one on the cheapest way to {@code seat}. */
  private static int[] waysTo(Mosaic mosaic, Cell seat) {
    int[] towards = new int[mosaic.cells().size()];
    boolean[] done = new boolean[towards.length];
    Arrays.fill(towards, -1);
    PriorityQueue<Way> queue = new PriorityQueue<>();
    queue.add(new Way(0, seat.index(), -1));
    while (!queue.isEmpty()) {
      Way way = queue.remove();
      if (done[way.cell()]) {
        continue;
      }
      done[way.cell()] = true;
      towards[way.cell()] = way.towards();
      Cell from = mosaic.cells().get(way.cell());
      for (int next : from.across()) {
        if (next >= 0 && !done[next]) {
          Cell to = mosaic.cells().get(next);
          double hills = 1 + 2 * (from.ruggedness() + to.ruggedness());
          double bridge = Landscape.MAIN_RIVER.crosses(from.site(), to.site()) ? 2500 : 0;
          double cost = from.site().distanceTo(to.site()) * hills + bridge;
          queue.add(new Way(way.cost() + cost, next, way.cell()));
        }
      }
    }
    return towards;
  }
}

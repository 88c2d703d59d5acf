package org.linli.demo.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.demo.Rng;
import org.linli.demo.county.Settlement.Village;
import org.linli.demo.land.Cell;
import org.linli.demo.land.Degrees;
import org.linli.demo.land.Mosaic;
import org.linli.demo.land.Spot;

/**
 * Makes grids of cells. Some cells hold a second grid cut out of their middle: a school, a market
 * or the hospital (dedicated) or a housing estate (micro); the industrial park is dedicated as a
 * whole.
 */
final class Enclaves {

  /** Where the industrial park lies. */
  static final Spot PARK = new Spot(8200, -2300);

  /** Where the county hospital lies. */
  static final Spot HOSPITAL = new Spot(-2500, 300);

  private static final int PARK_CELLS = 6;
  private static final double SHARE = 0.055;
  private static final String[] ESTATES =
      ("锦绣 Jinxiu,阳光 Yangguang,翠竹 Cuizhu,桂花 Guihua,望江 Wangjiang,和美 Hemei,兰亭 Lanting,荷塘 Hetang,"
              + "枫景 Fengjing,书香 Shuxiang")
          .split(",");

  /** A grid before it has a number. */
  private record Draft(
      Cell cell, Spot middle, Grid.Kind kind, Naming own, int households, List<long[]> rings) {}

  private final Mosaic mosaic;
  private final Settlement settlement;
  private final Rng rng;
  private final Set<Integer> park = new HashSet<>();

  Enclaves(Mosaic mosaic, Settlement settlement, long seed) {
    this.mosaic = mosaic;
    this.settlement = settlement;
    this.rng = Rng.of(seed, "grids");
    mosaic.nearest(PARK, PARK_CELLS).forEach(cell -> park.add(cell.index()));
  }

  /** How many of so many grids lie inside another. */
  static int count(int grids) {
    return (int) Math.round(grids * SHARE);
  }

  /** All grids, numbered inside their villages in rows from the north, each from west to east. */
  List<Grid> grids(int count) {
    double crowd = 3000.0 / count;
    Map<Integer, Draft> inner = inner(count, crowd);
    List<List<Draft>> byVillage = new ArrayList<>();
    settlement.villages().forEach(v -> byVillage.add(new ArrayList<>()));
    int parkNumber = 1;
    for (Cell cell : mosaic.cells()) {
      List<long[]> rings = new ArrayList<>();
      rings.add(mosaic.ring(cell));
      List<Draft> village = byVillage.get(settlement.villageOf()[cell.index()]);
      Draft hole = inner.get(cell.index());
      if (hole != null) {
        rings.add(turned(hole.rings().getFirst()));
        village.add(hole);
      }
      if (park.contains(cell.index())) {
        Naming own =
            new Naming(
                "云溪工业园第" + parkNumber + "专属网格", "Yunxi Industrial Park Grid " + parkNumber++);
        village.add(new Draft(cell, cell.site(), Grid.Kind.DEDICATED, own, rng.nextInt(15), rings));
      } else {
        village.add(
            new Draft(
                cell,
                cell.site(),
                Grid.Kind.BASIC,
                new Naming("", ""),
                households(cell, crowd),
                rings));
      }
    }
    List<Grid> out = new ArrayList<>();
    for (int i = 0; i < byVillage.size(); i++) {
      number(settlement.villages().get(i), byVillage.get(i), out);
    }
    return out;
  }

  private int households(Cell cell, double crowd) {
    double u = cell.urbanity();
    double usual = 26 + 62 * (1 - cell.ruggedness()) + 210 * u * u;
    return (int) Math.round(crowd * rng.nextLogNormal(usual, 0.25));
  }

  private Map<Integer, Draft> inner(int count, double crowd) {
    Map<Integer, Draft> out = new HashMap<>();
    int wanted = count(count);
    Cell hospital = mosaic.nearest(HOSPITAL, 1).getFirst();
    out.put(
        hospital.index(),
        draft(
            hospital,
            Grid.Kind.DEDICATED,
            new Naming("云溪县医院专属网格", "Yunxi County Hospital Grid"),
            0));
    while (out.size() < wanted) {
      Cell cell = mosaic.cells().get(rng.nextInt(mosaic.cells().size()));
      if (out.containsKey(cell.index()) || park.contains(cell.index())) {
        continue;
      }
      Village village = settlement.villages().get(settlement.villageOf()[cell.index()]);
      if (cell.urbanity() > 0.55 && rng.chance(0.6)) {
        String[] estate = ESTATES[rng.nextInt(ESTATES.length)].split(" ");
        Naming own = new Naming(estate[0] + "小区微网格", estate[1] + " Estate Micro Grid");
        out.put(
            cell.index(), draft(cell, Grid.Kind.MICRO, own, (int) (crowd * rng.between(90, 260))));
      } else if (cell.ruggedness() < 0.3 && rng.chance(0.3)) {
        Naming own = institution(village.name());
        out.put(cell.index(), draft(cell, Grid.Kind.DEDICATED, own, rng.nextInt(8)));
      }
    }
    return out;
  }

  private Naming institution(Naming village) {
    String[] kind =
        switch (rng.nextInt(4)) {
          case 0 -> new String[] {"农贸市场", "Market"};
          case 1 -> new String[] {"中学", "Secondary School"};
          default -> new String[] {"小学", "Primary School"};
        };
    return new Naming(village.zh() + kind[0] + "专属网格", village.en() + " " + kind[1] + " Grid");
  }

  private Draft draft(Cell cell, Grid.Kind kind, Naming own, int households) {
    long[] ring = compound(cell);
    return new Draft(cell, cell.site(), kind, own, households, List.of(ring));
  }

  /** A compound around the cell's middle that stays clear of the cell's drawn boundary. */
  private long[] compound(Cell cell) {
    long[] outer = mosaic.ring(cell);
    double clear = Double.MAX_VALUE;
    for (int i = 0; i < outer.length; i++) {
      Spot a = Degrees.spot(outer[i]);
      Spot b = Degrees.spot(outer[(i + 1) % outer.length]);
      clear = Math.min(clear, cell.site().distanceTo(a, b));
    }
    int corners = 20;
    double turn = rng.between(0, Math.PI / 2);
    long[] out = new long[corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      // A rounded square, as walled compounds are.
      double square =
          1 / Math.max(Math.abs(StrictMath.cos(angle)), Math.abs(StrictMath.sin(angle)));
      double reach = clear * 0.56 * Math.min(square, 1.3) * rng.between(0.9, 1);
      out[i] =
          Degrees.of(
              cell.site().x() + reach * StrictMath.cos(angle + turn),
              cell.site().y() + reach * StrictMath.sin(angle + turn));
    }
    return out;
  }

  private static long[] turned(long[] ring) {
    long[] out = new long[ring.length];
    for (int i = 0; i < ring.length; i++) {
      out[i] = ring[ring.length - 1 - i];
    }
    return out;
  }

  private static void number(Village village, List<Draft> drafts, List<Grid> out) {
    double north = drafts.stream().mapToDouble(d -> d.middle().y()).max().orElse(0);
    double south = drafts.stream().mapToDouble(d -> d.middle().y()).min().orElse(0);
    double row = (north - south) / Math.max(1, Math.round(Math.sqrt(drafts.size()))) + 1;
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(
        Comparator.<Draft>comparingInt(d -> (int) ((north - d.middle().y()) / row))
            .thenComparingDouble(d -> d.middle().x())
            .thenComparing(Draft::kind));
    for (int i = 0; i < sorted.size(); i++) {
      Draft draft = sorted.get(i);
      Naming naming =
          draft.own().zh().isEmpty()
              ? new Naming(
                  village.fullName().zh() + "第" + (i + 1) + "网格",
                  village.fullName().en() + " Grid " + (i + 1))
              : draft.own();
      out.add(
          new Grid(
              village.code() + "%03d".formatted(i + 1),
              naming,
              draft.kind(),
              village.code(),
              draft.households(),
              draft.cell(),
              draft.rings()));
    }
  }
}

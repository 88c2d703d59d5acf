package org.linli.bench;

import java.sql.Connection;
import java.util.Arrays;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.testing.CrookedGrids;

/**
 * Point to grid. In process on made-up counties of 6,000 and 100,000 grids with 88 vertices each,
 * one thread: ours, a JTS tree with indexed locators, PostGIS with a GiST index one by one and in
 * batches, in turn. All answer the same points, also on vertices and borders, and the answers are
 * compared one by one. Then through the gateway, on the county that the instance has published.
 */
final class LocateBench {

  private static final int ROUNDS = 7;
  private static final int WARM_UPS = 3;
  private static final int POINTS = 500_000;
  private static final int AT_ONCE = 20_000;
  private static final int ONE_BY_ONE = 2_000;
  private static final double SIDE = 0.005;
  private static final int POINTS_A_BORDER = 21;

  private final Settings settings;

  LocateBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    county(60, 100);
    county(250, 400);
    new LocateApiBench(settings).run();
  }

  private void county(int columns, int rows) throws Exception {
    long empty = heap();
    Fabric fabric = CrookedGrids.fabric(columns, rows, POINTS_A_BORDER, SIDE, 20_261_122);
    long whole = heap();
    long start = System.nanoTime();
    Fabric next = new Fabric(2, fabric.areas(), fabric.grids());
    long built = System.nanoTime();
    long twice = heap();
    System.out.printf(
        "%n%d grids, %d vertices: in memory %d MiB; a version more with the same grids %d MiB,"
            + " indexed in %d ms%n",
        fabric.grids().size(),
        fabric.grids().stream().mapToLong(g -> g.boundary().getNumPoints()).sum(),
        mebibytes(whole - empty),
        mebibytes(twice - whole),
        (built - start) / 1_000_000);
    try (Connection db = settings.connect(settings.gridDatabase())) {
      start = System.nanoTime();
      JtsLocator jts = new JtsLocator(fabric);
      built = System.nanoTime();
      System.out.printf(
          "JTS tree and indexed locators: %d MiB more, built in %d ms%n",
          mebibytes(heap() - twice), (built - start) / 1_000_000);
      start = System.nanoTime();
      try (PostgisLocator postgis = new PostgisLocator(fabric, db)) {
        System.out.printf(
            "PostGIS table with index: stored in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        agree(next, jts, postgis);
        race(next, jts, postgis);
      }
    }
  }

  private static void agree(Fabric fabric, JtsLocator jts, PostgisLocator postgis)
      throws Exception {
    for (boolean borders : new boolean[] {false, true}) {
      LocatePoints points =
          borders
              ? LocatePoints.onBorders(fabric, 2 * AT_ONCE, 7)
              : LocatePoints.anywhere(fabric, 2 * AT_ONCE, 8);
      int[] ours = points.in(fabric);
      System.out.printf(
          "%d points %s, %d in a grid: %d answers differ from JTS, %d from PostGIS%n",
          points.size(),
          borders ? "on vertices and borders" : "anywhere",
          Arrays.stream(ours).filter(grid -> grid != GridLocator.NOWHERE).count(),
          differing(ours, jts.in(points)),
          differing(ours, postgis.atOnce(points)));
    }
  }

  private static int differing(int[] ours, int[] theirs) {
    int differing = 0;
    for (int i = 0; i < ours.length; i++) {
      differing += ours[i] == theirs[i] ? 0 : 1;
    }
    return differing;
  }

  private static void race(Fabric fabric, JtsLocator jts, PostgisLocator postgis) throws Exception {
    Pace ours = new Pace();
    Pace tree = new Pace();
    Pace batch = new Pace();
    Pace single = new Pace();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      LocatePoints many = LocatePoints.anywhere(fabric, POINTS, 100 + round);
      LocatePoints some = many.first(AT_ONCE);
      LocatePoints few = many.first(ONE_BY_ONE);
      boolean counts = round >= 0;
      ours.measure(counts, POINTS, () -> many.in(fabric));
      tree.measure(counts, POINTS, () -> jts.in(many));
      batch.measure(counts, AT_ONCE, () -> postgis.atOnce(some));
      single.measure(counts, ONE_BY_ONE, () -> postgis.oneByOne(few));
    }
    System.out.printf("ours                   %s%n", ours);
    System.out.printf("JTS                    %s   ratio %.1f%n", tree, ours.ratio(tree));
    System.out.printf("PostGIS, %,d at once %s   ratio %.0f%n", AT_ONCE, batch, ours.ratio(batch));
    System.out.printf("PostGIS, one by one    %s   ratio %.0f%n", single, ours.ratio(single));
  }

  private static long mebibytes(long bytes) {
    return Math.round(bytes / (1024.0 * 1024));
  }

  /** What is in use once the garbage is gone. */
  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

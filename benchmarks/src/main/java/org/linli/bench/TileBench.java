package org.linli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/**
 * Tiles of the grids in the middle of the county. Ours: through the gateway, signed in, under row
 * security, packed with gzip. The peer: see {@link MapServer}, asked without a web server in
 * between. In turn, by as many callers as there are processes: ours cold, MapServer, ours warm,
 * MapServer. Cold means that the published version has been counted up and taken up by everybody,
 * and no tile of it was asked for; MapServer keeps none at any time.
 */
final class TileBench {

  private static final int CALLERS = 2;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 5;

  /** Times that each tile is asked for in a warm turn. */
  private static final int TIMES_WARM = 5;

  /** Every service takes up the new version at once; what is measured is a tile, not that. */
  private static final long SETTLED_MILLIS = 6_000;

  private static final int MOST_ACROSS = 6;
  private static final double NANOS_A_MILLI = 1e6;

  /** The zoom, and the number of the band of boundaries that ours draws there. */
  private enum Zoom {
    Z10(10, 2),
    Z12(12, 3),
    Z14(14, 4);

    final int z;
    final int band;

    Zoom(int z, int band) {
      this.z = z;
      this.band = band;
    }
  }

  private record Tile(int x, int y) {}

  @FunctionalInterface
  private interface Maker {
    byte[] make(int caller, Tile tile) throws Exception;
  }

  private final Settings settings;
  private final Door door;

  TileBench(Settings settings) {
    this.settings = settings;
    this.door = new Door(settings);
  }

  void run() throws Exception {
    if (MapServer.missing().isPresent()) {
      System.err.println(MapServer.missing().get());
      System.exit(3);
    }
    try (Connection db = settings.connect(settings.gridDatabase());
        MapServer peer = MapServer.start(settings, db, CALLERS);
        KeptConnection one = new KeptConnection(settings);
        KeptConnection other = new KeptConnection(settings);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      double[] box = box(db);
      System.out.printf("%.0f grids, %d callers, medians of %d rounds%n", box[4], CALLERS, ROUNDS);
      for (Zoom zoom : Zoom.values()) {
        measure(zoom, tiles(zoom.z, box), List.of(one, other), peer, db, callers);
      }
    }
  }

  private void measure(
      Zoom zoom,
      List<Tile> tiles,
      List<KeptConnection> doors,
      MapServer peer,
      Connection db,
      ExecutorService callers)
      throws Exception {
    Maker ours = (caller, tile) -> doors.get(caller).get(path(zoom, tile));
    Maker theirs = (caller, tile) -> peer.tile(caller, zoom.band, zoom.z, tile.x(), tile.y());
    List<Tile> again = new ArrayList<>();
    for (int i = 0; i < TIMES_WARM; i++) {
      again.addAll(tiles);
    }
    double[][] millis = new double[4][ROUNDS];
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      countVersionUp(db, zoom, tiles.getFirst());
      Maker[] order = {ours, theirs, ours, theirs};
      for (int turn = 0; turn < order.length; turn++) {
        double taken = pass(turn < 2 ? tiles : again, order[turn], callers);
        if (round >= 0) {
          millis[turn][round] = taken;
        }
      }
    }
    double[] a = Arrays.stream(millis).mapToDouble(TileBench::median).toArray();
    System.out.printf(
        "z%d, %d tiles   cold: ours %7.2f ms, MapServer %7.2f ms a tile, ratio %5.1f"
            + "   warm: ours %6.2f ms, MapServer %7.2f ms, ratio %5.1f%n",
        zoom.z, tiles.size(), a[0], a[1], a[1] / a[0], a[2], a[3], a[3] / a[2]);
    compare(zoom, tiles, peer);
  }

  /** Milliseconds a tile. */
  private static double pass(List<Tile> tiles, Maker maker, ExecutorService callers)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      running.add(
          callers.submit(
              () -> {
                for (int n = next.getAndIncrement(); n < tiles.size(); n = next.getAndIncrement()) {
                  maker.make(caller, tiles.get(n));
                }
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    return (System.nanoTime() - start) / NANOS_A_MILLI / tiles.size();
  }

  /** As a publication does, and waits until the tiles are those of the new version. */
  private void countVersionUp(Connection db, Zoom zoom, Tile probe) throws Exception {
    String before = tag(zoom, probe);
    try (Statement statement = db.createStatement()) {
      statement.execute("update fabric_version set version = version + 1, published_at = now()");
    }
    for (int tries = 0; tag(zoom, probe).equals(before); tries++) {
      if (tries == 300) {
        throw new IOException("grid-service did not take up the new version");
      }
      Thread.sleep(200);
    }
    Thread.sleep(SETTLED_MILLIS);
  }

  private String tag(Zoom zoom, Tile tile) throws Exception {
    // Of a tile outside the grids' zooms: nothing is made for it.
    return door.packed(
            "/api/grid/tiles/grids/8/"
                + (tile.x() >> (zoom.z - 8))
                + "/"
                + (tile.y() >> (zoom.z - 8)))
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  private HttpResponse<byte[]> ask(Zoom zoom, Tile tile) throws Exception {
    return door.packed(path(zoom, tile));
  }

  private static String path(Zoom zoom, Tile tile) {
    return "/api/grid/tiles/grids/" + zoom.z + "/" + tile.x() + "/" + tile.y();
  }

  /** Says whether both have the same grids in their tiles. */
  private void compare(Zoom zoom, List<Tile> tiles, MapServer peer) throws Exception {
    int same = 0;
    long grids = 0;
    long ourBytes = 0;
    long theirBytes = 0;
    for (Tile tile : tiles) {
      HttpResponse<byte[]> answer = ask(zoom, tile);
      byte[] theirs = peer.tile(0, zoom.band, zoom.z, tile.x(), tile.y());
      Set<String> codes = TileCodes.of(unpacked(answer));
      Set<String> others = TileCodes.of(theirs);
      if (codes.equals(others)) {
        same++;
      } else {
        System.out.printf(
            "     %s: %d grids in ours, %d in MapServer's%n", tile, codes.size(), others.size());
      }
      grids += codes.size();
      ourBytes += answer.body().length;
      theirBytes += theirs.length;
    }
    System.out.printf(
        "     the same grids in %d of %d tiles, %d a tile; bytes a tile: ours %d packed,"
            + " MapServer %d%n",
        same,
        tiles.size(),
        grids / tiles.size(),
        ourBytes / tiles.size(),
        theirBytes / tiles.size());
  }

  private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
    if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
      return answer.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readAllBytes();
    }
  }

  /** West, south, east, north of the grids in metres of EPSG:3857, and how many there are. */
  private static double[] box(Connection db) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select min(st_xmin(geom)), min(st_ymin(geom)), max(st_xmax(geom)), max(st_ymax(geom)), count(*)"
                    + " from grid_shape where band = 4")) {
      row.next();
      if (row.getLong(5) == 0) {
        throw new IllegalStateException("no grids; run ./linli demo first");
      }
      double[] box = new double[5];
      for (int i = 0; i < box.length; i++) {
        box[i] = row.getDouble(i + 1);
      }
      return box;
    }
  }

  /** At most a square of {@link #MOST_ACROSS} tiles in the middle. */
  private static List<Tile> tiles(int z, double[] box) {
    double half = 20037508.342789244;
    double side = 2 * half / (1 << z);
    int[] columns = middle((box[0] + half) / side, (box[2] + half) / side);
    int[] rows = middle((half - box[3]) / side, (half - box[1]) / side);
    List<Tile> tiles = new ArrayList<>();
    for (int y = rows[0]; y <= rows[1]; y++) {
      for (int x = columns[0]; x <= columns[1]; x++) {
        tiles.add(new Tile(x, y));
      }
    }
    return tiles;
  }

  private static int[] middle(double from, double to) {
    int first = (int) from;
    int last = (int) to;
    if (last - first >= MOST_ACROSS) {
      first = (int) ((from + to) / 2) - MOST_ACROSS / 2;
      last = first + MOST_ACROSS - 1;
    }
    return new int[] {first, last};
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

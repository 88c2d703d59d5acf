package org.linli.grid.tiles.drawing;

import java.util.Arrays;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Envelope;

/**
 * What a tile draws of rings: cut to the tile and a little beyond, in whole units of 4096 a tile.
 * Each corner is rounded by itself and counted from the corner of the world, so that neighbours and
 * adjoining tiles round the corners they share in the same way. Not for several threads.
 */
final class TileGround {

  /** Units a tile is wide. */
  static final int EXTENT = 4096;

  /** Units drawn beyond the edge, so that outlines meet unseen. */
  private static final int MARGIN = 64;

  private static final double HALF_CENTIMETRES = 20037508.342789244 * PackedShapes.SCALE;

  private final double scale;
  private final long left;
  private final long top;
  private final double west;
  private final double east;
  private final double south;
  private final double north;

  private double[] now = new double[256];
  private double[] next = new double[256];
  private int[] drawn = new int[256];

  TileGround(TileAddress address) {
    double side = 2 * HALF_CENTIMETRES / (1L << address.z());
    double margin = side * MARGIN / EXTENT;
    this.scale = EXTENT / side;
    this.left = (long) address.x() * EXTENT;
    this.top = (long) address.y() * EXTENT;
    this.west = -HALF_CENTIMETRES + address.x() * side - margin;
    this.east = west + side + 2 * margin;
    this.north = HALF_CENTIMETRES - address.y() * side + margin;
    this.south = north - side - 2 * margin;
  }

  /** What is drawn, in centimetres of EPSG:3857. */
  Envelope extent() {
    return new Envelope(west, east, south, north);
  }

  boolean holds(Envelope centimetres) {
    return extent().contains(centimetres);
  }

  /** The place of a point in the tile: eastwards, of centimetres. */
  int column(double x) {
    return (int) (Math.round((x + HALF_CENTIMETRES) * scale) - left);
  }

  /** The place of a point in the tile: southwards, of centimetres. */
  int row(double y) {
    return (int) (Math.round((HALF_CENTIMETRES - y) * scale) - top);
  }

  /** Whether the tile itself, not what it draws beyond its edge, holds a point; in centimetres. */
  boolean isInside(double x, double y) {
    double column = (x + HALF_CENTIMETRES) * scale - left;
    double row = (HALF_CENTIMETRES - y) * scale - top;
    return column >= 0 && column < EXTENT && row >= 0 && row < EXTENT;
  }

  /**
   * The corners of a ring in the tile, in turn eastwards and southwards, in {@link #corners}.
   *
   * @param whole whether the ring is known to lie within what is drawn
   * @return how many there are: 0, or at least 3 that enclose ground, in the order of the ring
   */
  int draw(PackedShapes shapes, int ring, boolean whole) {
    int count = load(shapes, ring);
    if (!whole) {
      count = cut(count, 0, west, true);
      count = cut(count, 0, east, false);
      count = cut(count, 1, south, true);
      count = cut(count, 1, north, false);
    }
    return round(count, shapes.isHole(ring));
  }

  int[] corners() {
    return drawn;
  }

  private int load(PackedShapes shapes, int ring) {
    int first = shapes.firstCorner(ring);
    int count = shapes.endOfCorners(ring) - first;
    // Each of four cuts can at most double what there is, and adds one corner a crossing.
    if (now.length < 2 * count) {
      now = new double[4 * count];
    }
    for (int i = 0; i < count; i++) {
      now[2 * i] = shapes.x(first + i);
      now[2 * i + 1] = shapes.y(first + i);
    }
    return count;
  }

  /**
   * Keeps what lies on one side of a line (Sutherland and Hodgman, 1974).
   *
   * @param axis 0 for a line of one longitude, 1 for one of latitude
   * @param above whether the side of greater values is kept
   */
  private int cut(int count, int axis, double line, boolean above) {
    if (next.length < 4 * count + 4) {
      next = new double[8 * count + 8];
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int from = 2 * (i == 0 ? count - 1 : i - 1);
      int to = 2 * i;
      boolean fromIn = above ? now[from + axis] >= line : now[from + axis] <= line;
      boolean toIn = above ? now[to + axis] >= line : now[to + axis] <= line;
      if (fromIn != toIn) {
        next[2 * kept + axis] = line;
        next[2 * kept + 1 - axis] = crossing(from, to, axis, line);
        kept++;
      }
      if (toIn) {
        next[2 * kept] = now[to];
        next[2 * kept + 1] = now[to + 1];
        kept++;
      }
    }
    double[] cut = next;
    next = now;
    now = cut;
    return kept;
  }

  /** The same from both ends, so that two neighbours get the same corner on their border. */
  private double crossing(int from, int to, int axis, double line) {
    int low = now[from + axis] < now[to + axis] ? from : to;
    int high = low == from ? to : from;
    double part = (line - now[low + axis]) / (now[high + axis] - now[low + axis]);
    return now[low + 1 - axis] + part * (now[high + 1 - axis] - now[low + 1 - axis]);
  }

  private int round(int count, boolean hole) {
    if (drawn.length < 2 * count) {
      drawn = new int[4 * count];
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int x = column(now[2 * i]);
      int y = row(now[2 * i + 1]);
      if (kept == 0 || x != drawn[2 * kept - 2] || y != drawn[2 * kept - 1]) {
        drawn[2 * kept] = x;
        drawn[2 * kept + 1] = y;
        kept++;
      }
    }
    while (kept > 1 && drawn[0] == drawn[2 * kept - 2] && drawn[1] == drawn[2 * kept - 1]) {
      kept--;
    }
    long twice = kept < 3 ? 0 : twiceArea(kept);
    if (twice == 0) {
      return 0;
    }
    // Southwards counts up in a tile: what is clockwise on the map has a positive area there.
    if (twice > 0 == hole) {
      reverse(kept);
    }
    return kept;
  }

  private long twiceArea(int count) {
    long twice = 0;
    for (int i = 0, last = count - 1; i < count; last = i++) {
      twice +=
          (long) drawn[2 * last] * drawn[2 * i + 1] - (long) drawn[2 * i] * drawn[2 * last + 1];
    }
    return twice;
  }

  private void reverse(int count) {
    int[] copy = Arrays.copyOf(drawn, 2 * count);
    for (int i = 0; i < count; i++) {
      drawn[2 * i] = copy[2 * (count - 1 - i)];
      drawn[2 * i + 1] = copy[2 * (count - 1 - i) + 1];
    }
  }
}

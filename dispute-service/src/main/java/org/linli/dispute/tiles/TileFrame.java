package org.linli.dispute.tiles;

import java.util.Arrays;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Envelope;

/**
 * Turns outlines in the square of web maps into the units of one tile, cut off a little outside its
 * border: at high zooms a cell is far larger than the tile, and renderers keep 16 bits.
 */
final class TileFrame {

  /** How far beyond the border polygons are drawn, in units of the tile. */
  private static final int BUFFER = 64;

  private final double scale;
  private final double west;
  private final double north;

  TileFrame(TileAddress tile) {
    double side = 1L << tile.z();
    this.scale = side * VectorTile.EXTENT;
    this.west = tile.x() / side;
    this.north = tile.y() / side;
  }

  /** What it shows of the square of web maps, from 0 to 1, y from the north. */
  Envelope extent() {
    double side = (VectorTile.EXTENT + BUFFER) / scale;
    double beyond = BUFFER / scale;
    return new Envelope(west - beyond, west + side, north - beyond, north + side);
  }

  /**
   * The outline in units of the tile; empty where it lies outside.
   *
   * @param outline x, y, x, y … of a convex polygon, from 0 to 1, y from the north
   */
  int[] place(double[] outline) {
    double[] ring = new double[outline.length];
    for (int i = 0; i < outline.length; i += 2) {
      ring[i] = (outline[i] - west) * scale;
      ring[i + 1] = (outline[i + 1] - north) * scale;
    }
    double low = -BUFFER;
    double high = VectorTile.EXTENT + BUFFER;
    for (int axis = 0; axis < 2; axis++) {
      ring = cut(ring, axis, low, 1);
      ring = cut(ring, axis, high, -1);
    }
    int[] placed = new int[ring.length];
    for (int i = 0; i < ring.length; i++) {
      placed[i] = (int) Math.round(ring[i]);
    }
    return placed;
  }

  /** Sutherland and Hodgman's cut along one line. */
  private static double[] cut(double[] ring, int axis, double limit, int side) {
    boolean whole = true;
    for (int i = axis; i < ring.length; i += 2) {
      whole &= (ring[i] - limit) * side >= 0;
    }
    if (whole) {
      return ring;
    }
    double[] kept = new double[ring.length + 4];
    int size = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      double here = (ring[i + axis] - limit) * side;
      double there = (ring[next + axis] - limit) * side;
      if (here >= 0) {
        kept[size++] = ring[i];
        kept[size++] = ring[i + 1];
      }
      if (here >= 0 != there >= 0) {
        double share = here / (here - there);
        kept[size++] = ring[i] + share * (ring[next] - ring[i]);
        kept[size++] = ring[i + 1] + share * (ring[next + 1] - ring[i + 1]);
      }
    }
    return Arrays.copyOf(kept, size);
  }
}

package org.linli.commons.topology;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How often each straight piece of border is run through one way more than the other. Where
 * neighbours share their borders corner by corner each piece is run through once each way and
 * cancels out; what is left is the rim, and every place where neighbours do not match.
 */
final class Segments {

  private long[] keys;
  private byte[] nets;
  private int used;

  Segments(int expected) {
    int size = Integer.highestOneBit(Math.max(16, expected)) * 2;
    keys = new long[size];
    nets = new byte[size];
  }

  /** Counts the borders of valid polygons; their ground lies to the right of each piece. */
  void add(Geometry boundary) {
    each(boundary, true, key -> change(key));
  }

  /** Counts the borders the other way round. */
  void subtract(Geometry boundary) {
    each(boundary, false, key -> change(key));
  }

  /** Whether every piece cancels out. */
  boolean cancel() {
    for (byte net : nets) {
      if (net != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a piece of this border does not cancel out. */
  boolean anyLeft(Geometry boundary) {
    LongPredicate left = key -> nets[place(key & ~1L)] != 0;
    boolean[] any = {false};
    each(boundary, true, key -> any[0] = any[0] || left.test(key));
    return any[0];
  }

  /** The lowest bit of a key tells the way it is run through. */
  private void change(long key) {
    if (used * 3L > keys.length * 2L) {
      grow();
    }
    int place = place(key & ~1L);
    if (keys[place] == 0) {
      keys[place] = key & ~1L;
      used++;
    }
    nets[place] += (byte) ((key & 1) == 0 ? 1 : -1);
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) (key >>> 20) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[] oldNets = nets;
    keys = new long[oldKeys.length * 2];
    nets = new byte[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        nets[place] = oldNets[i];
      }
    }
  }

  private static void each(Geometry boundary, boolean forward, LongConsumer seen) {
    for (int i = 0; i < boundary.getNumGeometries(); i++) {
      if (boundary.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        ring(polygon.getExteriorRing(), !forward, seen);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(polygon.getInteriorRingN(hole), forward, seen);
        }
      }
    }
  }

  private static void ring(LinearRing ring, boolean counterClockwise, LongConsumer seen) {
    CoordinateSequence corners = ring.getCoordinateSequence();
    boolean turn = Orientation.isCCW(corners) != counterClockwise;
    for (int i = 1; i < corners.size(); i++) {
      double x1 = corners.getX(i - 1);
      double y1 = corners.getY(i - 1);
      double x2 = corners.getX(i);
      double y2 = corners.getY(i);
      int order = x1 != x2 ? Double.compare(x1, x2) : Double.compare(y1, y2);
      if (order != 0) {
        boolean up = order < 0;
        long hash = up ? hash(x1, y1, x2, y2) : hash(x2, y2, x1, y1);
        // 0 marks a free place.
        long key = (hash & ~1L) == 0 ? 2 : hash & ~1L;
        seen.accept(key | (up == turn ? 1 : 0));
      }
    }
  }

  private static long hash(double x1, double y1, double x2, double y2) {
    return mix(mix(mix(mix(bits(x1)) ^ bits(y1)) + bits(x2)) ^ bits(y2));
  }

  private static long bits(double value) {
    // -0.0 is the same place as 0.0.
    return Double.doubleToRawLongBits(value + 0.0);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

package org.linli.dispute.figures;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The H3 cells there are, from resolution {@value #COARSEST} to {@value #FINEST}, as a forest. A
 * cell's number is its node; parents come before their children; nodes are only ever added. One
 * thread adds; others read {@link Known}.
 */
final class CellForest {

  /** About 1,770 km² a cell. */
  static final int COARSEST = 4;

  /** About 0.1 km² a cell. */
  static final int FINEST = 9;

  private static final int NONE = -1;

  private final H3Core h3;
  private long[] cells = new long[1 << 10];
  private int[] parents = new int[1 << 10];
  private int size;

  /** Open addressing; 0 is no cell. */
  private long[] keys = new long[1 << 12];

  private int[] nodes = new int[1 << 12];

  CellForest(H3Core h3) {
    this.h3 = h3;
  }

  /** The library, whose native part is unpacked once. */
  static H3Core library() {
    try {
      return H3Core.newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException("H3's native library", e);
    }
  }

  /** The node of a cell; the cell and those above it are added where they are new. */
  int nodeOf(long cell) {
    int known = find(cell);
    return known == NONE ? add(cell) : known;
  }

  Known known() {
    return new Known(cells, parents, size);
  }

  /** The resolution that a cell's own bits say. */
  static int resolution(long cell) {
    return (int) (cell >>> 52 & 15);
  }

  private int add(long cell) {
    int resolution = resolution(cell);
    int parent = resolution == COARSEST ? NONE : nodeOf(h3.cellToParent(cell, resolution - 1));
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
      parents = Arrays.copyOf(parents, size * 2);
    }
    int node = size++;
    cells[node] = cell;
    parents[node] = parent;
    if (size * 2 > keys.length) {
      grow();
    }
    put(cell, node);
    return node;
  }

  private int find(long cell) {
    int place = slot(cell);
    while (keys[place] != 0) {
      if (keys[place] == cell) {
        return nodes[place];
      }
      place = place + 1 & keys.length - 1;
    }
    return NONE;
  }

  private void put(long cell, int node) {
    int place = slot(cell);
    while (keys[place] != 0) {
      place = place + 1 & keys.length - 1;
    }
    keys[place] = cell;
    nodes[place] = node;
  }

  private void grow() {
    keys = new long[keys.length * 2];
    nodes = new int[keys.length];
    for (int node = 0; node < size - 1; node++) {
      put(cells[node], node);
    }
  }

  private int slot(long cell) {
    long mixed = cell * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & keys.length - 1;
  }

  /** The nodes from 0 to {@code size - 1}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Known(long[] cells, int[] parents, int size) {}
}

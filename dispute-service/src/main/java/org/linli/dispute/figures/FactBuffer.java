package org.linli.dispute.figures;

import java.util.Arrays;

/**
 * Facts in the order in which they came. One thread appends; others read {@link Rows} that were
 * published to them. Blocks are never moved, so that appending to millions copies nothing.
 */
final class FactBuffer {

  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private int[][] grids = new int[0][];
  private int[][] cells = new int[0][];
  private int[][] days = new int[0][];
  private char[][] attributes = new char[0][];
  private int size;

  void add(int grid, int cell, int day, char attribute) {
    int block = size >> BLOCK_BITS;
    if (block == grids.length) {
      addBlock();
    }
    int place = size & BLOCK - 1;
    grids[block][place] = grid;
    cells[block][place] = cell;
    days[block][place] = day;
    attributes[block][place] = attribute;
    size++;
  }

  int size() {
    return size;
  }

  /** Takes back what was added last and not published. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** The facts so far. What is appended later is not among them. */
  Rows rows() {
    return new Rows(grids, cells, days, attributes, size);
  }

  private void addBlock() {
    int blocks = grids.length;
    // Copies, because published rows hold the arrays they were given.

    grids = Arrays.copyOf(grids, blocks + 1);
    cells = Arrays.copyOf(cells, blocks + 1);
    days = Arrays.copyOf(days, blocks + 1);
    attributes = Arrays.copyOf(attributes, blocks + 1);
    grids[blocks] = new int[BLOCK];
    cells[blocks] = new int[BLOCK];
    days[blocks] = new int[BLOCK];
    attributes[blocks] = new char[BLOCK];
  }

  /** The first {@code size} facts of a buffer, for any thread. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the arrays are the point
  record Rows(int[][] grids, int[][] cells, int[][] days, char[][] attributes, int size) {

    static final Rows NONE = new Rows(new int[0][], new int[0][], new int[0][], new char[0][], 0);

    int blocks() {
      return size + BLOCK - 1 >> BLOCK_BITS;
    }

    int sizeOf(int block) {
      return Math.min(BLOCK, size - (block << BLOCK_BITS));
    }
  }
}

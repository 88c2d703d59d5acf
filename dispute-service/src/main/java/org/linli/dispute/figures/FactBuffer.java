package org.linli.dispute.figures;

import java.util.Arrays;

/**
 * Facts in the order in which they came, and facts that were taken back. One thread appends; others
 * read {@link Rows} that were published to them. Blocks are never moved, so that appending to
 * millions copies nothing.
 */
final class FactBuffer {

  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private Block[] blocks = new Block[0];
  private int size;

  /**
   * Adds a row.
   *
   * @param key of the record, see {@link org.linli.commons.disclosure.Perturbation}
   * @param weight 1, or -1 for a fact that holds no more
   */
  void add(int grid, int cell, int day, char attribute, int result, int key, int weight) {
    int number = size >> BLOCK_BITS;
    if (number == blocks.length) {
      // A copy, because published rows hold the array they were given.
      blocks = Arrays.copyOf(blocks, number + 1);
      blocks[number] = new Block();
    }
    Block block = blocks[number];
    int place = size & BLOCK - 1;
    block.grids[place] = grid;
    block.cells[place] = cell;
    block.days[place] = day;
    block.attributes[place] = attribute;
    block.results[place] = result;
    block.keys[place] = key;
    block.weights[place] = (byte) weight;
    size++;
  }

  int size() {
    return size;
  }

  /** Takes back what was added last and not published. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** The rows so far. What is appended later is not among them. */
  Rows rows() {
    return new Rows(blocks, size);
  }

  /** Columns of some rows. */
  static final class Block {
    final int[] grids = new int[BLOCK];
    final int[] cells = new int[BLOCK];
    final int[] days = new int[BLOCK];
    final char[] attributes = new char[BLOCK];
    final int[] results = new int[BLOCK];
    final int[] keys = new int[BLOCK];
    final byte[] weights = new byte[BLOCK];
  }

  /** The first {@code size} rows of a buffer, for any thread. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the arrays are the point
  record Rows(Block[] blocks, int size) {

    static final Rows NONE = new Rows(new Block[0], 0);

    int blockCount() {
      return size + BLOCK - 1 >> BLOCK_BITS;
    }

    int sizeOf(int block) {
      return Math.min(BLOCK, size - (block << BLOCK_BITS));
    }

    /** How many facts there are once those taken back are gone. */
    int net() {
      int net = 0;
      for (int block = 0; block < blockCount(); block++) {
        for (int i = 0; i < sizeOf(block); i++) {
          net += blocks[block].weights[i];
        }
      }
      return net;
    }
  }
}

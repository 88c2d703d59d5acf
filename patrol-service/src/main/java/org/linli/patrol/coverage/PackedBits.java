package org.linli.patrol.coverage;

import java.util.Arrays;

/**
 * The bits of all grids on one day. Of a grid of n words there are n/64 words that say which of its
 * words are not zero, and then those; a grid of which nothing was seen has none. Immutable.
 */
final class PackedBits {

  private final int[] start;
  private final long[] words;

  private PackedBits(int[] start, long[] words) {
    this.start = start;
    this.words = words;
  }

  /** Writes the grids one after the other. */
  static final class Writer {
    private final int[] start;
    private long[] words = new long[256];
    private int grid;
    private int size;

    Writer(int grids) {
      start = new int[grids + 1];
    }

    /** The next grid, from its plain words; none where nothing was seen of it. */
    void add(long[] plain) {
      int masks = (plain.length + 63) / 64;
      int at = size;
      reserve(masks + plain.length);
      Arrays.fill(words, at, at + masks, 0);
      int next = at + masks;
      for (int i = 0; i < plain.length; i++) {
        if (plain[i] != 0) {
          words[at + i / 64] |= 1L << (i % 64);
          words[next++] = plain[i];
        }
      }
      size = next == at + masks ? at : next;
      start[++grid] = size;
    }

    /** The next grid, as it is in another. */
    void copy(PackedBits from, int ordinal) {
      int length = from.start[ordinal + 1] - from.start[ordinal];
      reserve(length);
      System.arraycopy(from.words, from.start[ordinal], words, size, length);
      size += length;
      start[++grid] = size;
    }

    PackedBits done() {
      return new PackedBits(start, Arrays.copyOf(words, size));
    }

    private void reserve(int more) {
      if (size + more > words.length) {
        words = Arrays.copyOf(words, Math.max(size + more, words.length * 2));
      }
    }
  }

  /**
   * Unites the bits of a grid with others.
   *
   * @param target plain words
   * @param at where those of the grid begin
   * @param length how many words the grid has
   */
  void uniteInto(int grid, long[] target, int at, int length) {
    int mask = start[grid];
    if (mask == start[grid + 1]) {
      return;
    }
    int masks = (length + 63) / 64;
    int next = mask + masks;
    for (int block = 0; block < masks; block++) {
      long left = words[mask + block];
      int base = at + block * 64;
      if (left == -1L) {
        for (int i = 0; i < 64; i++) {
          target[base + i] |= words[next++];
        }
        continue;
      }
      while (left != 0) {
        target[base + Long.numberOfTrailingZeros(left)] |= words[next++];
        left &= left - 1;
      }
    }
  }

  /**
   * Whether a cell of a grid was seen.
   *
   * @param length how many words the grid has
   */
  boolean holds(int grid, int cell, int length) {
    int mask = start[grid];
    if (mask == start[grid + 1]) {
      return false;
    }
    int word = cell / 64;
    int block = word / 64;
    long bit = 1L << (word % 64);
    if ((words[mask + block] & bit) == 0) {
      return false;
    }
    int next = mask + (length + 63) / 64 + Long.bitCount(words[mask + block] & (bit - 1));
    for (int i = 0; i < block; i++) {
      next += Long.bitCount(words[mask + i]);
    }
    return (words[next] >>> (cell % 64) & 1) != 0;
  }

  boolean isEmpty(int grid) {
    return start[grid] == start[grid + 1];
  }

  long bytes() {
    return 4L * start.length + 8L * words.length;
  }
}

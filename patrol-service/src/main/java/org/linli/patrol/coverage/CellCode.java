package org.linli.patrol.coverage;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/**
 * Cells as bytes: runs from south to north and west to east, each as its row after that of the run
 * before, its first column after the first column before, and its length; numbers in seven bits a
 * byte. By row and column of the {@link Lattice}, so that they mean the same under other
 * boundaries.
 */
final class CellCode {

  private CellCode() {}

  /** Encodes cells of a grid, by their numbers in it. */
  static byte[] encode(Layout layout, int grid, BitSet cells) {
    Writer writer = new Writer();
    layout.runsOf(
        grid,
        (row, column, first, length) -> {
          int end = first + length;
          int from = cells.nextSetBit(first);
          while (from >= 0 && from < end) {
            int to = Math.min(cells.nextClearBit(from), end);
            writer.run(row, column + from - first, to - from);
            from = cells.nextSetBit(to);
          }
        });
    return writer.done();
  }

  /**
   * Visits encoded cells.
   *
   * @throws IllegalArgumentException where the bytes are no encoded cells
   */
  static void decode(byte[] code, Swath.Visitor visitor) {
    int at = 0;
    int row = 0;
    int column = 0;
    int[] number = new int[3];
    while (at < code.length) {
      for (int i = 0; i < 3; i++) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
          if (at == code.length || shift > 28) {
            throw new IllegalArgumentException("cells that break off");
          }
          next = code[at++];
          value |= (next & 0x7f) << shift;
          shift += 7;
        } while (next < 0);
        number[i] = value;
      }
      row += signed(number[0]);
      column += signed(number[1]);
      visitor.visit(row, column, column + number[2]);
    }
  }

  private static int signed(int value) {
    return (value >>> 1) ^ -(value & 1);
  }

  /** Takes runs in their order. */
  static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int row;
    private int column;

    byte[] done() {
      return out.toByteArray();
    }

    void run(int nextRow, int nextColumn, int length) {
      number(unsigned(nextRow - row));
      number(unsigned(nextColumn - column));
      number(length);
      row = nextRow;
      column = nextColumn;
    }

    private void number(int value) {
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        out.write(rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }

    private static int unsigned(int value) {
      return (value << 1) ^ (value >> 31);
    }
  }
}

package org.linli.patrol.coverage;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Encoded cells united, whatever boundaries they were seen within. */
public final class CellUnion {

  private static final int MIDDLE = 1 << 30;

  private final Map<Integer, BitSet> rows = new TreeMap<>();
  private int base = MIDDLE;

  public void add(byte[] cells) {
    CellCode.decode(
        cells,
        (row, from, to) -> {
          if (base == MIDDLE) {
            // Columns count from about here, so that sets of bits stay short.
            base = from - (1 << 16);
          }
          rows.computeIfAbsent(row, r -> new BitSet()).set(from - base, to - base);
        });
  }

  public byte[] encode() {
    CellCode.Writer writer = new CellCode.Writer();
    rows.forEach(
        (row, bits) -> {
          for (int from = bits.nextSetBit(0); from >= 0; ) {
            int to = bits.nextClearBit(from);
            writer.run(row, from + base, to - from);
            from = bits.nextSetBit(to);
          }
        });
    return writer.done();
  }
}

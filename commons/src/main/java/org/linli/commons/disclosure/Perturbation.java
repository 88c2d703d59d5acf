package org.linli.commons.disclosure;

import java.util.Arrays;

/**
 * The cell-key method (Fraser and Wooton 2005; the Australian TableBuilder and the European census
 * use it): every record has a key that looks like chance and never changes, the keys of the records
 * that a count counts are added up, and the sum decides by how much the count is shown too large or
 * too small. The same records are always shown as the same number, so that asking again or
 * elsewhere tells nothing; one record more or less is another sum, so that subtracting tells
 * little.
 *
 * <p>What is added up is looked up through a keyed hash and not as it stands: else one record would
 * shift all sums by the same amount, and that would show.
 */
public final class Perturbation {

  /** How many bytes of chance it needs, the same ones in every copy and after every start. */
  public static final int SECRET_BYTES = 2 * KeyedHash.KEY_BYTES;

  private static final double STEPS = 0x1p-53;

  private final PerturbationTable table;
  private final KeyedHash records;
  private final KeyedHash cells;

  Perturbation(PerturbationTable table, byte[] secret) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
    }
    this.table = table;
    this.records = new KeyedHash(Arrays.copyOf(secret, KeyedHash.KEY_BYTES));
    this.cells = new KeyedHash(Arrays.copyOfRange(secret, KeyedHash.KEY_BYTES, SECRET_BYTES));
  }

  /** The key of a record with this id of 128 bits. Keys are added up modulo 2³². */
  public int recordKey(long high, long low) {
    return (int) records.of(high, low);
  }

  /**
   * What is shown in place of a count: zero for zero, else zero or a number from the threshold up.
   *
   * @param keys the sum of the keys of the records that are counted
   */
  public long shown(long count, int keys) {
    if (count <= 0) {
      return 0;
    }
    return table.shown(count, (cells.of(Integer.toUnsignedLong(keys)) >>> 11) * STEPS);
  }

  /** The largest deviation of one count. */
  public int max() {
    return table.max();
  }

  /** The variance of the deviation of one count that is not zero. */
  public double variance() {
    return table.variance();
  }
}

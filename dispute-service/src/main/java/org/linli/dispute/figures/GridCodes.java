package org.linli.dispute.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for grid codes that hold through all versions of the fabric. One thread adds; others read
 * {@link Known}.
 */
final class GridCodes {

  private final Map<String, Integer> numbers = new HashMap<>();
  private String[] codes = new String[64];

  int numberOf(String code) {
    Integer known = numbers.get(code);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == codes.length) {
      codes = Arrays.copyOf(codes, number * 2);
    }
    codes[number] = code;
    numbers.put(code, number);
    return number;
  }

  Known known() {
    return new Known(codes, numbers.size());
  }

  /** The codes with the numbers from 0 to {@code size - 1}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Known(String[] codes, int size) {}
}

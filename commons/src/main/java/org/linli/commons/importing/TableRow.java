package org.linli.commons.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with as many cells as the header has.
 *
 * @param number row of the file; the header is row 1
 * @param positions of the columns by name
 * @param faults where what is wrong with this row is noted
 */
public record TableRow(
    long number, Map<String, Integer> positions, List<String> cells, RowFaults faults)
    implements Cells {
  @Override
  public @Nullable String get(String column) {
    Integer position = positions.get(column);
    if (position == null || position >= cells.size()) {
      return null;
    }
    String text = cells.get(position).strip();
    return text.isEmpty() ? null : text;
  }
}

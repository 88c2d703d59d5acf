package org.linli.commons.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every row of a table must satisfy, whatever file it comes from. */
final class TableRows {
  private TableRows() {}

  /** The row, counted as read; or null where it is faulty, which the report then says. */
  static @Nullable TableRow checked(
      long number,
      int width,
      Map<String, Integer> positions,
      List<String> cells,
      ImportReport report) {
    RowFaults faults = report.row(number);
    if (cells.size() < width) {
      faults.add(null, "too-few-cells", cells.size(), width);
    } else if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      faults.add(null, "too-many-cells", cells.size(), width);
    }
    positions.forEach(
        (column, position) -> {
          if (position < cells.size() && hasControls(cells.get(position))) {
            faults.add(column, "control-character");
          }
        });
    return faults.any() ? null : new TableRow(number, positions, cells, faults);
  }

  private static boolean hasControls(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        return true;
      }
    }
    return false;
  }
}

package org.linli.portal.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.linli.portal.report.Dataset;

/** The rows of a table, in words. */
final class TableRows {

  /** A table of more rows belongs on a sheet. */
  static final int MOST = 120;

  private TableRows() {}

  /** The head and the first {@link #MOST} rows. */
  static List<List<String>> of(Dataset data, Wording wording) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    data.columns().forEach(column -> head.add(column.label()));
    rows.add(head);
    for (Dataset.Row row : data.rows().subList(0, Math.min(MOST, data.rows().size()))) {
      List<String> cells = new ArrayList<>(List.of(row.label()));
      for (int i = 0; i < row.amounts().size(); i++) {
        cells.add(wording.amount(row.amounts().get(i), data.columns().get(i).unit()));
      }
      rows.add(cells);
    }
    return rows;
  }
}

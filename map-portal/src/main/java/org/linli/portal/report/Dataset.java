package org.linli.portal.report;

import java.util.List;

/**
 * What a table, a chart and a map show.
 *
 * @param columns of each row, without its label
 * @param rows in the order in which they are shown
 */
public record Dataset(List<Column> columns, List<Row> rows) {

  public Dataset {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param label in the language of the report
   */
  public record Column(String label, Unit unit) {}

  /**
   * A row.
   *
   * @param code of an area, a grid, a category …
   * @param label in the language of the report
   * @param amounts one a column
   */
  public record Row(String code, String label, List<Amount> amounts) {
    public Row {
      amounts = List.copyOf(amounts);
    }
  }
}

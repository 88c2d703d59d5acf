package org.linli.portal.report.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.Dataset.Row;
import org.linli.portal.report.Question;

/** What lies directly in the area of a report, in the order of the tree. */
final class Children {

  private final Places places;

  Children(FabricHolder fabric) {
    this.places = new Places(fabric);
  }

  /** Whether they are grids. */
  static boolean areGrids(Question question) {
    return question.areaLevel() == AreaLevel.VILLAGE;
  }

  /** Codes of all of them, whether anything is counted there or not. */
  List<String> codes(Question question) {
    return places.in(question.area(), question.english()).stream()
        .map(Places.Choice::code)
        .toList();
  }

  /** One row each; a child that the answer does not name has none. */
  Dataset dataset(Question question, List<Column> columns, Map<String, List<Amount>> amounts) {
    List<Row> rows = new ArrayList<>();
    for (Places.Choice child : places.in(question.area(), question.english())) {
      List<Amount> found = amounts.get(child.code());
      rows.add(
          new Row(
              child.code(),
              child.name(),
              found == null ? columns.stream().map(column -> Amount.NONE).toList() : found));
    }
    return new Dataset(columns, rows);
  }
}

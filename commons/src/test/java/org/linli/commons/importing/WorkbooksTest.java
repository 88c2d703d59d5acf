package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.commons.importing.Given.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.linli.commons.problem.Violation;

/** What people do to spreadsheets that are to be read by a program. */
class WorkbooksTest {
  private static final String MAPPING =
      """
      target: disputes
      sourceId: {column: 编号}
      category: {column: 类别}
      receivedAt: {column: 日期}
      ignore: [序号]
      """;

  private final ImportReport report = new ImportReport();

  @Test
  void aFormulaIsRefusedByRowAndColumn() throws IOException {
    List<String> rows =
        read(
            MAPPING,
            sheet -> {
              header(sheet, 0);
              row(sheet, 1, "A-1", "邻里", "2026-03-01");
              row(sheet, 2, "A-2", "邻里", "2026-03-02");
              sheet.formula(2, 2, "C2");
            });
    assertThat(rows).containsExactly("2 A-1 邻里");
    assertThat(report.listed()).containsExactly(Violation.ofRow(3, "类别", "cell-calculated", "C3"));
    assertThat(report.counts().refused()).isEqualTo(1);
  }

  @Test
  void aFormulaInAColumnThatNobodyReadsDoesNoHarm() throws IOException {
    List<String> rows =
        read(
            MAPPING,
            sheet -> {
              header(sheet, 0);
              row(sheet, 1, "A-1", "邻里", "2026-03-01");
              sheet.formula(1, 0, "ROW()-1");
            });
    assertThat(rows).containsExactly("2 A-1 邻里");
    assertThat(report.total()).isZero();
  }

  @Test
  void aLongNumberThatTheSpreadsheetHasShortenedIsRefusedAndTheSameAsTextIsTaken()
      throws IOException {
    List<String> rows =
        read(
            MAPPING,
            sheet -> {
              header(sheet, 0);
              row(sheet, 1, "990102199001011234", "邻里", "2026-03-01");
              row(sheet, 2, "", "邻里", "2026-03-02");
              sheet.value(2, 1, 990102199001011234L);
              row(sheet, 3, "", "邻里", "2026-03-03");
              sheet.value(3, 1, 123456789012345L);
            });
    assertThat(rows).containsExactly("2 990102199001011234 邻里", "4 123456789012345 邻里");
    assertThat(report.listed())
        .containsExactly(Violation.ofRow(3, "编号", "number-lost-digits", "B3", 15));
  }

  @Test
  void mergedCellsAreRefusedInEachOfTheirRows() throws IOException {
    List<String> rows = read(MAPPING, WorkbooksTest::merged);
    assertThat(rows).containsExactly("4 A-3 债务");
    assertThat(report.listed())
        .containsExactly(
            Violation.ofRow(2, "类别", "cells-merged", "C2:C3"),
            Violation.ofRow(3, "类别", "cells-merged", "C2:C3"));
  }

  @Test
  void mergedCellsAreFilledWhereTheMappingSaysSo() throws IOException {
    assertThat(read(MAPPING + "mergedCells: fill\n", WorkbooksTest::merged))
        .containsExactly("2 A-1 邻里", "3 A-2 邻里", "4 A-3 债务");
    assertThat(report.total()).isZero();
  }

  @Test
  void mergedCellsInAColumnThatNobodyReadsDoNoHarm() throws IOException {
    List<String> rows =
        read(
            MAPPING,
            sheet -> {
              header(sheet, 0);
              row(sheet, 1, "A-1", "邻里", "2026-03-01");
              row(sheet, 2, "A-2", "邻里", "2026-03-02");
              sheet.range(1, 0, 2, 0).merge();
            });
    assertThat(rows).hasSize(2);
  }

  @Test
  void aTitleAboveTheHeaderIsPassedOverWhereTheMappingSaysSo() throws IOException {
    Filling ledger =
        sheet -> {
          sheet.value(0, 0, "青石镇矛盾纠纷排查化解台账");
          sheet.range(0, 0, 0, 3).merge();
          header(sheet, 1);
          row(sheet, 2, "A-1", "邻里", "2026-03-01");
        };
    assertThat(read(MAPPING + "headerRow: 2\n", ledger)).containsExactly("3 A-1 邻里");
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> read(MAPPING, ledger));
    assertThat(refused.violations())
        .containsExactly(Violation.ofRow(1, null, "header-merged", "A1:D1"));
  }

  @Test
  void aHeaderOfMergedCellsIsRefused() {
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class,
            () ->
                read(
                    MAPPING,
                    sheet -> {
                      header(sheet, 0);
                      sheet.range(0, 1, 1, 1).merge();
                    }));
    assertThat(Given.codes(refused.violations())).containsExactly("header-merged");
  }

  @Test
  void linesThatAreBlankOrOnlyNumberedInAdvanceArePassedOver() throws IOException {
    List<String> rows =
        read(
            MAPPING,
            sheet -> {
              header(sheet, 0);
              row(sheet, 1, "A-1", "邻里", "2026-03-01");
              sheet.value(2, 0, 2);
              sheet.value(4, 1, "  ");
              row(sheet, 5, "A-2", "债务", "2026-03-02");
              sheet.value(6, 0, 6);
            });
    assertThat(rows).containsExactly("2 A-1 邻里", "6 A-2 债务");
    assertThat(report.counts().read()).isEqualTo(2);
  }

  private static void header(Worksheet sheet, int row) {
    List<String> names = List.of("序号", "编号", "类别", "日期");
    for (int i = 0; i < names.size(); i++) {
      sheet.value(row, i, names.get(i));
    }
  }

  private static void row(Worksheet sheet, int row, String id, String category, String date) {
    sheet.value(row, 0, row);
    if (!id.isEmpty()) {
      sheet.value(row, 1, id);
    }
    sheet.value(row, 2, category);
    sheet.value(row, 3, date);
  }

  private static void merged(Worksheet sheet) {
    header(sheet, 0);
    row(sheet, 1, "A-1", "邻里", "2026-03-01");
    row(sheet, 2, "A-2", "", "2026-03-02");
    row(sheet, 3, "A-3", "债务", "2026-03-03");
    sheet.range(1, 2, 2, 2).merge();
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private List<String> read(String mapping, Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "trial", "1.0")) {
      filling.fill(workbook.newWorksheet("表"));
    }
    List<String> rows = new ArrayList<>();
    try (Table table = Tables.open(file(out.toByteArray()), Given.mapping(mapping), report)) {
      for (TableRow row : table) {
        rows.add(row.number() + " " + row.get("编号") + " " + row.get("类别"));
      }
    }
    return rows;
  }
}

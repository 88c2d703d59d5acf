package org.linli.portal.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;

/** A report as XLSX: what it says of itself, then a sheet for each table, chart or map. */
final class SheetWriter {

  private static final int LONGEST_NAME = 31;
  private static final double WIDE = 90;
  private static final double LABELS = 26;

  private SheetWriter() {}

  static byte[] write(Paper paper, Words words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Set<String> names = new HashSet<>();
      Worksheet about = workbook.newWorksheet(name(words.of("report.about"), names));
      about.width(0, WIDE);
      for (int row = 0; row < paper.about().size(); row++) {
        about.value(row, 0, paper.about().get(row));
        about.style(row, 0).wrapText(true).set();
      }
      for (Paper.Sheet sheet : paper.sheets()) {
        write(workbook.newWorksheet(name(sheet.title(), names)), sheet, words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, Paper.Sheet shown, Words words) {
    Dataset data = shown.data();
    sheet.value(0, 0, shown.title());
    sheet.style(0, 0).bold().set();
    sheet.width(0, LABELS);
    int head = 2;
    for (int column = 0; column < data.columns().size(); column++) {
      sheet.value(head, column + 2, data.columns().get(column).label());
      sheet.style(head, column + 2).bold().set();
    }
    sheet.value(head, 0, words.of("report.column.name"));
    sheet.value(head, 1, words.of("report.column.code"));
    sheet.range(head, 0, head, 1).style().bold().set();
    sheet.freezePane(1, head + 1);
    for (int row = 0; row < data.rows().size(); row++) {
      Dataset.Row told = data.rows().get(row);
      int at = head + 1 + row;
      sheet.value(at, 0, told.label());
      sheet.value(at, 1, told.code());
      for (int column = 0; column < told.amounts().size(); column++) {
        amount(
            sheet, at, column + 2, told.amounts().get(column), data.columns().get(column), words);
      }
    }
  }

  private static void amount(
      Worksheet sheet, int row, int column, Amount amount, Dataset.Column of, Words words) {
    Double number = amount.number();
    if (number == null) {
      sheet.value(row, column, words.of(amount.withheld() ? "report.withheld" : "report.nothing"));
      return;
    }
    sheet.value(row, column, number);
    sheet.style(row, column).format(of.unit() == Unit.SHARE ? "0.0%" : "#,##0").set();
  }

  /** As programs of this kind take it: short, without certain characters, each once. */
  private static String name(String title, Set<String> taken) {
    String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    for (int number = 2; !taken.add(name); number++) {
      String end = " " + number;
      name = plain.substring(0, Math.min(LONGEST_NAME - end.length(), plain.length())) + end;
    }
    return name;
  }
}

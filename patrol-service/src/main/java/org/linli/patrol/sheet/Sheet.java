package org.linli.patrol.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One table.
 *
 * @param mark who asked for it and when; on the first row and on every printed page
 * @param columns their titles
 * @param rows cells are texts and numbers, or null
 */
public record Sheet(
    String title, String mark, List<String> columns, List<List<@Nullable Object>> rows) {

  private static final int WIDTH = 16;
  private static final int TITLE_ROWS = 2;

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** As a workbook. */
  public byte[] xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(title);
      sheet.header(mark.replace("&", "&&"), Position.CENTER, 9);
      sheet.footer(mark.replace("&", "&&"), Position.CENTER, 9);
      sheet.value(0, 0, mark);
      for (int column = 0; column < columns.size(); column++) {
        sheet.value(1, column, columns.get(column));
        sheet.width(column, WIDTH);
      }
      sheet.range(1, 0, 1, columns.size() - 1).style().bold().set();
      sheet.freezePane(TITLE_ROWS, TITLE_ROWS);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < columns.size(); column++) {
          put(sheet, row + TITLE_ROWS, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * As comma-separated values in UTF-8; the mark with which office programs know that comes first.
   */
  public byte[] csv() {
    StringBuilder out = new StringBuilder("\uFEFF");
    out.append(line(new ArrayList<>(columns)));
    rows.forEach(row -> out.append(line(row)));
    out.append(line(List.of(mark)));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Double number -> sheet.value(row, column, BigDecimal.valueOf(number));
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, plain(cell.toString()));
    }
  }

  private static String line(List<? extends @Nullable Object> cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      String text =
          cell == null ? "" : cell instanceof Number ? cell.toString() : plain(cell.toString());
      texts.add(text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
    return String.join(",", texts) + "\r\n";
  }

  /** A name that an office program would take for a formula gets a space before it. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? ' ' + text : text;
  }
}

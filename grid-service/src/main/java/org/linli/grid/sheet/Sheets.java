package org.linli.grid.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.commons.access.CurrentAccess;
import org.springframework.context.MessageSource;

/** Writes a table as a workbook, with who took it away on the sheet and on every printed page. */
public final class Sheets {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int WIDTH = 18;

  /** Rows of a workbook; who writes it asks for one more, so that the end of it can be told. */
  public static final int MOST_ROWS = 20_000;

  private final MessageSource messages;
  private final Clock clock;

  public Sheets(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A workbook of one sheet.
   *
   * @param key where its texts are: {@code <key>.title}, {@code <key>.<column>}
   * @param rows cells are texts or numbers, as many as columns; beyond {@link #MOST_ROWS} a last
   *     row says that there are more
   */
  public byte[] write(
      String key, List<String> columns, List<? extends List<?>> rows, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = head(workbook, key, columns, locale);
      int row = 2;
      for (List<?> cells : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
        for (int column = 0; column < columns.size(); column++) {
          cell(sheet, row, column, cells.get(column));
        }
        row++;
      }
      if (rows.size() > MOST_ROWS) {
        sheet.value(row, 0, more(locale));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A text of a key, for cells. */
  public String text(String key, Locale locale) {
    String text = messages.getMessage(key, null, key, locale);
    return text == null ? key : text;
  }

  private String more(Locale locale) {
    return messages.getMessage("sheet.more", new Object[] {MOST_ROWS}, locale);
  }

  private Worksheet head(Workbook workbook, String key, List<String> columns, Locale locale) {
    String title = text(key + ".title", locale);
    Worksheet sheet = workbook.newWorksheet(title);
    String mark =
        CurrentAccess.require().viewer().username()
            + "  "
            + MINUTE.format(LocalDateTime.now(clock));
    sheet.header(mark.replace("&", "&&"), Position.CENTER, 9);
    sheet.footer(mark.replace("&", "&&"), Position.CENTER, 9);
    sheet.value(0, 0, title + "  " + mark);
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(1, column, text(key + "." + columns.get(column), locale));
      sheet.width(column, WIDTH);
    }
    sheet.range(1, 0, 1, columns.size() - 1).style().bold().set();
    sheet.freezePane(1, 2);
    return sheet;
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      sheet.value(row, column, plain(value.toString()));
    }
  }

  /** A text that an office program would take for a formula gets a space before it. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? ' ' + text : text;
  }
}

package org.linli.grid.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.FeatureKind;

/** A workbook to read: who took it on the first row and every printed page, a row a feature. */
public final class Ledger implements FeatureSink {

  private static final int WIDTH = 16;
  private static final int TITLE_ROWS = 2;
  private static final int ROWS_A_FLUSH = 1000;
  private static final List<String> AREAS =
      List.of("code", "name", "nameEn", "level", "parent", "households", "validFrom");
  private static final List<String> GRIDS =
      List.of("code", "name", "nameEn", "kind", "parent", "households", "validFrom");

  private final UnaryOperator<String> texts;
  private final List<String> columns;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row = TITLE_ROWS;

  /**
   * Begins the workbook.
   *
   * @param mark who took it and when
   * @param texts words in the reader's language: of a column by its name, of a value by {@code
   *     column.value}
   */
  public Ledger(Path file, FeatureKind kind, String mark, UnaryOperator<String> texts) {
    this.texts = texts;
    this.columns = kind == FeatureKind.AREAS ? AREAS : GRIDS;
    try {
      workbook = new Workbook(Files.newOutputStream(file), "Linli", "1.0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sheet = workbook.newWorksheet(texts.apply(kind.id()));
    String printed = mark.replace("&", "&&");
    sheet.header(printed, Position.CENTER, 9);
    sheet.footer(printed, Position.CENTER, 9);
    sheet.value(0, 0, mark);
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(1, column, texts.apply(columns.get(column)));
      sheet.width(column, WIDTH);
    }
    sheet.range(1, 0, 1, columns.size() - 1).style().bold().set();
    sheet.freezePane(1, TITLE_ROWS);
  }

  @Override
  public void write(FabricFeature feature) {
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      cell(column, name, feature.properties().get(name));
    }
    row++;
    if (row % ROWS_A_FLUSH == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void cell(int column, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> sheet.value(row, column, number);
      default -> {
        boolean coded = name.equals("level") || name.equals("kind");
        sheet.value(row, column, coded ? texts.apply(name + "." + value) : plain(value.toString()));
      }
    }
  }

  /** What an office program would take for a formula gets a space before it. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? ' ' + text : text;
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

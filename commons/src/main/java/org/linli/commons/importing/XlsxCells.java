package org.linli.commons.importing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Texts of the cells of a spreadsheet, as a text table would have them. */
final class XlsxCells {
  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private XlsxCells() {}

  /**
   * Dates in ISO 8601, numbers without exponent and needless zeros, formulas as what they last
   * gave. A cell that shows an error is a fault.
   */
  static List<String> texts(Row row, RowFaults faults) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      texts.add(cell == null ? "" : text(cell, faults));
    }
    return texts;
  }

  private static String text(Cell cell, RowFaults faults) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING -> cell.asString();
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case EMPTY -> "";
      case FORMULA -> formula(cell);
      case ERROR -> {
        faults.add(String.valueOf(cell.getAddress()), "cell-in-error");
        yield "";
      }
    };
  }

  private static String number(Cell cell) {
    if (isDate(cell.getDataFormatString())) {
      LocalDateTime moment = cell.asDate();
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? moment.toLocalDate().toString()
          : WITH_TIME.format(moment);
    }
    return plain(cell.asNumber());
  }

  private static String formula(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal && cell.getType() == CellType.NUMBER) {
      return number(cell);
    }
    return raw;
  }

  /** Coordinates keep their digits; 12.0 is 12; 1.0E7 is 10000000. */
  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Whether a number format shows a date: it has a year or a day outside quotes and brackets. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare =
        format
            .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "")
            .toLowerCase(Locale.ROOT)
            .replace("general", "");
    return bare.contains("y") || bare.contains("d");
  }
}

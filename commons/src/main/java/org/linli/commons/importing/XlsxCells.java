package org.linli.commons.importing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Texts of the cells of a spreadsheet, as a text table would have them. */
final class XlsxCells {
  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /**
   * A spreadsheet calculates with 15 digits: what an integer has beyond them was lost when it was
   * typed in, as happens to every long id that is no text.
   */
  private static final int SURE_DIGITS = 15;

  /**
   * A spreadsheet goes to 1E308; written out, what goes further would be longer than the memory.
   */
  private static final int MOST_PLACES = 400;

  private XlsxCells() {}

  /**
   * Dates in ISO 8601, numbers without exponent and needless zeros. A cell that shows an error, one
   * that is calculated and a number that lost digits are faults.
   *
   * @param wanted whether a column, by its place from 0, is read; the others need not be right
   */
  static List<String> texts(Row row, RowFaults faults, IntPredicate wanted) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell == null) {
        texts.add("");
      } else if (wanted.test(i)) {
        texts.add(text(cell, faults));
      } else {
        texts.add(cell.getRawValue() == null ? "" : cell.getRawValue());
      }
    }
    return texts;
  }

  private static String text(Cell cell, RowFaults faults) {
    if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
      String address = String.valueOf(cell.getAddress());
      faults.add(address, "cell-calculated", address);
      return "";
    }
    String text = plainText(cell, faults);
    if (cell.getType() == CellType.NUMBER && lostDigits(text)) {
      String address = String.valueOf(cell.getAddress());
      faults.add(address, "number-lost-digits", address, SURE_DIGITS);
    }
    return text;
  }

  private static boolean lostDigits(String number) {
    String digits = number.startsWith("-") ? number.substring(1) : number;
    return digits.length() > SURE_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String plainText(Cell cell, RowFaults faults) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell, faults);
      case STRING -> cell.asString();
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case EMPTY -> "";
      // Some programs write plain text as the result of no formula.
      case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
      case ERROR -> {
        faults.add(String.valueOf(cell.getAddress()), "cell-in-error");
        yield "";
      }
    };
  }

  private static String number(Cell cell, RowFaults faults) {
    if (isDate(cell.getDataFormatString())) {
      LocalDateTime moment = cell.asDate();
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? moment.toLocalDate().toString()
          : WITH_TIME.format(moment);
    }
    BigDecimal number = cell.asNumber();
    if (Math.abs((long) number.scale()) > MOST_PLACES) {
      faults.add(String.valueOf(cell.getAddress()), "cell-in-error");
      return "";
    }
    return plain(number);
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

package org.linli.patrol.fix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.commons.importing.ForbiddenColumns;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/**
 * Fixes as comma-separated values, read by hand over the bytes. The header names the columns {@code
 * recordedAt,lon,lat,accuracyMetres,speed,heading,seq} in any order; the first three must be there.
 * An empty cell is one that was not said. Neither names nor values ever need quotation marks.
 */
public final class CsvFixes {

  private static final List<String> COLUMNS =
      List.of("recordedAt", "lon", "lat", "accuracyMetres", "speed", "heading", "seq");
  private static final String KNOWN_COLUMNS = String.join(",", COLUMNS);
  private static final int NEEDED = 3;
  private static final int LONGEST_NUMBER = 40;
  private static final int EXACT_DIGITS = 15;
  private static final double[] TENS = tens();

  private final byte[] text;
  private final int most;
  private int at;
  private final FixBatch batch = new FixBatch();
  private final Latin cell;

  /** What the matter is with a line that cannot be taken. */
  private FixReason fault = FixReason.UNREADABLE;

  private CsvFixes(byte[] text, int most) {
    this.text = text;
    this.most = most;
    this.cell = new Latin(text);
    if (text.length >= 3
        && text[0] == (byte) 0xEF
        && text[1] == (byte) 0xBB
        && text[2] == (byte) 0xBF) {
      at = 3;
    }
  }

  /**
   * Reads all lines; the row of a fix is its line, the header being line 1.
   *
   * @throws ProblemException 400 with all that is wrong with the header, or where there are too
   *     many
   */
  public static FixBatch parse(byte[] text, int most) {
    return new CsvFixes(text, most).parse();
  }

  private FixBatch parse() {
    int[] columns = header();
    int line = 1;
    long[] recorded = new long[1];
    double[] values = new double[COLUMNS.size()];
    while (at < text.length) {
      line++;
      int end = lineEnd();
      if (!blank(end)) {
        if (batch.size() >= most) {
          throw ProblemException.badField("fixes", "too-many-fixes", most);
        }
        if (row(end, columns, recorded, values)) {
          batch.add(line, recorded[0], values[1], values[2], more(values));
        } else {
          batch.addFaulty(line, fault);
        }
      }
      at = next(end);
    }
    return batch;
  }

  private static FixBatch.More more(double[] values) {
    return new FixBatch.More(
        (float) values[3],
        (float) values[4],
        (float) values[5],
        Double.isNaN(values[6]) ? FixBatch.NO_SEQ : (int) values[6]);
  }

  /** Reads the cells of a line; false where one cannot be read or a needed one is missing. */
  private boolean row(int end, int[] columns, long[] recorded, double[] values) {
    Arrays.fill(values, Double.NaN);
    fault = FixReason.UNREADABLE;
    recorded[0] = Timestamps.NONE;
    int start = at;
    for (int column = 0; column < columns.length; column++) {
      if (start > end) {
        return false;
      }
      int stop = start;
      while (stop < end && text[stop] != ',') {
        stop++;
      }
      if (columns[column] == 0) {
        recorded[0] = Timestamps.micros(cell.of(start, stop));
        if (recorded[0] == Timestamps.NONE) {
          fault = Timestamps.fault(cell.of(start, stop));
        }
      } else if (stop > start && !number(start, stop, values, columns[column])) {
        return false;
      }
      start = stop + 1;
    }
    return start > end && recorded[0] != Timestamps.NONE;
  }

  /** A NaN that is written out is no number; as a degree it is no place, which is judged later. */
  private boolean number(int start, int stop, double[] values, int column) {
    double value = plain(start, stop);
    if (Double.isNaN(value)) {
      if (stop - start > LONGEST_NUMBER) {
        return false;
      }
      try {
        value = Double.parseDouble(cell.of(start, stop).toString());
      } catch (NumberFormatException e) {
        return false;
      }
    }
    values[column] = value;
    return column < NEEDED
        || (!Double.isNaN(value) && (column != COLUMNS.size() - 1 || value == (int) value));
  }

  /** Digits with a sign and a point, exactly; NaN where it is anything else. */
  private double plain(int start, int stop) {
    int i = start;
    boolean negative = i < stop && text[i] == '-';
    if (negative) {
      i++;
    }
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; i < stop; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (text[i] == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0 || count > EXACT_DIGITS) {
      return Double.NaN;
    }
    // Both are exact, so the quotient is the number nearest to what is written.
    double value = decimals > 0 ? digits / TENS[decimals] : digits;
    return negative ? -value : value;
  }

  private int[] header() {
    int end = lineEnd();
    String line = new String(text, at, end - at, StandardCharsets.UTF_8);
    List<Violation> faults = new ArrayList<>();
    String[] names = line.split(",", -1);
    int[] columns = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i].strip();
      columns[i] = COLUMNS.indexOf(name);
      if (ForbiddenColumns.forbidden(name)) {
        faults.add(Violation.ofRow(1, name, "forbidden-column", name));
      } else if (columns[i] < 0) {
        faults.add(Violation.ofRow(1, name, "track-column-unknown", name, KNOWN_COLUMNS));
      } else if (Arrays.asList(names).subList(0, i).contains(names[i])) {
        faults.add(Violation.ofRow(1, name, "column-twice", name));
      }
    }
    for (String needed : COLUMNS.subList(0, NEEDED)) {
      if (Arrays.stream(names).map(String::strip).noneMatch(needed::equals)) {
        faults.add(Violation.ofRow(1, needed, "column-missing", needed));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    at = next(end);
    return columns;
  }

  /** Where the line ends, without its line feed and carriage return. */
  private int lineEnd() {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end > at && text[end - 1] == '\r' ? end - 1 : end;
  }

  private int next(int end) {
    int start = end;
    while (start < text.length && text[start] != '\n') {
      start++;
    }
    return start + 1;
  }

  private boolean blank(int end) {
    for (int i = at; i < end; i++) {
      if (text[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  private static double[] tens() {
    double[] tens = new double[EXACT_DIGITS + 1];
    double value = 1;
    for (int i = 0; i < tens.length; i++) {
      tens[i] = value;
      value *= 10;
    }
    return tens;
  }

  /** A part of the text as characters, without copying. */
  private static final class Latin implements CharSequence {
    private final byte[] text;
    private int start;
    private int stop;

    Latin(byte[] text) {
      this.text = text;
    }

    Latin of(int from, int to) {
      start = from;
      stop = to;
      return this;
    }

    @Override
    public int length() {
      return stop - start;
    }

    @Override
    public char charAt(int index) {
      return (char) (text[start + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return toString().substring(from, to);
    }

    @Override
    public String toString() {
      return new String(text, start, stop - start, StandardCharsets.ISO_8859_1);
    }
  }
}

package org.linli.commons.importing;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one value of ours comes from a row: a column or a constant, cut and translated.
 *
 * @param path where it stands in the mapping; names the field of a fault
 * @param first number of leading characters that are taken (Unicode code points)
 * @param map translation from what the file says; empty for none
 * @param otherwise what the map lacks becomes this; without it, a fault of the row
 */
public record ValueExpression(
    String path,
    @Nullable String column,
    @Nullable String constant,
    @Nullable Integer first,
    Map<String, String> map,
    @Nullable String otherwise,
    @Nullable DateFormat format) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}(\\.0+)?");
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  public ValueExpression {
    map = Map.copyOf(map);
  }

  /** Name of the column, or where there is none the path: what a person looks for in the file. */
  public String field() {
    return column == null ? path : column;
  }

  /** The value, or null where the cell is empty or faulty (then a fault is added). */
  public @Nullable String text(Cells cells, RowFaults faults) {
    String raw = column == null ? constant : cells.get(column);
    if (raw != null && first != null && raw.codePointCount(0, raw.length()) > first) {
      raw = raw.substring(0, raw.offsetByCodePoints(0, first));
    }
    if (map.isEmpty() || constant != null) {
      return raw;
    }
    String mapped = map.get(raw == null ? "" : raw);
    if (mapped == null) {
      mapped = otherwise;
    }
    if (mapped == null && raw != null) {
      faults.add(field(), "value-not-in-map", raw);
    }
    return mapped == null || mapped.isEmpty() ? null : mapped;
  }

  /** As {@link #text}, with a fault where there is no value. */
  public @Nullable String required(Cells cells, RowFaults faults) {
    int before = faults.count();
    String value = text(cells, faults);
    if (value == null && faults.count() == before) {
      faults.add(field(), "value-missing");
    }
    return value;
  }

  /** A number with a point, such as a coordinate; null where empty or faulty. */
  public @Nullable Double number(Cells cells, RowFaults faults) {
    String text = text(cells, faults);
    if (text == null) {
      return null;
    }
    if (text.length() > 40 || !NUMBER.matcher(text).matches()) {
      faults.add(field(), "value-not-a-number", text);
      return null;
    }
    return Double.valueOf(text);
  }

  /** A count from 0; null where empty or faulty. */
  public @Nullable Integer count(Cells cells, RowFaults faults) {
    String text = text(cells, faults);
    if (text == null) {
      return null;
    }
    if (!COUNT.matcher(text).matches()) {
      faults.add(field(), "value-not-a-count", text);
      return null;
    }
    return (int) Double.parseDouble(text);
  }

  /**
   * A moment; null where empty or faulty. A date in ISO 8601, as real dates of a spreadsheet come,
   * is understood whatever the format says.
   *
   * @param zone of times that say none
   */
  public @Nullable OffsetDateTime moment(Cells cells, RowFaults faults, ZoneId zone) {
    String text = text(cells, faults);
    if (text == null) {
      return null;
    }
    OffsetDateTime parsed = format == null ? null : parse(format, text, zone);
    if (parsed == null) {
      parsed = parse(DateFormat.ISO, text, zone);
    }
    if (parsed == null) {
      faults.add(
          field(), "value-not-a-date", text, format == null ? "yyyy-MM-dd" : format.pattern());
    } else if (parsed.getYear() < EARLIEST_YEAR || parsed.getYear() > LATEST_YEAR) {
      faults.add(field(), "date-out-of-range", text);
      return null;
    }
    return parsed;
  }

  private static @Nullable OffsetDateTime parse(DateFormat format, String text, ZoneId zone) {
    try {
      return format.parse(text, zone);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}

package org.linli.commons.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one field of a request or one row of a file.
 *
 * @param row row of the file or number of the feature, from 1; the header of a table is row 1; null
 *     where there are no rows
 * @param field field, column or parameter; null where the row as a whole is wrong
 * @param code stable name; its text is the message {@code violation.<code>}
 * @param arguments what the message fills in; never personal data
 * @param lon where it lies on the map, degrees, EPSG:4490; null where it has no place
 * @param lat likewise
 */
public record Violation(
    @Nullable Long row,
    @Nullable String field,
    String code,
    List<Object> arguments,
    @Nullable Double lon,
    @Nullable Double lat) {

  public Violation {
    arguments = List.copyOf(arguments);
  }

  /** Of something that has no place on the map. */
  public Violation(
      @Nullable Long row, @Nullable String field, String code, List<Object> arguments) {
    this(row, field, code, arguments, null, null);
  }

  /** The same, which lies here. */
  public Violation at(double longitude, double latitude) {
    return new Violation(row, field, code, arguments, longitude, latitude);
  }

  /** A fault of a field of a request. */
  public static Violation ofField(String field, String code, Object... arguments) {
    return new Violation(null, field, code, List.of(arguments));
  }

  /** A fault of a row of a file. */
  public static Violation ofRow(
      long row, @Nullable String field, String code, Object... arguments) {
    return new Violation(row, field, code, List.of(arguments));
  }

  /** The key of its text. */
  public String messageKey() {
    return "violation." + code;
  }
}

package org.linli.grid.boundary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Rows as arrays that go to the database, some hundred a statement, and boundaries back. */
final class Rows {

  private static final int ROWS_A_STATEMENT = 500;

  private Rows() {}

  static Geometry boundary(ResultSet row) throws SQLException {
    try {
      return new WKBReader().read(Objects.requireNonNull(row.getBytes("wkb")));
    } catch (ParseException e) {
      throw new IllegalStateException("boundary of " + row.getString("code"), e);
    }
  }

  static <R> byte[][] wkb(List<R> rows, Function<R, Geometry> boundary) {
    WKBWriter writer = new WKBWriter();
    return rows.stream().map(row -> writer.write(boundary.apply(row))).toArray(byte[][]::new);
  }

  static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> text) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(rows.get(i));
    }
    return texts;
  }

  static <R> @Nullable Integer[] numbers(List<R> rows, Function<R, @Nullable Integer> number) {
    @Nullable Integer[] numbers = new @Nullable Integer[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number.apply(rows.get(i));
    }
    return numbers;
  }

  static <R> List<List<R>> batches(List<R> rows) {
    List<List<R>> batches = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      batches.add(rows.subList(from, Math.min(from + ROWS_A_STATEMENT, rows.size())));
    }
    return batches;
  }
}

package org.linli.commons.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The table beside the shapes (dBASE III to FoxPro), row by row, as bytes until they are asked. */
final class DbfTable implements AutoCloseable {

  private static final int HEAD_BYTES = 32;
  private static final int FIELD_BYTES = 32;
  private static final int MOST_FIELDS = 1000;
  private static final int LONGEST_ROW_BYTES = 1 << 20;

  private final InputStream in;
  private final Head head;
  private byte[] row = {};

  private DbfTable(InputStream in, Head head) {
    this.in = in;
    this.head = head;
  }

  /**
   * What stands before the rows.
   *
   * @param language byte that names an encoding, or 0
   */
  record Head(long rows, int rowBytes, int language, List<Field> fields) {}

  /** A column; {@code from} counts in the bytes of a row. */
  record Field(byte[] name, char type, int from, int length) {

    boolean isText() {
      return type == 'C';
    }

    /** Memos and bytes are kept out: no value expression could make anything of them. */
    boolean isRead() {
      return "CNFDLI".indexOf(type) >= 0;
    }
  }

  static DbfTable open(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 256 * 1024);
    byte[] start = in.readNBytes(HEAD_BYTES);
    if (start.length < HEAD_BYTES) {
      throw ImportRefused.file("dbf-broken", 0);
    }
    ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    long rows = Integer.toUnsignedLong(bytes.getInt(4));
    int headBytes = Short.toUnsignedInt(bytes.getShort(8));
    int rowBytes = Short.toUnsignedInt(bytes.getShort(10));
    if (rows > ShapefileFeatures.MOST_FEATURES) {
      throw ImportRefused.file("too-many-features", ShapefileFeatures.MOST_FEATURES);
    }
    byte[] rest = in.readNBytes(Math.max(0, headBytes - HEAD_BYTES));
    if (headBytes <= HEAD_BYTES || rest.length < headBytes - HEAD_BYTES || rowBytes < 1) {
      throw ImportRefused.file("dbf-broken", 0);
    }
    List<Field> fields = new ArrayList<>();
    int from = 1;
    for (int at = 0; at + FIELD_BYTES <= rest.length && rest[at] != 0x0D; at += FIELD_BYTES) {
      int end = at;
      while (end < at + 11 && rest[end] != 0) {
        end++;
      }
      char type = (char) (rest[at + 11] & 0xFF);
      int length = rest[at + 16] & 0xFF;
      // Long texts have the upper byte of their length where numbers have their decimals.
      if (type == 'C') {
        length |= (rest[at + 17] & 0xFF) << 8;
      }
      // Rows of nothing take no room in the file and all the time there is.
      if (length == 0) {
        throw ImportRefused.file("dbf-broken", 0);
      }
      fields.add(new Field(Arrays.copyOfRange(rest, at, end), type, from, length));
      from += length;
    }
    if (fields.size() > MOST_FIELDS) {
      throw ImportRefused.file("too-many-columns", fields.size(), MOST_FIELDS);
    }
    if (from > rowBytes || rowBytes > LONGEST_ROW_BYTES) {
      throw ImportRefused.file("dbf-broken", 0);
    }
    return new DbfTable(
        in, new Head(rows, rowBytes, Byte.toUnsignedInt(start[29]), List.copyOf(fields)));
  }

  Head head() {
    return head;
  }

  /** Names of the columns that can be read, with the first row, as the checks of names want it. */
  Map<String, Long> names(Charset charset) {
    Map<String, Long> names = new LinkedHashMap<>();
    for (Field field : head.fields()) {
      if (field.isRead()) {
        String name = name(field, charset);
        if (name.isEmpty()) {
          throw ImportRefused.file("column-without-name", names.size() + 1);
        }
        if (names.put(name, 1L) != null) {
          throw ImportRefused.file("column-twice", name);
        }
      }
    }
    return names;
  }

  /** What its columns may be called, those too that are not read. */
  List<String> possibleNames() {
    return head.fields().stream()
        .flatMap(field -> DbfText.readings(new DbfText.Cell(field.name(), true)).stream())
        .toList();
  }

  /**
   * Moves on to a row.
   *
   * @param number from 1
   * @return whether it counts; a row may be marked as deleted
   * @throws ImportRefused where the table ends before it
   */
  boolean next(long number) throws IOException {
    row = in.readNBytes(head.rowBytes());
    if (number > head.rows() || row.length < head.rowBytes()) {
      throw ImportRefused.file("dbf-broken", number);
    }
    return row[0] != '*';
  }

  /** The values of the row; null where a text is not of the encoding. */
  @Nullable Map<String, String> values(Charset charset, Predicate<String> wanted) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : head.fields()) {
      String name = field.isRead() ? name(field, charset) : "";
      if (!name.isEmpty() && wanted.test(name)) {
        String text = field.type() == 'I' ? whole(field) : DbfText.decode(bytes(field), charset);
        if (text == null) {
          return null;
        }
        // Stars stand for a number that did not fit.
        if (!text.isEmpty() && !(field.type() != 'C' && text.matches("\\*+|\\?"))) {
          values.put(name, text);
        }
      }
    }
    return values;
  }

  /** The bytes of a text of the row, without what fills it up. */
  DbfText.Cell bytes(Field field) {
    int end = field.from() + field.length();
    int to = end;
    while (to > field.from() && (row[to - 1] == ' ' || row[to - 1] == 0)) {
      to--;
    }
    return new DbfText.Cell(Arrays.copyOfRange(row, field.from(), to), to == end);
  }

  private String whole(Field field) {
    return field.length() == 4
        ? String.valueOf(
            ByteBuffer.wrap(row, field.from(), 4).order(ByteOrder.LITTLE_ENDIAN).getInt())
        : "";
  }

  private static String name(Field field, Charset charset) {
    String name = DbfText.decode(new DbfText.Cell(field.name(), true), charset);
    return name == null ? "" : name.strip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

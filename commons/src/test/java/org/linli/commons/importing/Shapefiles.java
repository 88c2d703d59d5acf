package org.linli.commons.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Shapefiles as other programs do; any part can be left out or spoilt. */
public final class Shapefiles {

  private final Charset charset;
  private final List<String> columns;
  private final int width;
  private final List<double[][][]> shapes = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private int language;

  /** A Shapefile whose texts are in this encoding and so wide. */
  public Shapefiles(Charset charset, int width, String... columns) {
    this.charset = charset;
    this.width = width;
    this.columns = List.of(columns);
  }

  /** The byte of the table that names an encoding. */
  public Shapefiles language(int code) {
    language = code;
    return this;
  }

  /** A polygon; its outlines should run clockwise and its holes the other way. */
  public Shapefiles polygon(double[][][] rings, Object... values) {
    shapes.add(rings);
    rows.add(values);
    return this;
  }

  /** A box. */
  public Shapefiles box(double west, double south, double east, double north, Object... values) {
    return polygon(
        new double[][][] {
          {{west, south}, {west, north}, {east, north}, {east, south}, {west, south}}
        },
        values);
  }

  public byte[] shp() {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shapes.size(); i++) {
      double[][][] rings = shapes.get(i);
      int points = 0;
      for (double[][] ring : rings) {
        points += ring.length;
        for (double[] p : ring) {
          west = Math.min(west, p[0]);
          south = Math.min(south, p[1]);
          east = Math.max(east, p[0]);
          north = Math.max(north, p[1]);
        }
      }
      int length = 44 + 4 * rings.length + 16 * points;
      ByteBuffer bytes = ByteBuffer.allocate(8 + length);
      bytes.putInt(i + 1).putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putInt(5).putDouble(0).putDouble(0).putDouble(0).putDouble(0);
      bytes.putInt(rings.length).putInt(points);
      int start = 0;
      for (double[][] ring : rings) {
        bytes.putInt(start);
        start += ring.length;
      }
      for (double[][] ring : rings) {
        for (double[] p : ring) {
          bytes.putDouble(p[0]).putDouble(p[1]);
        }
      }
      records.writeBytes(bytes.array());
    }
    ByteBuffer head = ByteBuffer.allocate(100);
    head.putInt(9994).putInt(24, (100 + records.size()) / 2).position(28);
    head.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5);
    head.putDouble(west).putDouble(south).putDouble(east).putDouble(north);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(records.toByteArray());
    return all.toByteArray();
  }

  public byte[] dbf() {
    int rowBytes = 1 + width * columns.size();
    int headBytes = 32 + 32 * columns.size() + 1;
    ByteBuffer bytes =
        ByteBuffer.allocate(headBytes + rowBytes * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 3).putInt(4, rows.size()).putShort(8, (short) headBytes);
    bytes.putShort(10, (short) rowBytes).put(29, (byte) language).position(32);
    for (String column : columns) {
      int from = bytes.position();
      bytes.put(cut(column.getBytes(charset), 10));
      bytes.put(from + 11, (byte) 'C').put(from + 16, (byte) width).position(from + 32);
    }
    bytes.put((byte) 0x0D);
    for (Object[] row : rows) {
      bytes.put((byte) ' ');
      for (Object value : row) {
        int from = bytes.position();
        bytes.put(cut(value.toString().getBytes(charset), width));
        while (bytes.position() < from + width) {
          bytes.put((byte) ' ');
        }
      }
    }
    bytes.put((byte) 0x1A);
    return bytes.array();
  }

  private static byte[] cut(byte[] bytes, int length) {
    return bytes.length <= length ? bytes : java.util.Arrays.copyOf(bytes, length);
  }

  /** The zip of both, with what else is wanted: {@code .prj}, {@code .cpg}. */
  public byte[] zip(String name, Map<String, String> notes) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(name + ".shp", shp());
    parts.put(name + ".dbf", dbf());
    notes.forEach(
        (ending, text) -> parts.put(name + ending, text.getBytes(StandardCharsets.UTF_8)));
    return zip(parts, StandardCharsets.UTF_8);
  }

  /** A zip of any files; names in this encoding. */
  public static byte[] zip(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static ImportFile file(byte[] bytes) {
    return new ImportFile("trial.zip", bytes.length, () -> new ByteArrayInputStream(bytes));
  }
}

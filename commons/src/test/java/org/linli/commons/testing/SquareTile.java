package org.linli.commons.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the smallest tile that says something, byte by byte after the specification. */
public final class SquareTile {

  private SquareTile() {}

  /** A layer with one square from (1024, 1024) to (2048, 3072) of 4096. */
  public static byte[] of(String layer, String code, int count) {
    ByteArrayOutputStream feature = new ByteArrayOutputStream();
    field(feature, 2, new byte[] {0, 0, 1, 1});
    feature.writeBytes(new byte[] {3 << 3, 3});
    ByteArrayOutputStream geometry = new ByteArrayOutputStream();
    for (int number : new int[] {9, 2048, 2048, 26, 2048, 0, 0, 4096, 2047, 0, 15}) {
      varint(geometry, number);
    }
    field(feature, 4, geometry.toByteArray());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(new byte[] {15 << 3, 2});
    field(content, 1, layer.getBytes(StandardCharsets.UTF_8));
    field(content, 2, feature.toByteArray());
    field(content, 3, "code".getBytes(StandardCharsets.UTF_8));
    field(content, 3, "count".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    field(text, 1, code.getBytes(StandardCharsets.UTF_8));
    field(content, 4, text.toByteArray());
    field(content, 4, new byte[] {5 << 3, (byte) count});
    content.write(5 << 3);
    varint(content, 4096);
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    field(tile, 3, content.toByteArray());
    return tile.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, int number, byte[] content) {
    out.write(number << 3 | 2);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 127) {
      out.write(rest & 127 | 128);
      rest >>>= 7;
    }
    out.write(rest);
  }
}

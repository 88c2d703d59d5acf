package org.linli.dispute.tiles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one layer of polygons as a Mapbox vector tile, version 2.1 of the specification. Small
 * enough to be written by hand: what the specification asks of points and lines is not needed.
 */
final class VectorTile {

  /** Units along a side of the tile. */
  static final int EXTENT = 4096;

  private static final int VARINT = 0;
  private static final int BYTES = 2;
  private static final int POLYGON = 3;
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final String layer;
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();
  private final List<byte[]> features = new ArrayList<>();

  VectorTile(String layer) {
    this.layer = layer;
  }

  /**
   * Adds a polygon without holes.
   *
   * @param ring x, y, x, y … in units from the north-west corner, not closed, either way round
   * @param properties text or whole numbers from 0
   */
  void addPolygon(int[] ring, Map<String, Object> properties) {
    int[] clean = withoutRepeats(ring);
    long area = doubleArea(clean);
    if (clean.length < 6 || area == 0) {
      return;
    }
    Message tags = new Message();
    properties.forEach(
        (key, value) -> {
          tags.varint(keys.computeIfAbsent(key, k -> keys.size()));
          tags.varint(values.computeIfAbsent(value, v -> values.size()));
        });
    Message feature = new Message();
    feature.field(2, tags);
    feature.field(3, POLYGON);
    // An outer ring has a positive area where y points down.
    feature.field(4, geometry(area > 0 ? clean : reversed(clean)));
    features.add(feature.bytes());
  }

  boolean isEmpty() {
    return features.isEmpty();
  }

  byte[] bytes() {
    Message body = new Message();
    body.field(1, layer);
    features.forEach(feature -> body.field(2, feature));
    keys.keySet().forEach(key -> body.field(3, key));
    values.keySet().forEach(value -> body.field(4, value(value)));
    body.field(5, EXTENT);
    body.field(15, 2);
    Message tile = new Message();
    tile.field(3, body);
    return tile.bytes();
  }

  private static Message value(Object value) {
    Message message = new Message();
    if (value instanceof Number number) {
      message.field(5, number.longValue());
    } else {
      message.field(1, value.toString());
    }
    return message;
  }

  private static Message geometry(int[] ring) {
    Message commands = new Message();
    commands.varint(command(MOVE_TO, 1));
    commands.signed(ring[0]);
    commands.signed(ring[1]);
    commands.varint(command(LINE_TO, ring.length / 2 - 1));
    for (int i = 2; i < ring.length; i += 2) {
      commands.signed(ring[i] - ring[i - 2]);
      commands.signed(ring[i + 1] - ring[i - 1]);
    }
    commands.varint(command(CLOSE_PATH, 1));
    return commands;
  }

  private static int command(int id, int count) {
    return id | count << 3;
  }

  private static int[] withoutRepeats(int[] ring) {
    int[] clean = new int[ring.length];
    int size = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int before = (i + ring.length - 2) % ring.length;
      if (ring[i] != ring[before] || ring[i + 1] != ring[before + 1]) {
        clean[size++] = ring[i];
        clean[size++] = ring[i + 1];
      }
    }
    return Arrays.copyOf(clean, size);
  }

  private static long doubleArea(int[] ring) {
    long sum = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      sum += (long) ring[i] * ring[next + 1] - (long) ring[next] * ring[i + 1];
    }
    return sum;
  }

  private static int[] reversed(int[] ring) {
    int[] reversed = new int[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      reversed[i] = ring[ring.length - 2 - i];
      reversed[i + 1] = ring[ring.length - 1 - i];
    }
    return reversed;
  }

  /** A protocol buffer message being written. */
  private static final class Message {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    void field(int number, long value) {
      varint((long) number << 3 | VARINT);
      varint(value);
    }

    void field(int number, String text) {
      field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    void field(int number, Message message) {
      field(number, message.bytes());
    }

    void field(int number, byte[] bytes) {
      varint((long) number << 3 | BYTES);
      varint(bytes.length);
      out.writeBytes(bytes);
    }

    void signed(int value) {
      varint(Integer.toUnsignedLong(value << 1 ^ value >> 31));
    }

    void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}

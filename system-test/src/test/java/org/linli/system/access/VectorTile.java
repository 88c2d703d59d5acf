package org.linli.system.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough of the Mapbox Vector Tile specification 2.1 to see what a tile says. */
final class VectorTile {

  private VectorTile() {}

  /**
   * A feature.
   *
   * @param bounds west, north, east, south as parts of the tile's side, from its north-western
   *     corner
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Feature(String layer, Map<String, Object> properties, double[] bounds) {}

  /** All features of all layers. */
  static List<Feature> decode(byte[] tile) {
    List<Feature> features = new ArrayList<>();
    Protobuf message = new Protobuf(tile, 0, tile.length);
    while (message.next()) {
      if (message.field() == 3) {
        decodeLayer(message.message(), features);
      }
    }
    return features;
  }

  private static void decodeLayer(Protobuf layer, List<Feature> into) {
    String name = "";
    long extent = 4096;
    List<String> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<Protobuf> features = new ArrayList<>();
    while (layer.next()) {
      switch (layer.field()) {
        case 1 -> name = layer.text();
        case 2 -> features.add(layer.message());
        case 3 -> keys.add(layer.text());
        case 4 -> values.add(value(layer.message()));
        case 5 -> extent = layer.number();
        default -> {}
      }
    }
    for (Protobuf feature : features) {
      into.add(decodeFeature(feature, name, extent, keys, values));
    }
  }

  private static Feature decodeFeature(
      Protobuf feature, String layer, long extent, List<String> keys, List<Object> values) {
    Map<String, Object> properties = new LinkedHashMap<>();
    double[] bounds = {1e9, 1e9, -1e9, -1e9};
    while (feature.next()) {
      if (feature.field() == 2) {
        List<Long> tags = feature.packed();
        for (int i = 0; i + 1 < tags.size(); i += 2) {
          properties.put(keys.get(tags.get(i).intValue()), values.get(tags.get(i + 1).intValue()));
        }
      } else if (feature.field() == 4) {
        bound(feature.packed(), extent, bounds);
      }
    }
    return new Feature(layer, properties, bounds);
  }

  private static void bound(List<Long> geometry, long extent, double[] bounds) {
    long x = 0;
    long y = 0;
    int place = 0;
    while (place < geometry.size()) {
      long command = geometry.get(place++);
      if ((command & 7) == 7) {
        continue;
      }
      for (long count = command >> 3; count > 0; count--) {
        x += zigzag(geometry.get(place++));
        y += zigzag(geometry.get(place++));
        bounds[0] = Math.min(bounds[0], (double) x / extent);
        bounds[1] = Math.min(bounds[1], (double) y / extent);
        bounds[2] = Math.max(bounds[2], (double) x / extent);
        bounds[3] = Math.max(bounds[3], (double) y / extent);
      }
    }
  }

  private static Object value(Protobuf value) {
    Object found = "";
    while (value.next()) {
      found =
          switch (value.field()) {
            case 1 -> value.text();
            case 2 -> (double) Float.intBitsToFloat((int) value.number());
            case 3 -> Double.longBitsToDouble(value.number());
            case 4, 5 -> value.number();
            case 6 -> zigzag(value.number());
            case 7 -> value.number() != 0;
            default -> throw new IllegalStateException("value of kind " + value.field());
          };
    }
    return found;
  }

  private static long zigzag(long encoded) {
    return (encoded >>> 1) ^ -(encoded & 1);
  }

  /** One protobuf message, read field by field. */
  private static final class Protobuf {
    private final byte[] bytes;
    private final int end;
    private int place;
    private int field;
    private long number;
    private int start;

    Protobuf(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.place = start;
      this.end = end;
    }

    boolean next() {
      if (place >= end) {
        return false;
      }
      long key = varint();
      field = (int) (key >>> 3);
      switch ((int) (key & 7)) {
        case 0 -> number = varint();
        case 1 -> number = fixed(8);
        case 5 -> number = fixed(4);
        case 2 -> {
          int length = (int) varint();
          start = place;
          place += length;
        }
        default -> throw new IllegalStateException("wire type " + (key & 7));
      }
      return true;
    }

    int field() {
      return field;
    }

    long number() {
      return number;
    }

    String text() {
      return new String(bytes, start, place - start, StandardCharsets.UTF_8);
    }

    Protobuf message() {
      return new Protobuf(bytes, start, place);
    }

    List<Long> packed() {
      List<Long> numbers = new ArrayList<>();
      Protobuf inner = message();
      while (inner.place < inner.end) {
        numbers.add(inner.varint());
      }
      return numbers;
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[place++];
        value |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    private long fixed(int length) {
      long value = 0;
      for (int i = 0; i < length; i++) {
        value |= (bytes[place++] & 0xFFL) << (8 * i);
      }
      return value;
    }
  }
}

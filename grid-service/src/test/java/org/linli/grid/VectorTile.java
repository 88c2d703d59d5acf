package org.linli.grid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a Mapbox vector tile (version 2): layer, properties, geometry in metres of EPSG:3857. */
record VectorTile(Map<String, List<TileFeature>> layers) {

  record TileFeature(Map<String, Object> properties, Geometry geometry) {
    String code() {
      return String.valueOf(properties.get("code"));
    }
  }

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  static VectorTile read(byte[] bytes, TileAddress address) {
    Map<String, List<TileFeature>> layers = new LinkedHashMap<>();
    for (Field field : fields(ByteBuffer.wrap(bytes))) {
      readLayer(field.bytes(), address, layers);
    }
    return new VectorTile(layers);
  }

  List<TileFeature> layer(String name) {
    return layers.getOrDefault(name, List.of());
  }

  List<String> codes(String layer) {
    return layer(layer).stream().map(TileFeature::code).sorted().toList();
  }

  private static void readLayer(
      ByteBuffer bytes, TileAddress address, Map<String, List<TileFeature>> layers) {
    String name = "";
    int extent = 4096;
    List<String> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<ByteBuffer> features = new ArrayList<>();
    for (Field field : fields(bytes)) {
      switch (field.number()) {
        case 1 -> name = text(field.bytes());
        case 2 -> features.add(field.bytes());
        case 3 -> keys.add(text(field.bytes()));
        case 4 -> values.add(value(field.bytes()));
        case 5 -> extent = (int) field.value();
        default -> {}
      }
    }
    List<TileFeature> read = layers.computeIfAbsent(name, n -> new ArrayList<>());
    for (ByteBuffer feature : features) {
      read.add(feature(feature, keys, values, address.metres(), extent));
    }
  }

  private static TileFeature feature(
      ByteBuffer bytes, List<String> keys, List<Object> values, Envelope tile, int extent) {
    Map<String, Object> properties = new HashMap<>();
    Geometry geometry = GEOMETRIES.createEmpty(2);
    int type = 0;
    for (Field field : fields(bytes)) {
      switch (field.number()) {
        case 2 -> {
          while (field.bytes().hasRemaining()) {
            String key = keys.get((int) varint(field.bytes()));
            properties.put(key, values.get((int) varint(field.bytes())));
          }
        }
        case 3 -> type = (int) field.value();
        case 4 -> geometry = geometry(field.bytes(), type, tile, extent);
        default -> {}
      }
    }
    return new TileFeature(properties, geometry);
  }

  private static Geometry geometry(ByteBuffer bytes, int type, Envelope tile, int extent) {
    List<List<Coordinate>> parts = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (bytes.hasRemaining()) {
      int command = (int) varint(bytes);
      int count = command >> 3;
      if ((command & 7) == 7) {
        parts.getLast().add(parts.getLast().getFirst().copy());
        continue;
      }
      for (int i = 0; i < count; i++) {
        x += zigzag(varint(bytes));
        y += zigzag(varint(bytes));
        if ((command & 7) == 1) {
          parts.add(new ArrayList<>());
        }
        parts
            .getLast()
            .add(
                new Coordinate(
                    tile.getMinX() + x * tile.getWidth() / extent,
                    tile.getMaxY() - y * tile.getHeight() / extent));
      }
    }
    Coordinate[][] arrays =
        parts.stream().map(p -> p.toArray(Coordinate[]::new)).toArray(Coordinate[][]::new);
    return switch (type) {
      case 1 -> GEOMETRIES.createPoint(arrays[0][0]);
      case 2 -> GEOMETRIES.createLineString(arrays[0]);
      default -> polygons(arrays);
    };
  }

  /** Outer rings run one way, holes the other; the tests' polygons have no holes. */
  private static Geometry polygons(Coordinate[][] rings) {
    Polygon[] polygons = new Polygon[rings.length];
    for (int i = 0; i < rings.length; i++) {
      LinearRing ring = GEOMETRIES.createLinearRing(rings[i]);
      polygons[i] = GEOMETRIES.createPolygon(ring);
    }
    return GEOMETRIES.createMultiPolygon(polygons).buffer(0);
  }

  private record Field(int number, long value, ByteBuffer bytes) {}

  private static List<Field> fields(ByteBuffer bytes) {
    List<Field> fields = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int tag = (int) varint(bytes);
      switch (tag & 7) {
        case 0 -> fields.add(new Field(tag >> 3, varint(bytes), ByteBuffer.allocate(0)));
        case 1 -> fields.add(new Field(tag >> 3, 0, take(bytes, 8)));
        case 2 -> fields.add(new Field(tag >> 3, 0, take(bytes, (int) varint(bytes))));
        default -> fields.add(new Field(tag >> 3, 0, take(bytes, 4)));
      }
    }
    return fields;
  }

  private static Object value(ByteBuffer bytes) {
    Field field = fields(bytes).getFirst();
    return switch (field.number()) {
      case 1 -> text(field.bytes());
      case 2 -> field.bytes().order(ByteOrder.LITTLE_ENDIAN).getFloat();
      case 3 -> field.bytes().order(ByteOrder.LITTLE_ENDIAN).getDouble();
      case 6 -> (long) zigzag(field.value());
      default -> field.value();
    };
  }

  private static ByteBuffer take(ByteBuffer bytes, int length) {
    ByteBuffer part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return part;
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  private static int zigzag(long value) {
    return (int) ((value >>> 1) ^ -(value & 1));
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    int shift = 0;
    while (true) {
      byte b = bytes.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
  }
}

package org.linli.grid.tiles.drawing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a tile as the Mapbox Vector Tile Specification 2.1 has it; all properties are texts.
 * Not for several threads.
 */
final class LayerWriter {

  private static final int POINT = 1;
  private static final int POLYGON = 3;
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final List<String> keys;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Bytes values = new Bytes();
  private final Bytes features = new Bytes();
  private final Bytes feature = new Bytes();
  private final Bytes tags = new Bytes();
  private final Bytes geometry = new Bytes();
  private int x;
  private int y;

  LayerWriter(List<String> keys) {
    this.keys = keys;
  }

  /** Begins a feature; it is nothing until something of it is drawn. */
  void begin() {
    geometry.clear();
    x = 0;
    y = 0;
  }

  boolean hasGeometry() {
    return geometry.length() > 0;
  }

  /**
   * @param corners in turn eastwards and southwards, in units of the tile
   */
  void ring(int[] corners, int count) {
    geometry.number(MOVE_TO | 1 << 3);
    step(corners[0], corners[1]);
    geometry.number(LINE_TO | (long) (count - 1) << 3);
    for (int i = 1; i < count; i++) {
      step(corners[2 * i], corners[2 * i + 1]);
    }
    geometry.number(CLOSE_PATH | 1 << 3);
  }

  void point(int column, int row) {
    geometry.number(MOVE_TO | 1 << 3);
    step(column, row);
  }

  private void step(int toX, int toY) {
    geometry.signed(toX - x).signed(toY - y);
    x = toX;
    y = toY;
  }

  /** Ends a polygon; in the order of the keys, null for what it has not. */
  void endPolygon(@Nullable String... properties) {
    end(POLYGON, properties);
  }

  /** Ends a point; in the order of the keys, null for what it has not. */
  void endPoint(@Nullable String... properties) {
    end(POINT, properties);
  }

  private void end(int type, @Nullable String[] properties) {
    tags.clear();
    for (int key = 0; key < properties.length; key++) {
      String value = properties[key];
      if (value != null) {
        tags.number(key).number(numberOf(value));
      }
    }
    feature.clear();
    feature.bytesField(2, tags).numberField(3, type).bytesField(4, geometry);
    features.bytesField(2, feature);
  }

  private int numberOf(String value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    Bytes text = new Bytes();
    text.bytesField(1, value.getBytes(StandardCharsets.UTF_8));
    values.bytesField(4, text);
    int number = numbers.size();
    numbers.put(value, number);
    return number;
  }

  /** Writes the layer into a tile where it has any feature. */
  void writeTo(Bytes tile, String name) {
    if (features.length() == 0) {
      return;
    }
    Bytes layer = new Bytes();
    layer.numberField(15, 2).bytesField(1, name.getBytes(StandardCharsets.UTF_8));
    layer.append(features);
    for (String key : keys) {
      layer.bytesField(3, key.getBytes(StandardCharsets.UTF_8));
    }
    layer.append(values).numberField(5, TileGround.EXTENT);
    tile.bytesField(3, layer);
  }
}

package org.linli.commons.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A tile by the Mapbox Vector Tile specification 2.1, read to see what it says.
 *
 * @param features of all layers, in the order of the tile
 */
public record VectorTile(List<Feature> features) {

  /**
   * A feature.
   *
   * @param kind 1 points, 2 lines, 3 polygons
   * @param parts its points, lines or rings, in parts of the tile's side from the tile's
   *     north-western corner to the east and south
   */
  public record Feature(
      String layer, Map<String, Object> properties, int kind, List<List<Coordinate>> parts) {

    public String code() {
      return String.valueOf(properties.get("code"));
    }

    /** West, north, east, south, measured as the parts are; of nothing, the wrong way round. */
    public double[] bounds() {
      double[] bounds = {1e9, 1e9, -1e9, -1e9};
      for (List<Coordinate> part : parts) {
        for (Coordinate place : part) {
          bounds[0] = Math.min(bounds[0], place.x);
          bounds[1] = Math.min(bounds[1], place.y);
          bounds[2] = Math.max(bounds[2], place.x);
          bounds[3] = Math.max(bounds[3], place.y);
        }
      }
      return bounds;
    }

    /** In metres of EPSG:3857. Rings that run counter-clockwise on the map are holes. */
    public Geometry metres(TileAddress address) {
      Envelope tile = address.metres();
      Coordinate[][] placed =
          parts.stream()
              .map(part -> part.stream().map(c -> place(c, tile)).toArray(Coordinate[]::new))
              .toArray(Coordinate[][]::new);
      return switch (kind) {
        case 1 -> GEOMETRIES.createMultiPointFromCoords(firsts(placed));
        case 2 -> GEOMETRIES.createMultiLineString(lines(placed));
        default -> GEOMETRIES.createMultiPolygon(polygons(placed)).buffer(0);
      };
    }

    private static Coordinate place(Coordinate share, Envelope tile) {
      return new Coordinate(
          tile.getMinX() + share.x * tile.getWidth(), tile.getMaxY() - share.y * tile.getHeight());
    }

    private static Coordinate[] firsts(Coordinate[][] parts) {
      Coordinate[] firsts = new Coordinate[parts.length];
      for (int i = 0; i < parts.length; i++) {
        firsts[i] = parts[i][0];
      }
      return firsts;
    }

    private static LineString[] lines(Coordinate[][] parts) {
      LineString[] lines = new LineString[parts.length];
      for (int i = 0; i < parts.length; i++) {
        lines[i] = GEOMETRIES.createLineString(parts[i]);
      }
      return lines;
    }

    private static Polygon[] polygons(Coordinate[][] rings) {
      List<Polygon> polygons = new ArrayList<>();
      List<LinearRing> holes = new ArrayList<>();
      LinearRing outline = null;
      for (Coordinate[] ring : rings) {
        if (outline != null && Orientation.isCCWArea(ring)) {
          holes.add(GEOMETRIES.createLinearRing(ring));
          continue;
        }
        if (outline != null) {
          polygons.add(GEOMETRIES.createPolygon(outline, holes.toArray(LinearRing[]::new)));
          holes.clear();
        }
        outline = GEOMETRIES.createLinearRing(ring);
      }
      if (outline != null) {
        polygons.add(GEOMETRIES.createPolygon(outline, holes.toArray(LinearRing[]::new)));
      }
      return polygons.toArray(Polygon[]::new);
    }
  }

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** Reads a tile; that of an empty answer has no features. */
  public static VectorTile read(byte[] tile) {
    List<Feature> features = new ArrayList<>();
    Protobuf message = new Protobuf(tile);
    while (message.next()) {
      if (message.field() == 3) {
        readLayer(message.message(), features);
      }
    }
    return new VectorTile(List.copyOf(features));
  }

  public List<Feature> layer(String name) {
    return features.stream().filter(feature -> feature.layer().equals(name)).toList();
  }

  /** The codes of a layer's features, sorted. */
  public List<String> codes(String layer) {
    return layer(layer).stream().map(Feature::code).sorted().toList();
  }

  private static void readLayer(Protobuf layer, List<Feature> into) {
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
      into.add(readFeature(feature, name, extent, keys, values));
    }
  }

  private static Feature readFeature(
      Protobuf feature, String layer, long extent, List<String> keys, List<Object> values) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<List<Coordinate>> parts = List.of();
    int kind = 0;
    while (feature.next()) {
      switch (feature.field()) {
        case 2 -> {
          List<Long> tags = feature.packed();
          for (int i = 0; i + 1 < tags.size(); i += 2) {
            properties.put(
                keys.get(tags.get(i).intValue()), values.get(tags.get(i + 1).intValue()));
          }
        }
        case 3 -> kind = (int) feature.number();
        case 4 -> parts = parts(feature.packed(), extent);
        default -> {}
      }
    }
    return new Feature(layer, properties, kind, parts);
  }

  private static List<List<Coordinate>> parts(List<Long> geometry, long extent) {
    List<List<Coordinate>> parts = new ArrayList<>();
    long x = 0;
    long y = 0;
    int place = 0;
    while (place < geometry.size()) {
      long command = geometry.get(place++);
      if ((command & 7) == 7) {
        parts.getLast().add(parts.getLast().getFirst().copy());
        continue;
      }
      for (long count = command >> 3; count > 0; count--) {
        x += Protobuf.zigzag(geometry.get(place++));
        y += Protobuf.zigzag(geometry.get(place++));
        if ((command & 7) == 1) {
          parts.add(new ArrayList<>());
        }
        parts.getLast().add(new Coordinate((double) x / extent, (double) y / extent));
      }
    }
    return parts;
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
            case 6 -> Protobuf.zigzag(value.number());
            case 7 -> value.number() != 0;
            default -> throw new IllegalStateException("value of kind " + value.field());
          };
    }
    return found;
  }
}

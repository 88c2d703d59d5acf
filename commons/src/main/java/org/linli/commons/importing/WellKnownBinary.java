package org.linli.commons.importing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A geometry as GeoPackage stores it: a header, then well-known binary (ISO 19125, with the numbers
 * of ISO 13249 for heights and measures, which are left out). It becomes the same lists of
 * positions as GeoJSON does, so that both are checked in one place. Nothing is nested deeper than
 * its type says, and nothing is made room for that the bytes cannot hold.
 */
final class WellKnownBinary {

  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final String[] NAMES = {
    "Geometry", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"
  };

  private final ByteBuffer bytes;
  private int positions;

  private WellKnownBinary(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * A geometry whose coordinates are not yet checked.
   *
   * @param type as GeoJSON calls it
   */
  record Raw(String type, Nested coordinates) {}

  /** What is not written as it should be. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super(null, null, false, false);
    }
  }

  /**
   * Reads the value of a geometry column.
   *
   * @throws ImportRefused where it has more positions than are read
   */
  static Raw read(byte[] blob) throws Malformed {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(blob);
      if (bytes.get() != 'G' || bytes.get() != 'P' || bytes.get() != 0) {
        throw new Malformed();
      }
      int flags = bytes.get();
      int envelope = flags >> 1 & 7;
      if (envelope >= ENVELOPE_BYTES.length || (flags & 0x20) != 0) {
        throw new Malformed();
      }
      bytes.position(8 + ENVELOPE_BYTES[envelope]);
      return new WellKnownBinary(bytes).geometry();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new Malformed();
    }
  }

  private Raw geometry() throws Malformed {
    Kind kind = kind();
    if (kind.type() < POINT || kind.type() >= NAMES.length) {
      return new Raw("type " + kind.type(), new Nested.Malformed());
    }
    Nested coordinates = kind.type() <= POLYGON ? simple(kind) : many(kind.type() - POLYGON);
    return new Raw(NAMES[kind.type()], coordinates);
  }

  /**
   * What follows.
   *
   * @param more numbers of a position beyond the first two
   */
  private record Kind(int type, int more) {}

  private Kind kind() {
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = bytes.getInt();
    int extra = code / 1000;
    return new Kind(code % 1000, extra == 0 ? 0 : extra == 3 ? 2 : 1);
  }

  private Nested many(int type) throws Malformed {
    List<Nested> parts = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      Kind kind = kind();
      if (kind.type() != type) {
        throw new Malformed();
      }
      parts.add(simple(kind));
    }
    return new Nested.Items(parts);
  }

  private Nested simple(Kind kind) throws Malformed {
    return switch (kind.type()) {
      case POINT -> position(kind);
      case LINE -> positions(kind);
      default -> {
        List<Nested> rings = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
          rings.add(positions(kind));
        }
        yield new Nested.Items(rings);
      }
    };
  }

  private Nested positions(Kind kind) throws Malformed {
    List<Nested> all = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      all.add(position(kind));
    }
    return new Nested.Items(all);
  }

  /** An empty point has no numbers for coordinates. */
  private Nested position(Kind kind) {
    if (++positions > Nested.MOST_ITEMS) {
      throw ImportRefused.file("geometry-too-large", Nested.MOST_ITEMS);
    }
    double x = bytes.getDouble();
    double y = bytes.getDouble();
    for (int i = 0; i < kind.more(); i++) {
      bytes.getDouble();
    }
    return Double.isFinite(x) && Double.isFinite(y)
        ? new Nested.Position(x, y)
        : new Nested.Malformed();
  }

  /** How many parts follow, each of which takes four bytes at least. */
  private int count() throws Malformed {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / 4) {
      throw new Malformed();
    }
    return count;
  }
}

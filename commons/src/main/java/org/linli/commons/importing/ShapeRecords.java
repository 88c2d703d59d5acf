package org.linli.commons.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a .shp file, one after the other (ESRI Shapefile Technical Description, 1998). The
 * .shx beside it is not needed and not looked at. Nothing is made room for that the file does not
 * hold.
 */
final class ShapeRecords implements AutoCloseable {

  private static final int CODE = 9994;
  private static final int HEADER_BYTES = 100;
  private static final int LONGEST_RECORD_BYTES = 64 << 20;

  private final InputStream in;
  private final Extent extent;
  private long leftBytes;
  private long number;

  private ShapeRecords(InputStream in, Extent extent, long leftBytes) {
    this.in = in;
    this.extent = extent;
    this.leftBytes = leftBytes;
  }

  /**
   * A shape.
   *
   * @param type as GeoJSON calls it; null where there is no shape
   */
  record Raw(@Nullable String type, @Nullable Nested coordinates) {}

  static ShapeRecords open(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 256 * 1024);
    byte[] bytes = in.readNBytes(HEADER_BYTES);
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES || header.getInt(0) != CODE) {
      throw ImportRefused.file("shp-none");
    }
    long length = 2L * header.getInt(24);
    if (length < HEADER_BYTES) {
      throw ImportRefused.file("shp-broken", 0);
    }
    header.order(ByteOrder.LITTLE_ENDIAN);
    Extent extent =
        new Extent(
            header.getDouble(36), header.getDouble(44), header.getDouble(52), header.getDouble(60));
    return new ShapeRecords(in, extent, length - HEADER_BYTES);
  }

  /** As the header has it. */
  Extent extent() {
    return extent;
  }

  /**
   * The next shape, or null after the last.
   *
   * @throws ImportRefused where the file breaks off or a shape is not written as it should be
   */
  @Nullable Raw next() throws IOException {
    if (leftBytes == 0) {
      return null;
    }
    number++;
    byte[] head = in.readNBytes(8);
    if (head.length < 8 || leftBytes < 8) {
      throw ImportRefused.file("shp-broken", number);
    }
    long length = 2L * ByteBuffer.wrap(head).getInt(4);
    leftBytes -= 8 + length;
    if (length < 4 || leftBytes < 0) {
      throw ImportRefused.file("shp-broken", number);
    }
    if (length > LONGEST_RECORD_BYTES) {
      throw ImportRefused.file("geometry-too-large", Nested.MOST_ITEMS);
    }
    byte[] content = in.readNBytes((int) length);
    if (content.length < length) {
      throw ImportRefused.file("shp-broken", number);
    }
    try {
      return shape(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw ImportRefused.file("shp-broken", number);
    }
  }

  private static Raw shape(ByteBuffer bytes) {
    int type = bytes.getInt();
    return switch (type) {
      case 0 -> new Raw(null, null);
      case 1, 11, 21 -> new Raw("Point", position(bytes));
      case 3, 13, 23 -> {
        List<Nested> lines = new ArrayList<>();
        parts(bytes).forEach(line -> lines.add(new Nested.Items(line)));
        yield lines.size() == 1
            ? new Raw("LineString", lines.getFirst())
            : new Raw("MultiLineString", new Nested.Items(lines));
      }
      case 5, 15, 25 -> ShapeRings.polygon(parts(bytes));
      case 8, 18, 28 -> new Raw("MultiPoint", new Nested.Malformed());
      case 31 -> new Raw("MultiPatch", new Nested.Malformed());
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  /** The rings or lines; heights and measures stand after them and are left out. */
  private static List<List<Nested>> parts(ByteBuffer bytes) {
    bytes.position(bytes.position() + 32);
    int partCount = bytes.getInt();
    int pointCount = bytes.getInt();
    if (partCount < 0 || pointCount < 0 || 4L * partCount + 16L * pointCount > bytes.remaining()) {
      throw new IllegalArgumentException("counts");
    }
    if (pointCount > Nested.MOST_ITEMS || partCount > ShapeRings.MOST) {
      throw ImportRefused.file("geometry-too-large", Nested.MOST_ITEMS);
    }
    int[] starts = new int[partCount + 1];
    for (int i = 0; i < partCount; i++) {
      starts[i] = bytes.getInt();
    }
    starts[partCount] = pointCount;
    List<List<Nested>> parts = new ArrayList<>(partCount);
    for (int i = 0; i < partCount; i++) {
      if (starts[i] < 0 || starts[i] > starts[i + 1] || (i == 0 && starts[0] != 0)) {
        throw new IllegalArgumentException("parts");
      }
      List<Nested> part = new ArrayList<>(starts[i + 1] - starts[i]);
      for (int p = starts[i]; p < starts[i + 1]; p++) {
        part.add(position(bytes));
      }
      parts.add(part);
    }
    return parts;
  }

  private static Nested position(ByteBuffer bytes) {
    double x = bytes.getDouble();
    double y = bytes.getDouble();
    return Double.isFinite(x) && Double.isFinite(y)
        ? new Nested.Position(x, y)
        : new Nested.Malformed();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package org.linli.demo.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.demo.land.Degrees;

/** A GeoJSON feature collection (RFC 7946), one feature a line. */
final class GeoJsonFile implements AutoCloseable {

  private final BufferedWriter out;
  private final StringBuilder line = new StringBuilder();
  private boolean first = true;

  GeoJsonFile(Path file) throws IOException {
    this.out = Files.newBufferedWriter(file);
    out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
  }

  GeoJsonFile feature() {
    line.setLength(0);
    line.append("{\"type\":\"Feature\",\"properties\":{");
    return this;
  }

  /** A property; names and values of the county need no escaping. */
  GeoJsonFile with(String name, @Nullable String value) {
    comma();
    line.append('"').append(name).append("\":");
    if (value == null) {
      line.append("null");
    } else {
      line.append('"').append(value).append('"');
    }
    return this;
  }

  GeoJsonFile with(String name, int value) {
    comma();
    line.append('"').append(name).append("\":").append(value);
    return this;
  }

  private void comma() {
    if (line.charAt(line.length() - 1) != '{') {
      line.append(',');
    }
  }

  void polygon(List<long[]> rings) throws IOException {
    line.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[");
    for (int i = 0; i < rings.size(); i++) {
      line.append(i == 0 ? "" : ",");
      positions(rings.get(i), true);
    }
    line.append("]}}");
    end();
  }

  void line(long[] positions) throws IOException {
    line.append("},\"geometry\":{\"type\":\"LineString\",\"coordinates\":");
    positions(positions, false);
    line.append("}}");
    end();
  }

  void point(long position) throws IOException {
    line.append("},\"geometry\":{\"type\":\"Point\",\"coordinates\":");
    position(position);
    line.append("}}");
    end();
  }

  private void positions(long[] positions, boolean closed) {
    line.append('[');
    for (int i = 0; i < positions.length; i++) {
      line.append(i == 0 ? "" : ",");
      position(positions[i]);
    }
    if (closed) {
      line.append(',');
      position(positions[0]);
    }
    line.append(']');
  }

  private void position(long packed) {
    line.append('[');
    Degrees.append(line, Degrees.lon(packed));
    line.append(',');
    Degrees.append(line, Degrees.lat(packed));
    line.append(']');
  }

  private void end() throws IOException {
    if (!first) {
      out.write(",\n");
    }
    first = false;
    out.append(line);
  }

  @Override
  public void close() throws IOException {
    out.write("\n]}\n");
    out.close();
  }
}

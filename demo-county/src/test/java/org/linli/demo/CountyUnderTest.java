package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.demo.file.CountyFiles;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** A county as it stands in its files, read back by another library than the one that wrote it. */
final class CountyUnderTest {

  private static final GeometryFactory POINTS = new GeometryFactory();

  final Path folder;
  final Map<String, Shape> areas;
  final Map<String, Shape> grids;

  /** One feature: its line in the file and its geometry. */
  record Shape(String line, Geometry geometry) {

    String text(String property) {
      String mark = "\"" + property + "\":\"";
      int from = line.indexOf(mark);
      return from < 0
          ? ""
          : line.substring(from + mark.length(), line.indexOf('"', from + mark.length()));
    }

    int number(String property) {
      String mark = "\"" + property + "\":";
      String rest = line.substring(line.indexOf(mark) + mark.length());
      return Integer.parseInt(rest.split("[,}]", 2)[0]);
    }
  }

  CountyUnderTest(Size size, long seed) {
    try {
      folder = Files.createTempDirectory("yunxi");
      CountyFiles.write(size, seed, folder);
      areas = shapes("areas.geojson");
      grids = shapes("grids.geojson");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Shape> shapes(String file) throws IOException {
    Map<String, Shape> out = new TreeMap<>();
    for (String line : features(file)) {
      Shape shape = new Shape(line, geometry(line));
      if (out.put(shape.text("code"), shape) != null) {
        throw new IllegalStateException("twice: " + shape.text("code"));
      }
    }
    return out;
  }

  List<String> features(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    return lines.stream().filter(line -> line.startsWith("{\"type\":\"Feature\",")).toList();
  }

  static Geometry geometry(String feature) {
    int from = feature.indexOf("\"geometry\":") + "\"geometry\":".length();
    int to = feature.lastIndexOf('}');
    try {
      return new GeoJsonReader().read(feature.substring(from, to));
    } catch (ParseException e) {
      throw new IllegalStateException(feature.substring(0, 120), e);
    }
  }

  List<Geometry> children(String code) {
    List<Geometry> out = new ArrayList<>();
    areas.values().stream()
        .filter(area -> area.text("parent").equals(code))
        .forEach(area -> out.add(area.geometry()));
    grids.values().stream()
        .filter(grid -> grid.text("area").equals(code))
        .forEach(grid -> out.add(grid.geometry()));
    return out;
  }

  List<String[]> disputes() throws IOException {
    return Files.readAllLines(folder.resolve("disputes.csv")).stream()
        .skip(1)
        .map(row -> row.split(",", -1))
        .toList();
  }

  /** How many grids hold each point, in the order of the rows. */
  List<Integer> gridsThatHold(List<String[]> rows) {
    STRtree index = new STRtree();
    grids.values().forEach(g -> index.insert(g.geometry().getEnvelopeInternal(), g.geometry()));
    List<Integer> out = new ArrayList<>();
    for (String[] row : rows) {
      Point point =
          POINTS.createPoint(
              new Coordinate(Double.parseDouble(row[6]), Double.parseDouble(row[7])));
      int holders = 0;
      for (Object candidate : index.query(point.getEnvelopeInternal())) {
        holders += ((Geometry) candidate).covers(point) ? 1 : 0;
      }
      out.add(holders);
    }
    return out;
  }
}

package org.linli.demo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The Voronoi diagram of the seeds, corners rounded to what is written. */
final class Voronoi {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Spot[] sites;
  private final long[][] corners;
  private final Map<Side, Integer> leftOf = new HashMap<>();

  private Voronoi(Spot[] sites, Polygon[] polygons) {
    this.sites = sites;
    this.corners = new long[sites.length][];
    for (int i = 0; i < sites.length; i++) {
      corners[i] = rounded(polygons[i]);
      for (int k = 0; k < corners[i].length; k++) {
        leftOf.put(new Side(corners[i][k], corners[i][(k + 1) % corners[i].length]), i);
      }
    }
  }

  /** Moves what may be moved to the middle of its cell {@code rounds} times (Lloyd). */
  static Voronoi relaxed(Seeds seeds, int rounds) {
    Spot[] sites = seeds.spots().toArray(Spot[]::new);
    for (int round = 0; round < rounds; round++) {
      Polygon[] polygons = diagram(sites);
      for (int i = seeds.mirrored(); i < seeds.inside(); i++) {
        Coordinate middle = polygons[i].getCentroid().getCoordinate();
        sites[i] = sites[i].towards(new Spot(middle.x, middle.y), 0.7);
      }
    }
    return new Voronoi(sites, diagram(sites));
  }

  private static Polygon[] diagram(Spot[] sites) {
    Map<Coordinate, Integer> indexes = new HashMap<>();
    List<Coordinate> coordinates = new ArrayList<>();
    for (int i = 0; i < sites.length; i++) {
      Coordinate at = new Coordinate(sites[i].x(), sites[i].y());
      indexes.put(at, i);
      coordinates.add(at);
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(coordinates);
    Polygon[] out = new Polygon[sites.length];
    for (Object cell : builder.getSubdivision().getVoronoiCellPolygons(GEOMETRY)) {
      Polygon polygon = (Polygon) cell;
      Integer index = indexes.get((Coordinate) polygon.getUserData());
      if (index == null) {
        throw new IllegalStateException("a cell without its site");
      }
      out[index] = polygon;
    }
    return out;
  }

  private static long[] rounded(Polygon polygon) {
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    boolean counterClockwise = Orientation.isCCW(ring);
    long[] out = new long[ring.length - 1];
    int n = 0;
    for (int i = 0; i < ring.length - 1; i++) {
      Coordinate c = ring[counterClockwise ? i : ring.length - 1 - i];
      long packed = Degrees.of(c.x, c.y);
      if (n == 0 || out[n - 1] != packed) {
        out[n++] = packed;
      }
    }
    if (n > 1 && out[n - 1] == out[0]) {
      n--;
    }
    return Arrays.copyOf(out, n);
  }

  Spot site(int index) {
    return sites[index];
  }

  long[] corners(int index) {
    return corners[index];
  }

  int cellLeftOf(Side side) {
    Integer index = leftOf.get(side);
    if (index == null) {
      throw new IllegalStateException("a side without a cell beyond it");
    }
    return index;
  }
}

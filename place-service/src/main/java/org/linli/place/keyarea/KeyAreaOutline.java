package org.linli.place.keyarea;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Where a key area lies.
 *
 * @param polygon longitude first, degrees, EPSG:4490; not to be changed
 * @param paths of all grids it touches
 * @param labelLon of a point inside
 */
public record KeyAreaOutline(
    Polygon polygon, List<String> paths, double labelLon, double labelLat, long squareMetres) {

  public KeyAreaOutline {
    paths = List.copyOf(paths);
  }

  /** Its rings as GeoJSON has them, the outer one first. */
  public List<List<List<Double>>> rings() {
    List<List<List<Double>>> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static List<List<Double>> ring(LinearRing ring) {
    List<List<Double>> positions = new ArrayList<>();
    for (Coordinate at : ring.getCoordinates()) {
      positions.add(List.of(at.x, at.y));
    }
    return positions;
  }
}

package org.linli.grid.area;

import java.util.List;

/** Corners in degrees, EPSG:4490. */
public record Bounds(double west, double south, double east, double north) {

  /** West, south, east, north: the order of GeoJSON and TileJSON. */
  public List<Double> toList() {
    return List.of(west, south, east, north);
  }
}

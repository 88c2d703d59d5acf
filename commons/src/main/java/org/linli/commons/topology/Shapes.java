package org.linli.commons.topology;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygons out of what overlays leave. */
final class Shapes {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static List<Polygon> common(Geometry one, Geometry other) {
    return polygons(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
  }

  static List<Polygon> without(Geometry one, Geometry other) {
    return polygons(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE));
  }

  /** Lines and points, where borders merely touch, are left out. */
  static List<Polygon> polygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  static MultiPolygon together(List<Polygon> polygons) {
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }
}

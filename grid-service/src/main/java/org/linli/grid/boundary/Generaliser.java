package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.List;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Boundaries with less detail. Neighbours are simplified together, so that a border they share
 * stays shared. What overlaps is no coverage and may come out broken: such a boundary is simplified
 * alone, and stays as it is where even that fails.
 */
final class Generaliser {

  private static final Logger log = LoggerFactory.getLogger(Generaliser.class);

  private Generaliser() {}

  /**
   * The boundaries for a zoom band, in the same order.
   *
   * @param metres neighbours of one level, EPSG:3857
   */
  static List<Shape> generalise(List<Shape> metres, ZoomBand band) {
    double tolerance = band.toleranceMetres();
    if (tolerance == 0) {
      return metres;
    }
    Geometry[] whole = metres.stream().map(Shape::boundary).toArray(Geometry[]::new);
    Geometry[] simplified = together(whole, tolerance);
    List<Shape> shapes = new ArrayList<>(whole.length);
    for (int i = 0; i < whole.length; i++) {
      Geometry boundary = isUsable(simplified[i]) ? simplified[i] : alone(whole[i], tolerance);
      shapes.add(new Shape(metres.get(i).code(), metres.get(i).path(), boundary));
    }
    return shapes;
  }

  private static Geometry[] together(Geometry[] whole, double tolerance) {
    try {
      return CoverageSimplifier.simplify(whole, tolerance);
    } catch (RuntimeException e) {
      log.warn("{} boundaries are simplified one by one: {}", whole.length, e.toString());
      Geometry[] each = new Geometry[whole.length];
      for (int i = 0; i < whole.length; i++) {
        each[i] = alone(whole[i], tolerance);
      }
      return each;
    }
  }

  private static Geometry alone(Geometry whole, double tolerance) {
    Geometry simplified = TopologyPreservingSimplifier.simplify(whole, tolerance);
    return isUsable(simplified) ? simplified : whole;
  }

  private static boolean isUsable(Geometry boundary) {
    return boundary instanceof Polygonal && !boundary.isEmpty() && boundary.isValid();
  }
}

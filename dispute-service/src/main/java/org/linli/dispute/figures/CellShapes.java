package org.linli.dispute.figures;

import com.uber.h3core.H3Core;
import com.uber.h3core.LengthUnit;
import com.uber.h3core.util.LatLng;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;

/** The outlines of H3 cells, each asked of the library once. */
public final class CellShapes {

  /** 50 bytes a corner, six corners: some 30 MB at most. */
  private static final int MOST_KEPT = 100_000;

  private static final double EQUATOR_KILOMETRES = 40_075;

  private final H3Core h3 = CellForest.library();
  private final ConcurrentHashMap<Long, double[]> outlines = new ConcurrentHashMap<>();

  /**
   * The corners in the square of web maps: x, y, x, y … from 0 to 1, y from the north. Not closed,
   * not to be changed.
   */
  public double[] outline(long cell) {
    double[] known = outlines.get(cell);
    if (known != null) {
      return known;
    }
    if (outlines.size() >= MOST_KEPT) {
      outlines.clear();
    }
    double[] made = make(h3.cellToBoundary(cell));
    outlines.put(cell, made);
    return made;
  }

  /**
   * Whether a cell touches an extent, its corners rounded out to their own rectangle.
   *
   * @param degrees longitude first
   */
  boolean touches(long cell, Envelope degrees) {
    Envelope bounds = new Envelope();
    for (LatLng corner : h3.cellToBoundary(cell)) {
      bounds.expandToInclude(corner.lng, corner.lat);
    }
    return degrees.intersects(bounds);
  }

  /** The centres of cells in the square of web maps: x, y, x, y …. */
  double[] centres(long[] cells) {
    double[] centres = new double[cells.length * 2];
    for (int i = 0; i < cells.length; i++) {
      place(h3.cellToLatLng(cells[i]), centres, 2 * i);
    }
    return centres;
  }

  /**
   * How far a cell of a resolution may reach from its centre in the square of web maps: the average
   * edge and as much again for the cells that are larger and for the stretch towards the poles
   * inside the extent.
   */
  double reach(int resolution, Envelope extent) {
    double farthest = Math.max(Math.abs(extent.getMinY() - 0.5), Math.abs(extent.getMaxY() - 0.5));
    double stretch = Math.cosh(Math.min(2 * Math.PI * farthest, 3));
    double edge = h3.getHexagonEdgeLengthAvg(resolution, LengthUnit.km);
    return 2 * edge * stretch / EQUATOR_KILOMETRES;
  }

  private static double[] make(List<LatLng> corners) {
    double[] outline = new double[corners.size() * 2];
    for (int i = 0; i < corners.size(); i++) {
      place(corners.get(i), outline, 2 * i);
    }
    return outline;
  }

  private static void place(LatLng point, double[] into, int at) {
    double sin = Math.sin(Math.toRadians(point.lat));
    into[at] = (point.lng + 180) / 360;
    into[at + 1] = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  }
}

package org.linli.dispute.figures;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;

/** The outlines of H3 cells, each asked of the library once. */
public final class CellShapes {

  /** 50 bytes a corner, six corners: some 30 MB at most. */
  private static final int MOST_KEPT = 100_000;

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

  private static double[] make(List<LatLng> corners) {
    double[] outline = new double[corners.size() * 2];
    for (int i = 0; i < corners.size(); i++) {
      LatLng corner = corners.get(i);
      double sin = Math.sin(Math.toRadians(corner.lat));
      outline[2 * i] = (corner.lng + 180) / 360;
      outline[2 * i + 1] = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }
    return outline;
  }
}

package org.linli.patrol.coverage;

/**
 * The cells whose middle lies within so many metres of a piece of track. The piece is short against
 * the earth, so it is drawn on a plane in metres around its first point.
 */
final class Swath {

  /** Takes cells side by side. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Cells of a row.
     *
     * @param to column after the last
     */
    void visit(int row, int from, int to);
  }

  private Swath() {}

  static void draw(
      double lon0, double lat0, double lon1, double lat1, double metres, Visitor visitor) {
    double ky = Lattice.metresADegreeOfLatitude(lat0);
    double kx = Lattice.metresADegreeOfLongitude(lat0);
    double x1 = (lon1 - lon0) * kx;
    double y1 = (lat1 - lat0) * ky;
    double length = Math.hypot(x1, y1);
    // The rectangle along the piece reaches further than the discs around its ends.
    double nx = length > 0 ? -y1 / length * metres : 0;
    double ny = length > 0 ? x1 / length * metres : 0;
    double[] xs = {nx, x1 + nx, x1 - nx, -nx};
    double[] ys = {ny, y1 + ny, y1 - ny, -ny};
    int firstRow = Lattice.rowFrom(lat0 + (Math.min(0, y1) - metres) / ky);
    int endRow = Lattice.rowFrom(lat0 + (Math.max(0, y1) + metres) / ky);
    for (int row = firstRow; row < endRow; row++) {
      double y = (Lattice.latitude(row) - lat0) * ky;
      double half = disc(y, metres);
      double otherHalf = disc(y - y1, metres);
      double west = Math.min(-half, x1 - otherHalf);
      double east = Math.max(half, x1 + otherHalf);
      for (int i = 0; i < 4; i++) {
        int j = (i + 1) % 4;
        if (ys[i] != ys[j] && (ys[i] - y) * (ys[j] - y) <= 0) {
          double x = xs[i] + (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]);
          west = Math.min(west, x);
          east = Math.max(east, x);
        }
      }
      if (west <= east) {
        int from = Lattice.columnFrom(row, lon0 + west / kx);
        int to = Lattice.columnFrom(row, lon0 + east / kx);
        if (from < to) {
          visitor.visit(row, from, to);
        }
      }
    }
  }

  /** Half the width of a disc at a height above its middle; below nothing where it is not. */
  private static double disc(double y, double radius) {
    double square = radius * radius - y * y;
    return square < 0 ? Double.NEGATIVE_INFINITY : Math.sqrt(square);
  }
}

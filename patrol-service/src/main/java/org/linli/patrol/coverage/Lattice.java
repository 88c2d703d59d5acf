package org.linli.patrol.coverage;

/**
 * Cells of about ten by ten metres over the whole earth, the same whatever the boundaries are, so
 * that what was seen stays comparable when they change. Rows are counted north from the equator and
 * columns east from Greenwich; a column is as wide as suits the whole degree of latitude it lies
 * in.
 */
final class Lattice {

  private static final int ROWS_A_DEGREE = 11_100;
  private static final double SIDE_METRES = 10;
  private static final int[] COLUMNS_A_DEGREE = new int[180];

  static {
    for (int band = -90; band < 90; band++) {
      COLUMNS_A_DEGREE[band + 90] =
          (int) Math.max(1, Math.round(metresADegreeOfLongitude(band + 0.5) / SIDE_METRES));
    }
  }

  private Lattice() {}

  static int row(double lat) {
    return (int) Math.floor(lat * ROWS_A_DEGREE);
  }

  /** The first row whose middle lies at or north of a latitude. */
  static int rowFrom(double lat) {
    return (int) Math.ceil(lat * ROWS_A_DEGREE - 0.5);
  }

  /** Latitude of the middle of a row. */
  static double latitude(int row) {
    return (row + 0.5) / ROWS_A_DEGREE;
  }

  static int columnsADegree(int row) {
    int band = Math.clamp(Math.floorDiv(row, ROWS_A_DEGREE), -90, 89);
    return COLUMNS_A_DEGREE[band + 90];
  }

  static int column(int row, double lon) {
    return (int) Math.floor(lon * columnsADegree(row));
  }

  /** The first column of a row whose middle lies at or east of a longitude. */
  static int columnFrom(int row, double lon) {
    return (int) Math.ceil(lon * columnsADegree(row) - 0.5);
  }

  /** Square metres of a cell. */
  static double cellArea(int row) {
    double lat = latitude(row);
    return metresADegreeOfLatitude(lat)
        / ROWS_A_DEGREE
        * metresADegreeOfLongitude(lat)
        / columnsADegree(row);
  }

  /** On the ellipsoid of CGCS2000; the series of the usual textbooks. */
  static double metresADegreeOfLatitude(double lat) {
    double phi = Math.toRadians(lat);
    return 111_132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi);
  }

  static double metresADegreeOfLongitude(double lat) {
    double phi = Math.toRadians(lat);
    return 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
  }
}

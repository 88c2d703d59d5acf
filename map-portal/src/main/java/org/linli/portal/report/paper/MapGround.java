package org.linli.portal.report.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;

/**
 * Which row's ground each point of a picture lies in. The ground of an area is that of its grids:
 * where neighbouring points belong to different rows there is a border, and no boundary has to be
 * put together.
 */
final class MapGround {

  /** Of a degree of latitude. */
  private static final double METRES_A_DEGREE = 111_320;

  private static final int NOTHING = -1;

  private final int width;
  private final int height;
  private final int[] owners;
  private final double metresAPoint;

  private MapGround(int width, int height, int[] owners, double metresAPoint) {
    this.width = width;
    this.height = height;
    this.owners = owners;
    this.metresAPoint = metresAPoint;
  }

  /**
   * Lays the ground of rows into a picture, north up, equally scaled both ways at its middle.
   *
   * @param codes of areas or grids, one a row
   * @param path of the area that is shown
   * @return null where none of them is there
   */
  static @Nullable MapGround of(
      Fabric fabric, String path, List<String> codes, int width, int most) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < codes.size(); row++) {
      rows.put(codes.get(row), row);
    }
    List<Grid> grids =
        fabric.grids().stream()
            .filter(grid -> row(grid, rows) != NOTHING)
            .filter(grid -> grid.path().startsWith(path))
            .toList();
    Envelope box = new Envelope();
    grids.forEach(grid -> box.expandToInclude(grid.boundary().getEnvelopeInternal()));
    if (box.isNull() || box.getWidth() == 0 || box.getHeight() == 0) {
      return null;
    }
    double narrowing = Math.cos(Math.toRadians(box.centre().y));
    double perDegree =
        Math.min((width - 2.0) / (box.getWidth() * narrowing), (most - 2.0) / box.getHeight());
    int height = (int) Math.ceil(box.getHeight() * perDegree) + 2;
    double left = (width - box.getWidth() * narrowing * perDegree) / 2;
    ShapeWriter shapes =
        new ShapeWriter(
            (from, to) ->
                to.setLocation(
                    left + (from.x - box.getMinX()) * narrowing * perDegree,
                    1 + (box.getMaxY() - from.y) * perDegree));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    try {
      for (Grid grid : grids) {
        drawing.setColor(new Color(row(grid, rows) + 1));
        Shape shape = shapes.toShape(grid.boundary());
        drawing.fill(shape);
      }
    } finally {
      drawing.dispose();
    }
    int[] owners = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < owners.length; i++) {
      owners[i] = (owners[i] & 0xFFFFFF) - 1;
    }
    return new MapGround(width, height, owners, METRES_A_DEGREE / perDegree);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Metres that a point of the picture is wide. */
  double metresAPoint() {
    return metresAPoint;
  }

  /** The row at a point, or a negative number. */
  int row(int x, int y) {
    return owners[y * width + x];
  }

  /** Whether the ground of another row, or none, begins here. */
  boolean isBorder(int x, int y) {
    int row = row(x, y);
    return (x + 1 < width && row(x + 1, y) != row) || (y + 1 < height && row(x, y + 1) != row);
  }

  /** The middle of each row's ground, x and y; negative where it has none. */
  int[][] middles(int rows) {
    long[] xs = new long[rows];
    long[] ys = new long[rows];
    int[] points = new int[rows];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = row(x, y);
        if (row >= 0) {
          xs[row] += x;
          ys[row] += y;
          points[row]++;
        }
      }
    }
    int[][] middles = new int[rows][];
    Arrays.setAll(
        middles,
        row ->
            points[row] == 0
                ? new int[] {NOTHING, NOTHING}
                : new int[] {(int) (xs[row] / points[row]), (int) (ys[row] / points[row])});
    return middles;
  }

  /** The row of the grid itself or of the area around it that has one. */
  private static int row(Grid grid, Map<String, Integer> rows) {
    for (String code : grid.path().substring(1).split("/")) {
      Integer row = rows.get(code);
      if (row != null) {
        return row;
      }
    }
    return NOTHING;
  }
}

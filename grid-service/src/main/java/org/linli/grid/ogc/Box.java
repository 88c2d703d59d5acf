package org.linli.grid.ogc;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Degrees, EPSG:4490. West above east is a box across the 180th meridian.
 *
 * @param south not above {@code north}
 */
public record Box(double west, double south, double east, double north) {

  /** The end of the world's longitudes. */
  private static final double EDGE = 180;

  public Box {
    if (!(south <= north)) {
      throw new IllegalArgumentException("south above north");
    }
  }

  /**
   * From four numbers, or six with heights, in the order of the axes of their system.
   *
   * @throws IllegalArgumentException where they are no box
   */
  public static Box of(List<Double> numbers, ReferenceSystem system) {
    int axes = numbers.size() / 2;
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw new IllegalArgumentException("four numbers or six");
    }
    if (!numbers.stream().allMatch(number -> number != null && Double.isFinite(number))) {
      throw new IllegalArgumentException("not a number");
    }
    Coordinate low = system.toDegrees(numbers.get(0), numbers.get(1));
    Coordinate high = system.toDegrees(numbers.get(axes), numbers.get(axes + 1));
    return new Box(low.x, low.y, high.x, high.y);
  }

  /** One box, or the two on both sides of the 180th meridian; west never above east. */
  public List<Box> parts() {
    return west <= east
        ? List.of(this)
        : List.of(new Box(west, south, EDGE, north), new Box(-EDGE, south, east, north));
  }
}

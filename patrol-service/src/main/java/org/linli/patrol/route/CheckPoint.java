package org.linli.patrol.route;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.LonLat;

/**
 * A check point of a route. Positions are longitude and latitude in degrees, EPSG:4490.
 *
 * @param premises of PREMISES: the id place-service knows it by
 * @param shape of PREMISES and POINT one position, of LINE two or more, of GRID none
 * @param grid code of the grid it is, lies or begins in
 * @param need what in the gap list it was taken for
 */
public record CheckPoint(
    Kind kind,
    String name,
    @Nullable UUID premises,
    List<LonLat> shape,
    String grid,
    @Nullable String need) {

  /** What it is. */
  public enum Kind {
    PREMISES,
    LINE,
    GRID,
    POINT
  }

  public CheckPoint {
    shape = List.copyOf(shape);
  }
}

package org.linli.grid.locate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.fabric.Range;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.springframework.stereotype.Service;

/** Answers points with grids, from the fabric in memory. */
@Service
public class PointLocator {

  private static final int MOST_VIOLATIONS = 1000;

  private final FabricHolder holder;

  PointLocator(FabricHolder holder) {
    this.holder = holder;
  }

  /**
   * The code of the grid that each point lies in, or null outside the grids that the access covers.
   *
   * @param points longitude and latitude in degrees, EPSG:4490
   * @throws ProblemException 400 naming each point that is none
   */
  public Located locate(List<List<Double>> points, Access access) {
    requirePoints(points);
    Fabric fabric = holder.current();
    Range[] visible = access.scopes(fabric).stream().map(fabric::gridsUnder).toArray(Range[]::new);
    List<@Nullable String> codes = new ArrayList<>(points.size());
    for (List<Double> point : points) {
      codes.add(code(fabric, visible, point));
    }
    return new Located(codes, fabric.version());
  }

  private static @Nullable String code(Fabric fabric, Range[] visible, List<Double> point) {
    int grid = fabric.locator().locate(point.get(0), point.get(1));
    if (grid != GridLocator.NOWHERE) {
      for (Range range : visible) {
        if (range.contains(grid)) {
          return fabric.grids().get(grid).code();
        }
      }
    }
    return null;
  }

  private static void requirePoints(List<List<Double>> points) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < points.size() && violations.size() < MOST_VIOLATIONS; i++) {
      String code = fault(points.get(i));
      if (code != null) {
        violations.add(Violation.ofField("points[" + i + "]", code));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  private static @Nullable String fault(List<Double> point) {
    if (point.size() != 2) {
      return "position-pair";
    }
    if (!within(point.get(0), 180)) {
      return "longitude";
    }
    return within(point.get(1), 90) ? null : "latitude";
  }

  private static boolean within(double degrees, int limit) {
    return degrees >= -limit && degrees <= limit;
  }

  /**
   * One code or null a point, in the order asked.
   *
   * @param version of the boundaries that answered
   */
  public record Located(List<@Nullable String> codes, long version) {}
}

package org.linli.patrol.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.importing.Gcj02;
import org.linli.commons.importing.LonLat;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Turns what was drawn into check points, each located in its grid; all faults at once. */
final class Drawing {

  private final Fabric fabric;
  private final String within;
  private final boolean gcj02;
  private final List<Violation> faults = new ArrayList<>();

  /**
   * A drawing.
   *
   * @param within path that every check point must lie under
   */
  Drawing(Fabric fabric, String within, boolean gcj02) {
    this.fabric = fabric;
    this.within = within;
    this.gcj02 = gcj02;
  }

  /**
   * The check points of a route.
   *
   * @throws ProblemException 400 with every fault and its field
   */
  List<CheckPoint> of(Drawn drawn) {
    if (drawn.name().isEmpty()) {
      faults.add(Violation.ofField("name", "required"));
    }
    List<CheckPoint> points = new ArrayList<>();
    for (int i = 0; i < drawn.marks().size(); i++) {
      CheckPoint point = point("checkPoints[" + i + "].", drawn.marks().get(i));
      if (point != null) {
        points.add(point);
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return points;
  }

  private @Nullable CheckPoint point(String field, Drawn.Mark mark) {
    int before = faults.size();
    if (mark.name().isEmpty()) {
      faults.add(Violation.ofField(field + "name", "required"));
    }
    if ((mark.kind() == CheckPoint.Kind.PREMISES) != (mark.premises() != null)) {
      faults.add(
          Violation.ofField(
              field + "premisesId",
              mark.premises() == null ? "required" : "check-point-not-premises"));
    }
    List<LonLat> shape = new ArrayList<>();
    String grid =
        switch (mark.kind()) {
          case GRID -> grid(field + "gridCode", mark.grid());
          case PREMISES, POINT -> {
            if (mark.position().isEmpty()) {
              faults.add(Violation.ofField(field + "position", "required"));
              yield null;
            }
            yield located(field + "position", mark.position(), shape);
          }
          case LINE -> line(field + "line", mark.line(), shape);
        };
    if (grid == null || faults.size() > before) {
      return null;
    }
    return new CheckPoint(mark.kind(), mark.name(), mark.premises(), shape, grid, mark.need());
  }

  private @Nullable String grid(String field, @Nullable String code) {
    if (code == null) {
      faults.add(Violation.ofField(field, "required"));
      return null;
    }
    var ordinal = fabric.findGrid(code);
    if (ordinal.isEmpty() || !fabric.grids().get(ordinal.getAsInt()).path().startsWith(within)) {
      faults.add(Violation.ofField(field, "outside-route-area"));
      return null;
    }
    return code;
  }

  private @Nullable String line(String field, List<List<Double>> line, List<LonLat> shape) {
    if (line.size() < 2) {
      faults.add(Violation.ofField(field, "line-too-short", line.size()));
      return null;
    }
    String first = null;
    for (int i = 0; i < line.size(); i++) {
      String grid = located(field + "[" + i + "]", line.get(i), shape);
      if (grid == null) {
        return null;
      }
      first = first == null ? grid : first;
    }
    return first;
  }

  private @Nullable String located(String field, List<Double> pair, List<LonLat> shape) {
    if (pair.size() != 2) {
      faults.add(Violation.ofField(field, "position-pair"));
      return null;
    }
    double lon = pair.get(0);
    double lat = pair.get(1);
    if (!(lon >= -180 && lon <= 180)) {
      faults.add(Violation.ofField(field, "longitude"));
      return null;
    }
    if (!(lat >= -90 && lat <= 90)) {
      faults.add(Violation.ofField(field, "latitude"));
      return null;
    }
    LonLat place = gcj02 ? Gcj02.toWgs84(lon, lat) : new LonLat(lon, lat);
    int ordinal = fabric.locator().locate(place.lon(), place.lat());
    Grid grid = ordinal == GridLocator.NOWHERE ? null : fabric.grids().get(ordinal);
    if (grid == null || !grid.path().startsWith(within)) {
      faults.add(Violation.ofField(field, "outside-route-area"));
      return null;
    }
    shape.add(place);
    return grid.code();
  }
}

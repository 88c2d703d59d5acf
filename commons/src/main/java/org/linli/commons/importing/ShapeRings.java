package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * Which rings of a Shapefile's polygon are outlines and which are holes. It lists them without
 * order: outlines run clockwise, holes the other way, and a hole belongs to the smallest outline
 * around it. A ring that runs the wrong way and lies in no outline cannot be a hole and is taken
 * for an outline.
 */
final class ShapeRings {

  static final int MOST = 20_000;

  /**
   * So many positions on the border are enough: a ring that shares more of it is valid neither as a
   * hole nor as a part, and the checks of the geometry refuse it.
   */
  private static final int MOST_ON_BORDER = 100;

  /** Positions of outlines that are passed, over all holes of a polygon; a second or two. */
  private static final long MOST_STEPS = 500_000_000;

  private ShapeRings() {}

  private record Ring(
      List<Nested> positions, Coordinate[] coordinates, Envelope around, double area) {

    static Ring of(List<Nested> positions) {
      Coordinate[] coordinates = new Coordinate[positions.size()];
      for (int i = 0; i < coordinates.length; i++) {
        coordinates[i] =
            positions.get(i) instanceof Nested.Position(double x, double y)
                ? new Coordinate(x, y)
                : new Coordinate(Double.NaN, Double.NaN);
      }
      Envelope around = new Envelope();
      for (Coordinate coordinate : coordinates) {
        around.expandToInclude(coordinate);
      }
      double area = coordinates.length < 4 ? 0 : Area.ofRingSigned(coordinates);
      return new Ring(positions, coordinates, around, area);
    }

    /** Whether this lies around the other one: decided by its first position off the border. */
    boolean contains(Ring other, Steps steps) {
      if (!around.covers(other.around)) {
        return false;
      }
      int most = Math.min(other.coordinates.length, MOST_ON_BORDER);
      for (int i = 0; i < most; i++) {
        Coordinate coordinate = other.coordinates[i];
        steps.take(coordinates.length);
        int where = RayCrossingCounter.locatePointInRing(coordinate, coordinates);
        if (where != Location.BOUNDARY) {
          return where == Location.INTERIOR;
        }
      }
      return true;
    }
  }

  /** What is left of the work that a polygon may make. */
  private static final class Steps {

    private long left;

    Steps(long most) {
      left = most;
    }

    void take(long count) {
      left -= count;
      if (left < 0) {
        throw ImportRefused.file("geometry-too-large", Nested.MOST_ITEMS);
      }
    }
  }

  /**
   * @throws ImportRefused where finding the outlines of its holes would take too long
   */
  static ShapeRecords.Raw polygon(List<List<Nested>> rings) {
    return polygon(rings, MOST_STEPS);
  }

  static ShapeRecords.Raw polygon(List<List<Nested>> rings, long mostSteps) {
    Steps steps = new Steps(mostSteps);
    List<Ring> outlines = new ArrayList<>();
    List<Ring> others = new ArrayList<>();
    for (List<Nested> positions : rings) {
      Ring ring = Ring.of(positions);
      // The signed area of a ring is positive where it runs clockwise.
      (ring.area() >= 0 ? outlines : others).add(ring);
    }
    List<Ring> bySize = new ArrayList<>(outlines);
    bySize.sort(Comparator.comparingDouble(ring -> Math.abs(ring.area())));
    List<List<Nested>> polygons = new ArrayList<>();
    List<Ring> owners = new ArrayList<>(outlines);
    outlines.forEach(outline -> polygons.add(ofOne(outline)));
    for (Ring hole : others) {
      Ring owner = bySize.stream().filter(o -> o.contains(hole, steps)).findFirst().orElse(null);
      if (owner == null) {
        polygons.add(ofOne(hole));
        owners.add(hole);
      } else {
        polygons.get(indexOf(owners, owner)).add(new Nested.Items(hole.positions()));
      }
    }
    List<Nested> all = new ArrayList<>();
    polygons.forEach(polygon -> all.add(new Nested.Items(polygon)));
    return all.size() == 1
        ? new ShapeRecords.Raw("Polygon", all.getFirst())
        : new ShapeRecords.Raw("MultiPolygon", new Nested.Items(all));
  }

  private static List<Nested> ofOne(Ring ring) {
    List<Nested> rings = new ArrayList<>();
    rings.add(new Nested.Items(ring.positions()));
    return rings;
  }

  /** By identity: two rings may be equal. */
  private static int indexOf(List<Ring> rings, Ring wanted) {
    for (int i = 0; i < rings.size(); i++) {
      if (rings.get(i) == wanted) {
        return i;
      }
    }
    throw new IllegalStateException("an outline is not there");
  }
}

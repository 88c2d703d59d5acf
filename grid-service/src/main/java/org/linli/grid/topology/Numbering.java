package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The order of numbers: inside a village from west to east, then north to south. Middles within a
 * twentieth of the village's width stand in one column. Only codes that are the village's and three
 * digits have a number.
 */
final class Numbering {

  private static final int COLUMNS = 20;
  private static final Pattern NUMBER = Pattern.compile("\\d{3}");

  private Numbering() {}

  private record Placed(Unit unit, Coordinate middle) {}

  /** Adds one finding for each village whose units are numbered in another order. */
  static void check(List<Unit> units, List<Finding> findings) {
    Map<String, List<Unit>> villages = new TreeMap<>();
    for (Unit unit : units) {
      String parent = unit.parent();
      if (parent != null
          && unit.code().startsWith(parent)
          && NUMBER.matcher(unit.code().substring(parent.length())).matches()) {
        villages.computeIfAbsent(parent + " " + unit.layer(), v -> new ArrayList<>()).add(unit);
      }
    }
    villages.values().forEach(members -> village(members, findings));
  }

  private static void village(List<Unit> members, List<Finding> findings) {
    Envelope extent = new Envelope();
    List<Placed> placed = new ArrayList<>();
    for (Unit unit : members) {
      Coordinate middle = unit.boundary().getCentroid().getCoordinate();
      if (middle != null) {
        extent.expandToInclude(middle);
        placed.add(new Placed(unit, middle));
      }
    }
    List<Unit> wrong = outOfOrder(inOrder(placed, extent.getWidth() / COLUMNS));
    if (!wrong.isEmpty()) {
      Geometry place = wrong.getFirst().boundary().getInteriorPoint();
      findings.add(
          Finding.of(FindingKind.NUMBERING_ORDER, wrong.stream().map(Unit::code).toList(), place));
    }
  }

  /** Columns from west to east: each begins at its westernmost middle and is so wide. */
  private static List<Unit> inOrder(List<Placed> placed, double width) {
    Comparator<Placed> southward = Comparator.comparingDouble(p -> -p.middle().y);
    placed.sort(Comparator.comparingDouble((Placed p) -> p.middle().x));
    List<Unit> ordered = new ArrayList<>(placed.size());
    int from = 0;
    for (int i = 1; i <= placed.size(); i++) {
      if (i == placed.size() || placed.get(i).middle().x - placed.get(from).middle().x > width) {
        placed.subList(from, i).stream()
            .sorted(southward.thenComparing(p -> p.unit().code()))
            .forEach(p -> ordered.add(p.unit()));
        from = i;
      }
    }
    return ordered;
  }

  /** Those to be numbered anew so that the others are in order: all but the longest rising row. */
  private static List<Unit> outOfOrder(List<Unit> units) {
    int[] length = new int[units.size()];
    int[] before = new int[units.size()];
    int best = -1;
    for (int i = 0; i < units.size(); i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (units.get(j).code().compareTo(units.get(i).code()) <= 0 && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    List<Unit> wrong = new ArrayList<>(units);
    for (int i = best; i >= 0; i = before[i]) {
      wrong.remove(units.get(i));
    }
    return wrong;
  }
}

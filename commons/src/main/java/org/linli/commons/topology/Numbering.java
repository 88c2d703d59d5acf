package org.linli.commons.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Whether the basic grids of a village are numbered in rows from north to south, each from west to
 * east. Only what contradicts that whatever one calls a row is told: a grid wholly north of the one
 * numbered before it, or wholly west of it at the same height.
 */
final class Numbering {

  private static final int MOST_DIGITS = 9;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private record Numbered(int number, Unit unit) {}

  private Numbering() {}

  static List<Finding> check(List<Unit> units) {
    Map<String, List<Numbered>> villages = new TreeMap<>();
    for (Unit unit : units) {
      String parent = unit.parent();
      if (unit.layer() != Layer.BASIC || parent == null || !unit.code().startsWith(parent)) {
        continue;
      }
      String digits = unit.code().substring(parent.length());
      if (!digits.isEmpty()
          && digits.length() <= MOST_DIGITS
          && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        villages
            .computeIfAbsent(parent, code -> new ArrayList<>())
            .add(new Numbered(Integer.parseInt(digits), unit));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Numbered> grids : villages.values()) {
      grids.sort(Comparator.comparingInt(Numbered::number));
      for (int i = 1; i < grids.size(); i++) {
        Unit before = grids.get(i - 1).unit();
        Unit after = grids.get(i).unit();
        if (contradicts(box(before), box(after))) {
          findings.add(finding(before, after));
        }
      }
    }
    return findings;
  }

  private static Envelope box(Unit unit) {
    return unit.boundary().getEnvelopeInternal();
  }

  private static boolean contradicts(Envelope before, Envelope after) {
    boolean north = after.getMinY() >= before.getMaxY();
    double common =
        Math.min(before.getMaxY(), after.getMaxY()) - Math.max(before.getMinY(), after.getMinY());
    boolean sameHeight = common > Math.min(before.getHeight(), after.getHeight()) / 2;
    return north || (sameHeight && after.getMaxX() <= before.getMinX());
  }

  private static Finding finding(Unit before, Unit after) {
    Coordinate[] way = {box(before).centre(), box(after).centre()};
    List<String> codes = Stream.of(before.code(), after.code()).sorted().toList();
    return new Finding(
        FindingKind.NUMBERING_ORDER, Severity.NOTE, codes, FACTORY.createLineString(way), 0);
  }
}

package org.linli.commons.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Ground that two units of one layer both cover. */
final class Overlaps {

  private final List<Unit> units;
  private final Tolerances tolerances;
  private final List<Finding> findings;
  private final STRtree tree = new STRtree();

  Overlaps(List<Unit> units, Tolerances tolerances, List<Finding> findings) {
    this.units = units;
    this.tolerances = tolerances;
    this.findings = findings;
  }

  /**
   * Every stretch of ground covered twice ends at a piece of border that does not cancel out, so
   * the search begins with the units that have one; and as others may lie twice behind them, it
   * goes on from whatever overlaps.
   */
  void find() {
    for (int i = 0; i < units.size(); i++) {
      tree.insert(units.get(i).boundary().getEnvelopeInternal(), i);
    }
    tree.build();
    BitSet seen = new BitSet();
    Set<Long> done = ConcurrentHashMap.newKeySet();
    List<Integer> wave = unmatched();
    while (!wave.isEmpty()) {
      wave.forEach(seen::set);
      Set<Integer> next = ConcurrentHashMap.newKeySet();
      TwoHands.each(wave, i -> overlapsOf(i, done, next));
      wave = next.stream().filter(i -> !seen.get(i)).sorted().toList();
    }
  }

  private List<Integer> unmatched() {
    int corners = units.stream().mapToInt(u -> u.boundary().getNumPoints()).sum();
    Segments segments = new Segments(corners);
    units.forEach(u -> segments.add(u.boundary()));
    List<Integer> unmatched = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < units.size(); i++) {
      if (segments.anyLeft(units.get(i).boundary())) {
        unmatched.add(i);
      }
    }
    return List.copyOf(unmatched);
  }

  private void overlapsOf(int own, Set<Long> done, Set<Integer> next) {
    List<Integer> near = near(own);
    boolean any = false;
    for (int other : near) {
      long pair = (long) Math.min(own, other) << 32 | Math.max(own, other);
      if (other != own && done.add(pair) && overlap(Math.min(own, other), Math.max(own, other))) {
        any = true;
        next.addAll(near(other));
      }
    }
    if (any) {
      next.addAll(near);
    }
  }

  private List<Integer> near(int own) {
    List<Integer> near = new ArrayList<>();
    for (Object found : tree.query(units.get(own).boundary().getEnvelopeInternal())) {
      near.add((Integer) found);
    }
    return near;
  }

  /** In the order of the list whichever thread came first, so that the corners are the same. */
  private boolean overlap(int first, int second) {
    Unit one = units.get(first);
    Unit other = units.get(second);
    boolean any = false;
    for (Polygon piece : Shapes.common(one.boundary(), other.boundary())) {
      double size = Measure.squareMetres(piece);
      if (size >= tolerances.leastSquareMetres()) {
        any = true;
        boolean thin = Measure.widthMetres(piece) < tolerances.sliverMetres();
        findings.add(
            new Finding(
                thin ? FindingKind.SLIVER : FindingKind.OVERLAP,
                thin ? Severity.WARNING : Severity.ERROR,
                Stream.of(one.code(), other.code()).sorted().toList(),
                piece,
                size));
      }
    }
    return any;
  }
}

package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Ground that two units of one layer both cover. */
final class Overlaps {

  private final List<Unit> units;
  private final Tolerance tolerance;
  private final List<Finding> findings;
  private final STRtree tree = new STRtree();

  Overlaps(List<Unit> units, Tolerance tolerance, List<Finding> findings) {
    this.units = units;
    this.tolerance = tolerance;
    this.findings = findings;
  }

  /**
   * Every stretch of ground covered twice ends at a piece of border that does not cancel out: the
   * unit whose border that is overlaps one on whose ground it lies. So the search begins there; and
   * as others may lie twice behind them, it goes on from whatever overlaps.
   */
  void find() {
    int corners = 0;
    for (int i = 0; i < units.size(); i++) {
      Geometry boundary = units.get(i).boundary();
      tree.insert(boundary.getEnvelopeInternal(), i);
      corners += boundary.getNumPoints();
    }
    tree.build();
    Segments segments = new Segments(corners);
    units.forEach(u -> segments.add(u.boundary()));
    Set<Long> done = ConcurrentHashMap.newKeySet();
    Set<Integer> next = ConcurrentHashMap.newKeySet();
    each(
        IntStream.range(0, units.size()).boxed().toList(),
        own -> {
          Geometry boundary = units.get(own).boundary();
          if (segments.anyLeft(boundary)) {
            overlapsOf(own, other -> segments.anyLeftIn(boundary, envelope(other)), done, next);
          }
        });
    BitSet seen = new BitSet();
    while (!next.isEmpty()) {
      List<Integer> wave = next.stream().filter(i -> !seen.get(i)).sorted().toList();
      wave.forEach(seen::set);
      next.clear();
      each(wave, own -> overlapsOf(own, other -> true, done, next));
    }
  }

  private static void each(List<Integer> units, Consumer<Integer> work) {
    TwoHands.each(units, work, part -> {});
  }

  private void overlapsOf(int own, IntPredicate asked, Set<Long> done, Set<Integer> next) {
    List<Integer> near = near(own);
    boolean any = false;
    for (int other : near) {
      int first = Math.min(own, other);
      int second = Math.max(own, other);
      long pair = (long) first << 32 | second;
      if (other != own && asked.test(other) && done.add(pair) && overlap(first, second)) {
        any = true;
        next.addAll(near(other));
      }
    }
    if (any) {
      next.addAll(near);
    }
  }

  private Envelope envelope(int unit) {
    return units.get(unit).boundary().getEnvelopeInternal();
  }

  private List<Integer> near(int own) {
    List<Integer> near = new ArrayList<>();
    for (Object found : tree.query(envelope(own))) {
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
      any |= size >= tolerance.leastSquareMetres();
      double width = Measure.meanWidthMetres(piece);
      if (tolerance.tells(size, width)) {
        boolean thin = width < tolerance.sliverMetres();
        findings.add(
            Finding.of(
                thin ? FindingKind.SLIVER : FindingKind.OVERLAP,
                List.of(one.code(), other.code()),
                piece));
      }
    }
    return any;
  }
}

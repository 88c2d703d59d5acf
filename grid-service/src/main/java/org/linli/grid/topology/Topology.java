package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks how boundaries fit together. Where neighbours share their borders corner by corner that is
 * known from counting pieces of border; only what does not match is overlaid. Works on two threads;
 * an interrupt ends it.
 */
public final class Topology {

  private static final double SOUND = 0.2;
  private static final double OVERLAID = 0.7;

  private final Tolerance tolerance;
  private final DoubleConsumer progress;
  private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

  private Topology(Tolerance tolerance, DoubleConsumer progress) {
    this.tolerance = tolerance;
    this.progress = progress;
  }

  /**
   * Everything that is wrong with the units.
   *
   * @param parents boundaries of the areas above them, by code; a parent that is missing is not
   *     checked against
   * @param progress told now and then how far it is, from 0 to 1
   * @return by kind, then by codes, then by size; the same whenever it is asked
   * @throws java.util.concurrent.CancellationException where the thread was interrupted
   */
  public static List<Finding> check(
      Collection<Unit> units,
      Map<String, Geometry> parents,
      Tolerance tolerance,
      DoubleConsumer progress) {
    Topology topology = new Topology(tolerance, progress);
    topology.families(topology.layers(units), topology.mended(parents), Set.of());
    return topology.sorted();
  }

  /**
   * Everything that is wrong with all units of an area together: areas among the units are the
   * parents of the others.
   *
   * @param unions codes of areas whose boundary is the union of what lies below. Nothing below
   *     shows a gap there, so holes of the topmost of them are gaps
   */
  public static List<Finding> checkWhole(
      Collection<Unit> units, Set<String> unions, Tolerance tolerance, DoubleConsumer progress) {
    Topology topology = new Topology(tolerance, progress);
    List<Unit> sound = topology.layers(units);
    Set<String> parents = new HashSet<>();
    units.stream().filter(u -> u.parent() != null).forEach(u -> parents.add(u.parent()));
    Map<String, Unit> areas = new HashMap<>();
    sound.stream().filter(u -> parents.contains(u.code())).forEach(u -> areas.put(u.code(), u));
    topology.families(sound, areas, unions);
    return topology.sorted();
  }

  /** Checks the units by themselves and beside those of their layer; gives what is left of them. */
  private List<Unit> layers(Collection<Unit> units) {
    findings.addAll(Soundness.codes(units));
    List<Unit> sound = sound(List.copyOf(units));
    Map<String, List<Unit>> layers = new TreeMap<>();
    sound.forEach(u -> layers.computeIfAbsent(u.layer(), layer -> new ArrayList<>()).add(u));
    int done = 0;
    for (List<Unit> layer : layers.values()) {
      new Overlaps(layer, tolerance, findings).find();
      done += layer.size();
      progress.accept(SOUND + (OVERLAID - SOUND) * done / sound.size());
    }
    return sound;
  }

  private void families(List<Unit> sound, Map<String, Unit> parents, Set<String> unions) {
    new Families(sound, parents, tolerance, findings, share(OVERLAID, 1)).check(unions);
    Numbering.check(sound, findings);
    progress.accept(1);
  }

  private List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Finding::kind)
            .thenComparing(f -> String.join(" ", f.codes()))
            .thenComparing(Finding::squareMetres)
            .thenComparing(f -> f.place().toText()));
    return List.copyOf(sorted);
  }

  private List<Unit> sound(List<Unit> units) {
    Soundness soundness = new Soundness(tolerance);
    @Nullable Unit[] kept = new @Nullable Unit[units.size()];
    TwoHands.each(
        IntStream.range(0, units.size()).boxed().toList(),
        i -> kept[i] = soundness.sound(units.get(i), findings),
        share(0, SOUND));
    List<Unit> sound = new ArrayList<>(units.size());
    for (Unit unit : kept) {
      if (unit != null) {
        sound.add(unit);
      }
    }
    return sound;
  }

  private Map<String, Unit> mended(Map<String, Geometry> parents) {
    Map<String, Unit> mended = new HashMap<>();
    Soundness soundness = new Soundness(tolerance);
    parents.forEach(
        (code, boundary) -> {
          Unit parent =
              soundness.sound(new Unit(code, null, "parent", false, boundary), new ArrayList<>());
          if (parent != null) {
            mended.put(code, parent);
          }
        });
    return mended;
  }

  private DoubleConsumer share(double from, double to) {
    return part -> progress.accept(from + (to - from) * part);
  }
}

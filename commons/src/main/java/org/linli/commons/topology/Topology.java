package org.linli.commons.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks how boundaries fit together. Where neighbours share their borders corner by corner that is
 * known from counting pieces of border; only what does not match is overlaid.
 */
public final class Topology {

  private Topology() {}

  /**
   * Everything that is wrong with the units.
   *
   * @param units areas and grids; the areas among them are parents of the others
   * @param parents boundaries of areas above them that are not themselves checked, by code; a unit
   *     whose parent is in neither is not held against one
   * @return by kind, then by codes, then by size; deterministic
   */
  public static List<Finding> check(
      List<Unit> units, Map<String, Geometry> parents, Tolerances tolerances) {
    List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
    findings.addAll(Soundness.codes(units));
    List<Unit> sound = sound(units, tolerances, findings);
    Map<Layer, List<Unit>> layers = new EnumMap<>(Layer.class);
    sound.forEach(u -> layers.computeIfAbsent(u.layer(), layer -> new ArrayList<>()).add(u));
    layers.values().forEach(layer -> new Overlaps(layer, tolerances, findings).find());
    new Families(sound, known(sound, parents, tolerances), tolerances, findings).check();
    findings.addAll(Numbering.check(sound));
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Finding::kind)
            .thenComparing(f -> String.join(" ", f.codes()))
            .thenComparing(Finding::squareMetres)
            .thenComparing(f -> f.ground().toText()));
    return List.copyOf(sorted);
  }

  private static List<Unit> sound(List<Unit> units, Tolerances tolerances, List<Finding> findings) {
    Soundness soundness = new Soundness(tolerances);
    @Nullable Unit[] kept = new @Nullable Unit[units.size()];
    TwoHands.each(
        IntStream.range(0, units.size()).boxed().toList(),
        i -> kept[i] = soundness.sound(units.get(i), findings));
    List<Unit> sound = new ArrayList<>(units.size());
    for (Unit unit : kept) {
      if (unit != null) {
        sound.add(unit);
      }
    }
    return sound;
  }

  private static Map<String, Unit> known(
      List<Unit> sound, Map<String, Geometry> parents, Tolerances tolerances) {
    Map<String, Unit> known = new HashMap<>();
    Soundness soundness = new Soundness(tolerances);
    parents.forEach(
        (code, boundary) -> {
          Unit parent =
              soundness.sound(new Unit(code, null, Layer.VILLAGE, boundary), new ArrayList<>());
          if (parent != null) {
            known.put(code, parent);
          }
        });
    for (Unit unit : sound) {
      if (unit.layer().compareTo(Layer.VILLAGE) <= 0) {
        known.put(unit.code(), unit);
      }
    }
    return known;
  }
}

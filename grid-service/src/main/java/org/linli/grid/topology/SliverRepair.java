package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Gives slivers to whom they most likely belong: a thin gap to the neighbour with the longest
 * border along it, a thin overlap to the one of the two that surrounds more of it. Nothing else
 * moves, and no ground is lost or invented but the slivers'.
 */
public final class SliverRepair {

  private SliverRepair() {}

  /**
   * A unit whose boundary would change.
   *
   * @param change in square metres: more, or less where negative
   */
  public record Change(String code, Geometry before, Geometry after, double change) {}

  /**
   * What would change.
   *
   * @param findings of a check of the very units; all but slivers are left alone
   * @param widestMetres slivers of a greater mean width are left alone, too
   */
  public static List<Change> propose(
      Collection<Unit> units, List<Finding> findings, double widestMetres) {
    Map<String, Geometry> before = new HashMap<>();
    units.forEach(unit -> before.put(unit.code(), unit.boundary()));
    Map<String, Geometry> after = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.kind() == FindingKind.SLIVER && finding.widthMetres() <= widestMetres) {
        mend(finding, before, after);
      }
    }
    List<Change> changes = new ArrayList<>();
    after.forEach(
        (code, boundary) -> {
          Geometry own = Objects.requireNonNull(before.get(code));
          double change = Measure.squareMetres(boundary) - Measure.squareMetres(own);
          changes.add(new Change(code, own, boundary, change));
        });
    changes.sort(Comparator.comparing(Change::code));
    return changes;
  }

  private static void mend(
      Finding finding, Map<String, Geometry> before, Map<String, Geometry> after) {
    Geometry sliver = finding.place();
    List<String> codes = finding.codes().stream().filter(before::containsKey).toList();
    Map<String, Geometry> now = new LinkedHashMap<>();
    codes.forEach(c -> now.put(c, after.getOrDefault(c, Objects.requireNonNull(before.get(c)))));
    String owner =
        codes.stream()
            .max(
                Comparator.comparingDouble((String code) -> shared(now.get(code), sliver))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(null);
    if (owner == null) {
      return;
    }
    now.forEach(
        (code, boundary) -> {
          int operation = code.equals(owner) ? OverlayNG.UNION : OverlayNG.DIFFERENCE;
          Geometry mended = OverlayNGRobust.overlay(boundary, sliver, operation);
          if (!mended.isEmpty() && !mended.equalsTopo(boundary)) {
            after.put(code, mended);
          }
        });
  }

  /** How much of a sliver's border runs along or inside a unit. */
  private static double shared(@Nullable Geometry unit, Geometry sliver) {
    return unit == null
        ? 0
        : OverlayNGRobust.overlay(sliver.getBoundary(), unit, OverlayNG.INTERSECTION).getLength();
  }
}

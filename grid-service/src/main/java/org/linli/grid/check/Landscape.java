package org.linli.grid.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.grid.revision.Plan;
import org.linli.grid.revision.Standing;
import org.linli.grid.topology.Unit;

/**
 * Units of an area, the area itself among them, all of one version.
 *
 * @param version of the published boundaries
 * @param unions codes of areas whose boundary is the union of what lies below
 */
public record Landscape(long version, List<Unit> units, Set<String> unions) {

  public Landscape {
    units = List.copyOf(units);
    unions = Set.copyOf(unions);
  }

  /** As a revision would leave it. */
  Landscape after(Plan plan, String path) {
    Map<String, Unit> after = LinkedHashMap.newLinkedHashMap(units.size());
    units.forEach(unit -> after.put(unit.code(), unit));
    Set<String> unionsAfter = new HashSet<>(unions);
    plan.ended().forEach(after::remove);
    for (Standing changed : plan.changedUnits()) {
      after.remove(changed.code());
      unionsAfter.remove(changed.code());
      if (changed.path().startsWith(path)) {
        after.put(
            changed.code(),
            new Unit(
                changed.code(),
                changed.parent(),
                changed.layer(),
                changed.covering(),
                changed.boundary()));
        if (changed.origin().derived()) {
          unionsAfter.add(changed.code());
        }
      }
    }
    return new Landscape(version, List.copyOf(after.values()), unionsAfter);
  }
}

package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries as a revision would leave them.
 *
 * @param before what is published around it
 * @param areas by code, all around it afterwards
 * @param grids by code, all around it afterwards
 * @param changed codes of units that are new or differ, those that only follow included
 * @param ended codes of units that are no more
 * @param heirs by code of a former unit, what takes its place as far as that was named
 * @param faults what keeps it from being built
 */
public record Plan(
    Surroundings before,
    Map<String, Standing> areas,
    Map<String, Standing> grids,
    Set<String> changed,
    Set<String> ended,
    Map<String, Set<String>> heirs,
    List<Fault> faults) {

  /** The unit of a code afterwards. */
  public @Nullable Standing find(String code) {
    Standing area = areas.get(code);
    return area == null ? grids.get(code) : area;
  }

  /** What is new or differs, by code. */
  public List<Standing> changedUnits() {
    return found(changed, this::find);
  }

  /** What ends, as it was, by code. */
  public List<Standing> endedUnits() {
    return found(ended, before::find);
  }

  /** What is redrawn, becomes of another kind or ends, as it was. */
  List<Standing> formers() {
    List<Standing> formers = new ArrayList<>(endedUnits());
    for (Standing after : changedUnits()) {
      Standing former = before.find(after.code());
      if (former != null
          && (!former.boundary().equalsExact(after.boundary())
              || !former.rank().equals(after.rank()))) {
        formers.add(former);
      }
    }
    return formers;
  }

  /** Named heirs that do not change themselves. */
  List<Standing> unchangedHeirs() {
    return heirs.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .filter(code -> !changed.contains(code))
        .sorted()
        .flatMap(code -> Optional.ofNullable(find(code)).stream())
        .toList();
  }

  /** All units afterwards. */
  Stream<Standing> units() {
    return Stream.concat(areas.values().stream(), grids.values().stream());
  }

  private static List<Standing> found(
      Collection<String> codes, Function<String, @Nullable Standing> find) {
    List<Standing> found = new ArrayList<>();
    for (String code : codes.stream().sorted().toList()) {
      Standing unit = find.apply(code);
      if (unit != null) {
        found.add(unit);
      }
    }
    return found;
  }
}

package org.linli.place.hazard;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which hazards; an empty set means any.
 *
 * @param paths subtrees to look in
 * @param mine username of who reported them or is responsible
 * @param department letter by letter
 */
public record HazardFilter(
    List<String> paths,
    Set<HazardState> states,
    Set<HazardGrade> grades,
    Set<String> kinds,
    @Nullable Boolean overdue,
    @Nullable Boolean supervised,
    @Nullable String mine,
    @Nullable String department,
    @Nullable UUID premises,
    @Nullable UUID campaign) {

  public HazardFilter {
    paths = List.copyOf(paths);
    states = Set.copyOf(states);
    grades = Set.copyOf(grades);
    kinds = Set.copyOf(kinds);
  }

  /** All that are overdue in these subtrees. */
  public static HazardFilter overdueIn(List<String> paths) {
    return new HazardFilter(
        paths, Set.of(), Set.of(), Set.of(), true, null, null, null, null, null);
  }
}

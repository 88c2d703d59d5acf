package org.linli.place.premises;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which premises are listed.
 *
 * @param paths below any of these
 * @param kinds empty for all
 * @param importances empty for all
 * @param goods whether they must have dangerous goods, or must not; null for either
 * @param words part of name, number or address
 */
public record PremisesFilter(
    List<String> paths,
    Set<String> kinds,
    Set<Importance> importances,
    PremisesState state,
    @Nullable String department,
    @Nullable Boolean goods,
    @Nullable String words) {

  public PremisesFilter {
    paths = List.copyOf(paths);
    kinds = Set.copyOf(kinds);
    importances = Set.copyOf(importances);
  }

  /** The open ones. */
  public static PremisesFilter open(List<String> paths, Set<String> kinds) {
    return new PremisesFilter(paths, kinds, Set.of(), PremisesState.OPEN, null, null, null);
  }
}

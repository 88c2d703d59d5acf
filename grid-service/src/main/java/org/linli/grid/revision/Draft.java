package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody drew up.
 *
 * @param effective first day of the new boundaries
 * @param area the area that all of it lies in
 * @param look what the author had before their eyes; null for what is published when it is stored
 */
public record Draft(
    String title,
    String reason,
    @Nullable String legalBasis,
    LocalDate effective,
    String area,
    List<Item> items,
    @Nullable Look look) {

  public Draft {
    items = List.copyOf(items);
  }

  /**
   * The version of the published boundaries that items of these codes were drawn from; other items
   * that did not change keep theirs.
   */
  public record Look(long version, SortedSet<String> codes) {}
}

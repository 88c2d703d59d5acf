package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody drew up.
 *
 * @param effective first day of the new boundaries
 * @param area the area that all of it lies in
 */
public record Draft(
    String title,
    String reason,
    @Nullable String legalBasis,
    LocalDate effective,
    String area,
    List<Item> items) {

  public Draft {
    items = List.copyOf(items);
  }
}

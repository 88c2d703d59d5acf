package org.linli.grid.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid in which somebody is missing.
 *
 * @param area code of the area it belongs to directly
 * @param missing offices that nobody holds in the grid or its village
 */
public record Vacancy(
    String code, String area, @Nullable Integer households, List<Office> missing) {
  public Vacancy {
    missing = List.copyOf(missing);
  }
}

package org.linli.portal.hotspot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which matters are counted; what is not given does not narrow.
 *
 * @param from first day of receipt
 * @param to day after the last
 */
public record CountFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> categories,
    List<String> levels,
    List<String> statuses) {

  public CountFilter {
    categories = List.copyOf(categories);
    levels = List.copyOf(levels);
    statuses = List.copyOf(statuses);
  }
}

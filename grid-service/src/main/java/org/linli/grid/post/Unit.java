package org.linli.grid.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What posts are held in: a grid or an area.
 *
 * @param level {@code grid}, or the level of the area
 * @param from its first day
 * @param to the first day on which it is no more; null while it stays
 */
public record Unit(String code, String path, String level, LocalDate from, @Nullable LocalDate to) {

  /** Posts are held in grids and villages; above them it is rights that are given. */
  boolean hasPosts() {
    return level.equals("grid") || level.equals("village");
  }
}

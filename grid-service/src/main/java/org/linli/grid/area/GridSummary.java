package org.linli.grid.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.GridKind;

/**
 * A grid in a list.
 *
 * @param areaCode the area it belongs to directly
 * @param households null where not known
 */
public record GridSummary(
    GridName name,
    String areaCode,
    @Nullable Integer households,
    Bounds bounds,
    LocalDate validFrom) {

  /** What a grid is called and of which kind it is. */
  public record GridName(String code, String name, @Nullable String nameEn, GridKind kind) {}
}

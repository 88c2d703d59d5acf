package org.linli.grid.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An area in a list.
 *
 * @param parentCode null where the viewer has no right in the parent or there is none
 * @param households null where not known
 * @param childCount areas directly below
 * @param gridCount grids in it and below
 */
public record AreaSummary(
    AreaName name,
    @Nullable String parentCode,
    @Nullable Integer households,
    int childCount,
    int gridCount,
    Bounds bounds,
    LocalDate validFrom) {}

package org.linli.grid.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;

/**
 * Which areas are asked for.
 *
 * @param parent only the direct children of this area; null for no such limit
 * @param level only this level; null for all
 * @param root only the topmost that the viewer may see
 * @param at the day asked about; null for the present
 */
public record AreaFilter(
    @Nullable String parent, @Nullable AreaLevel level, boolean root, @Nullable LocalDate at) {}

package org.linli.grid.area;

import org.jspecify.annotations.Nullable;

/**
 * One grid.
 *
 * @param geoJson MultiPolygon by RFC 7946; null where not asked for
 */
public record GridFile(GridSummary grid, @Nullable String geoJson) {}

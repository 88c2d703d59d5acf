package org.linli.grid.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A river, road or lake as it is to be stored.
 *
 * @param id follows from the content
 * @param rank 1 for the most important; null where not known
 * @param geometry lines or polygons, EPSG:3857
 */
public record ContextRow(
    UUID id, String kind, @Nullable Label label, @Nullable Integer rank, Geometry geometry) {}

package org.linli.commons.topology;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area or a grid as it was read.
 *
 * @param parent code of the area directly above it, or null for a topmost one
 * @param boundary EPSG:4490, longitude first; may be invalid, empty or no polygon at all
 */
public record Unit(String code, @Nullable String parent, Layer layer, Geometry boundary) {}

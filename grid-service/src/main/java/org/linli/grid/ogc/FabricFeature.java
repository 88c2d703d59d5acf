package org.linli.grid.ogc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area or a grid as others read it.
 *
 * @param properties in the order they are shown; null where nothing is known
 * @param boundary degrees, EPSG:4490, longitude first
 */
public record FabricFeature(
    String code, SequencedMap<String, @Nullable Object> properties, Geometry boundary) {

  public FabricFeature {
    properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
  }
}

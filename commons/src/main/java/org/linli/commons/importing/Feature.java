package org.linli.commons.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature whose geometry has been checked.
 *
 * @param number in the file, from 1
 * @param properties that have a value, as text
 * @param geometry valid and not empty; EPSG:4490, longitude first
 * @param faults where what is wrong with this feature is noted
 */
public record Feature(
    long number, Map<String, String> properties, Geometry geometry, RowFaults faults)
    implements Cells {

  /** What is found wrong with it from now on lies at its first position. */
  public Feature {
    if (geometry.getCoordinate() != null) {
      faults.at(geometry.getCoordinate().x, geometry.getCoordinate().y);
    }
  }

  @Override
  public @Nullable String get(String column) {
    String text = properties.get(column);
    return text == null || text.isBlank() ? null : text.strip();
  }
}

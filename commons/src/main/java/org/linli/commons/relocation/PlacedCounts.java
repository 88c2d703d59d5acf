package org.linli.commons.relocation;

import java.util.Collection;
import java.util.function.Consumer;

/** Counts records by grid and coarse place. */
@FunctionalInterface
public interface PlacedCounts {

  /**
   * How many records of some grids lie about one place.
   *
   * @param lon of the middle of about 200 metres, degrees, EPSG:4490
   */
  record Count(String gridCode, double lon, double lat, long count) {}

  void forEach(PlacedKind kind, Collection<String> gridCodes, Consumer<Count> consumer);
}

package org.linli.grid.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One area with what stands above it.
 *
 * @param ancestors from the topmost that the viewer may see, without the area itself
 * @param geoJson MultiPolygon by RFC 7946; null where not asked for
 */
public record AreaFile(AreaSummary area, List<AreaName> ancestors, @Nullable String geoJson) {

  public AreaFile {
    ancestors = List.copyOf(ancestors);
  }
}

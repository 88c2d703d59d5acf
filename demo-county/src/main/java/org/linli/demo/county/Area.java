package org.linli.demo.county;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * County, town or village.
 *
 * @param rings the outer one counter-clockwise, then holes clockwise, not closed
 */
public record Area(
    String code,
    Naming naming,
    String level,
    @Nullable String parent,
    int households,
    List<long[]> rings) {

  public Area {
    rings = List.copyOf(rings);
  }
}

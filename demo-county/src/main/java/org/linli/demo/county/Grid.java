package org.linli.demo.county;

import java.util.List;
import org.linli.demo.land.Cell;

/**
 * A grid with its code and boundary.
 *
 * @param cell the cell of the mosaic it is, or lies in
 * @param rings the outer one counter-clockwise, then holes clockwise, not closed
 */
public record Grid(
    String code,
    Naming naming,
    Kind kind,
    String village,
    int households,
    Cell cell,
    List<long[]> rings) {

  public Grid {
    rings = List.copyOf(rings);
  }

  /** What a grid is for. */
  public enum Kind {
    BASIC,
    MICRO,
    DEDICATED;

    /** As GLOSSARY and contracts write it. */
    public String word() {
      return switch (this) {
        case BASIC -> "basic";
        case MICRO -> "micro";
        case DEDICATED -> "dedicated";
      };
    }
  }
}

package org.linli.grid.revision;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.grid.boundary.UnitType;
import org.locationtech.jts.geom.Geometry;

/**
 * What a revision makes of one unit. In a change, what is null stays as it is.
 *
 * @param values what the unit has afterwards
 * @param boundary EPSG:4490, longitude first
 * @param heirs of an end: what takes its place
 * @param origins of a creation or a change: ended units whose place it takes
 */
public record Item(
    UnitType unit,
    Action action,
    String code,
    Values values,
    @Nullable Geometry boundary,
    Set<String> heirs,
    Set<String> origins) {

  public Item {
    // In order, so that the same draft looks the same in every process.
    heirs = Collections.unmodifiableSet(new TreeSet<>(heirs));
    origins = Collections.unmodifiableSet(new TreeSet<>(origins));
  }

  /** What is done. */
  public enum Action {
    CREATE,
    CHANGE,
    END
  }

  /**
   * What is said of a unit beside its boundary.
   *
   * @param rank level of an area or kind of a grid, by its name in contracts
   */
  public record Values(
      @Nullable String rank,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String parent,
      @Nullable Integer households) {

    /** Nothing said. */
    public static final Values NONE = new Values(null, null, null, null, null);
  }

  /** Whether it is a change in which everything stays as it is. */
  boolean saysNothing() {
    return action == Action.CHANGE
        && values.equals(Values.NONE)
        && boundary == null
        && origins.isEmpty();
  }

  /** Codes of these items, in their order. */
  static List<String> codes(List<Item> items) {
    return items.stream().map(Item::code).distinct().toList();
  }
}

package org.linli.grid.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.importing.RowFaults;
import org.locationtech.jts.geom.Geometry;

/**
 * An area or a grid as a feature of a file claims it.
 *
 * @param fields where in the file its values stand, for faults
 * @param parents areas above it that are to be created where not known, from the top
 * @param boundary EPSG:4490, longitude first
 */
record Candidate(
    Identity identity,
    Kind kind,
    @Nullable Integer households,
    List<Parent> parents,
    Geometry boundary,
    Fields fields,
    RowFaults faults) {

  Candidate {
    parents = List.copyOf(parents);
  }

  /**
   * @param parentCode null where the feature names none
   */
  record Identity(String code, Label label, @Nullable String parentCode) {}

  /** An area of a level, or a grid of a kind. */
  sealed interface Kind {
    record OfArea(AreaLevel level) implements Kind {}

    record OfGrid(GridKind kind) implements Kind {}
  }

  /** An area above, as the mapping makes it. */
  record Parent(String code, Label label, AreaLevel level) {}

  /** Columns or paths of the mapping. */
  record Fields(String code, String parent) {}

  String code() {
    return identity.code();
  }

  /** The code of the area directly above it, or null for a root. */
  @Nullable String parentCode() {
    if (identity.parentCode() != null) {
      return identity.parentCode();
    }
    return parents.isEmpty() ? null : parents.getLast().code();
  }

  /** Its place on the ladder of levels; a grid stands below every level. */
  int depth() {
    return switch (kind) {
      case Kind.OfArea(AreaLevel level) -> level.ordinal();
      case Kind.OfGrid _ -> AreaLevel.values().length;
    };
  }
}

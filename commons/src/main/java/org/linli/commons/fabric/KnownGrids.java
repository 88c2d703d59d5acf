package org.linli.commons.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the grids of a newer fabric. A grid that is as it was is the same object in both, so that
 * while the older one still answers, only what changed is in memory twice.
 */
public final class KnownGrids {

  private final @Nullable Fabric known;
  private final List<Grid> grids = new ArrayList<>();

  public KnownGrids(@Nullable Fabric known) {
    this.known = known;
  }

  public void add(Grid grid) {
    grids.add(known(grid));
  }

  public List<Grid> list() {
    return grids;
  }

  private Grid known(Grid grid) {
    OptionalInt ordinal = known == null ? OptionalInt.empty() : known.findGrid(grid.code());
    if (known == null || ordinal.isEmpty()) {
      return grid;
    }
    Grid before = known.grids().get(ordinal.getAsInt());
    if (!before.boundary().equalsExact(grid.boundary())) {
      return grid;
    }
    return before.equals(grid) ? before : grid.with(before.boundary());
  }
}

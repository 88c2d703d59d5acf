package org.linli.dispute.relocation;

import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Successions;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.matter.Places;

/**
 * Disputes and reports are located again in a new fabric. One that now lies outside every grid
 * keeps the grid it had, or comes to the successor of that. All are looked at, whatever has
 * changed: which of them were written by older boundaries, nobody can tell afterwards.
 */
public final class Relocation implements FabricFollower {

  private final RelocationStore store;
  private final Successions successions;

  public Relocation(RelocationStore store, Successions successions) {
    this.store = store;
    this.successions = successions;
  }

  @Override
  public int follow(Fabric fabric) {
    Places places = new Places(fabric);
    Succession succession = successions.of(fabric);
    int moved =
        store.relocate(
            (grid, lon, lat) -> {
              GridPlace place = places.locate(lon, lat);
              return place != null ? place : places.after(grid, succession);
            });
    store.followMatters();
    return moved;
  }
}

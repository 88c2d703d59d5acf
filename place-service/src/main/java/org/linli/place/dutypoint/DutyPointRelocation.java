package org.linli.place.dutypoint;

import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Successions;
import org.linli.place.location.GridLocation;
import org.linli.place.location.GridLocations;

/** Finds duty points again when the grids change. */
public final class DutyPointRelocation implements FabricFollower {

  private final DutyPointStore store;
  private final GridLocations locations;
  private final Successions successions;

  public DutyPointRelocation(
      DutyPointStore store, GridLocations locations, Successions successions) {
    this.store = store;
    this.locations = locations;
    this.successions = successions;
  }

  @Override
  public int follow(Fabric fabric) {
    Succession succession = successions.of(fabric);
    return store.together(Access.ofService(Audit.LINLI), () -> relocate(succession));
  }

  private int relocate(Succession succession) {
    int moved = 0;
    for (DutyPoint before : store.allLocked()) {
      GridLocation now =
          locations
              .find(before.lon(), before.lat())
              .orElseGet(() -> locations.after(before.location(), succession));
      if (!now.equals(before.location())) {
        store.update(
            before.with(before.facts(), before.lon(), before.lat(), now), before.version());
        moved++;
      }
    }
    return moved;
  }
}

package org.linli.dispute.relocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.relocation.FabricFollower;
import org.linli.dispute.matter.Places;
import org.locationtech.jts.io.WKBWriter;

/**
 * When a new fabric comes, the disputes of grids whose boundary or path has changed, or that are no
 * more, are located again; those of all other grids cannot have moved. A dispute that now lies
 * outside every grid keeps the grid it had. The grids are remembered after all disputes were
 * located: whoever is killed before begins again, and finds those done that are done.
 */
public final class Relocation implements FabricFollower {

  private final RelocationStore store;

  public Relocation(RelocationStore store) {
    this.store = store;
  }

  @Override
  public int follow(Fabric fabric) {
    Map<String, LocatedGrid> unknown = new HashMap<>();
    WKBWriter writer = new WKBWriter();
    for (Grid grid : fabric.grids()) {
      unknown.put(grid.code(), new LocatedGrid(grid.code(), grid.path(), hash(grid, writer)));
    }
    Set<String> changed = new HashSet<>();
    for (LocatedGrid before : store.locatedGrids()) {
      if (!unknown.remove(before.code(), before)) {
        changed.add(before.code());
      }
    }
    int moved = 0;
    if (!changed.isEmpty()) {
      Places places = new Places(fabric);
      moved = store.relocate(changed, places::locate);
    }
    store.followMatters();
    store.remember(unknown.values());
    return moved;
  }

  private static String hash(Grid grid, WKBWriter writer) {
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update(writer.write(grid.boundary()));
    digest.update(grid.areaCode().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}

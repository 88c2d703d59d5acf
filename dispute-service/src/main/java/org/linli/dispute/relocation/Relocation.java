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
import org.linli.dispute.matter.Places;
import org.locationtech.jts.io.WKBWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a new fabric comes, the disputes of grids whose boundary or path has changed, or that are no
 * more, are located again; those of all other grids cannot have moved. A dispute that now lies
 * outside every grid keeps the grid it had.
 */
public final class Relocation {

  private static final Logger log = LoggerFactory.getLogger(Relocation.class);

  private final RelocationStore store;

  public Relocation(RelocationStore store) {
    this.store = store;
  }

  /**
   * Does what a new fabric makes necessary.
   *
   * @return how many disputes have moved
   */
  public long apply(Fabric fabric) {
    Map<String, LocatedGrid> grids = new HashMap<>();
    WKBWriter writer = new WKBWriter();
    for (Grid grid : fabric.grids()) {
      grids.put(grid.code(), new LocatedGrid(grid.code(), grid.path(), hash(grid, writer)));
    }
    return store.run(session -> apply(session, fabric, grids));
  }

  private static long apply(
      RelocationStore.Session session, Fabric fabric, Map<String, LocatedGrid> grids) {
    Set<String> changed = new HashSet<>();
    Map<String, LocatedGrid> unknown = new HashMap<>(grids);
    for (LocatedGrid before : session.locatedGrids()) {
      LocatedGrid now = grids.get(before.code());
      if (before.equals(now)) {
        unknown.remove(before.code());
      } else {
        changed.add(before.code());
      }
    }
    if (unknown.isEmpty() && changed.isEmpty()) {
      return 0;
    }
    Places places = new Places(fabric);
    long moved = changed.isEmpty() ? 0 : session.relocate(changed, places::locate);
    session.remember(unknown.values());
    if (moved > 0) {
      session.logChange();
      log.info("fabric {}: {} disputes have another place", fabric.version(), moved);
    }
    return moved;
  }

  private static String hash(Grid grid, WKBWriter writer) {
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update(writer.write(grid.boundary()));
    digest.update(grid.areaCode().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}

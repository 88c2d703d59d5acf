package org.linli.grid.tiles;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.tiles.drawing.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The newest drawing there is; read whenever there is a newer fabric. */
@Component
class Drawings {

  private static final Logger log = LoggerFactory.getLogger(Drawings.class);
  private static final int TRIES = 3;

  private final TileStore store;
  private final FabricHolder holder;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Drawing newest;

  Drawings(TileStore store, FabricHolder holder) {
    this.store = store;
    this.holder = holder;
    holder.onChange(
        fabric -> {
          try {
            read(fabric);
          } catch (RuntimeException e) {
            // It is read when a tile is asked for, and that says what is wrong.
            log.warn("fabric {} is not drawn yet: {}", fabric.version(), e.toString());
          }
        });
  }

  /**
   * The drawing of the newest fabric of this service, or of a newer one.
   *
   * @throws ProblemException 503 where there is none
   */
  Drawing current() {
    for (int tries = 0; tries < TRIES; tries++) {
      Fabric fabric = holder.current();
      Drawing drawing = newest;
      if (drawing == null || drawing.fabric() != fabric) {
        read(fabric);
        drawing = newest;
      }
      if (drawing != null && drawing.fabric() == fabric) {
        return drawing;
      }
      // The database has a newer version than this service.
      holder.refresh();
    }
    Drawing drawing = newest;
    if (drawing == null) {
      throw ProblemException.unavailable("fabric-missing");
    }
    return drawing;
  }

  private void read(Fabric fabric) {
    reading.lock();
    try {
      Drawing before = newest;
      if (before == null || before.fabric().version() < fabric.version()) {
        store.drawing(fabric).ifPresent(drawing -> newest = drawing);
      }
    } finally {
      reading.unlock();
    }
  }
}

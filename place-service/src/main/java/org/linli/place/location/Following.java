package org.linli.place.location;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who follow the fabric of each new one, until they have done their part. */
public final class Following implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(Following.class);

  private final FabricHolder holder;
  private final Supplier<List<FabricFollower>> followers;
  private final Duration pause;

  public Following(FabricHolder holder, Supplier<List<FabricFollower>> followers, Duration pause) {
    this.holder = holder;
    this.followers = followers;
    this.pause = pause;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    long done = -1;
    List<FabricFollower> behind = new ArrayList<>();
    while (wanted.getAsBoolean()) {
      Optional<Fabric> newest = holder.find();
      if (newest.isPresent()) {
        if (newest.get().version() != done) {
          done = newest.get().version();
          behind = new ArrayList<>(followers.get());
        }
        behind.removeIf(follower -> follows(follower, newest.get()));
      }
      Thread.sleep(pause);
    }
  }

  private static boolean follows(FabricFollower follower, Fabric fabric) {
    try {
      int moved = follower.follow(fabric);
      if (moved > 0) {
        log.info("fabric {}: {} records have another place", fabric.version(), moved);
      }
      return true;
    } catch (RuntimeException e) {
      log.warn("records wait for their place in fabric {}: {}", fabric.version(), e.toString());
      return false;
    }
  }
}

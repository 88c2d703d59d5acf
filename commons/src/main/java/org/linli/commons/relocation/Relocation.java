package org.linli.commons.relocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.relocation.RelocationState.Phase;
import org.linli.commons.service.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who follow the fabric of each new one, and of the one that is there at the start,
 * until they have done their part. Every copy of a service does so for the fabric it took up
 * itself, one copy after the other: a copy that was behind may have placed records by old
 * boundaries after another had finished. Everybody is told of a fabric twice more: whoever was
 * writing a long file meanwhile did so by the boundaries before.
 */
public final class Relocation implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(Relocation.class);
  private static final int LONGEST_BACK_OFF = 6;
  private static final List<Duration> LOOKS_AGAIN =
      List.of(Duration.ofMinutes(2), Duration.ofHours(1));

  private final FabricHolder holder;
  private final Supplier<List<FabricFollower>> followers;
  private final RelocationStore store;
  private final Clock clock;
  private final Duration pause;

  private long taken = Long.MIN_VALUE;
  private List<FabricFollower> behind = new ArrayList<>();
  private int failures;
  private int looks;
  private Instant followed = Instant.MIN;

  public Relocation(
      FabricHolder holder,
      Supplier<List<FabricFollower>> followers,
      RelocationStore store,
      Clock clock,
      Duration pause) {
    this.holder = holder;
    this.followers = followers;
    this.store = store;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      step();
      Thread.sleep(pause.multipliedBy(1L << Math.min(failures, LONGEST_BACK_OFF)));
    }
  }

  /** Does what is due, if another copy of the service is not at it. */
  void step() {
    Optional<Fabric> newest = holder.find();
    if (newest.isEmpty()) {
      return;
    }
    if (newest.get().version() != taken) {
      taken = newest.get().version();
      behind = new ArrayList<>(followers.get());
      failures = 0;
      looks = 0;
    }
    if (behind.isEmpty()
        && looks < LOOKS_AGAIN.size()
        && !clock.instant().isBefore(followed.plus(LOOKS_AGAIN.get(looks)))) {
      behind = new ArrayList<>(followers.get());
      looks++;
    }
    if (behind.isEmpty()) {
      return;
    }
    try {
      store.alone(() -> follow(newest.get()));
    } catch (RuntimeException e) {
      failures++;
      log.warn("relocation to fabric {} waits: {}", taken, e.toString());
    }
  }

  private void follow(Fabric fabric) {
    RelocationState before = store.find();
    if (before.relocatedTo() > fabric.version()) {
      // Another copy is ahead: with older boundaries records would be moved back.
      return;
    }
    if (before.relocatedTo() != fabric.version()) {
      save(before.relocatedTo(), Phase.RUNNING, null);
    }
    RuntimeException fault = null;
    for (FabricFollower follower : List.copyOf(behind)) {
      try {
        follower.follow(fabric);
        behind.remove(follower);
      } catch (RuntimeException e) {
        log.warn("records wait for their place in fabric {}: {}", fabric.version(), e.toString());
        fault = e;
      }
    }
    if (fault != null) {
      failures++;
      save(before.relocatedTo(), Phase.FAILED, fault.getClass().getSimpleName());
    } else {
      failures = 0;
      followed = clock.instant();
      save(fabric.version(), Phase.CURRENT, null);
    }
  }

  private void save(long version, Phase phase, @Nullable String error) {
    RelocationState before = store.find();
    boolean same = before.phase() == phase && before.relocatedTo() == version;
    store.save(
        new RelocationState(
            version,
            phase,
            same ? before.since() : clock.instant().truncatedTo(ChronoUnit.MICROS),
            error));
  }
}

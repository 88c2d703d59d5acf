package org.linli.person.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@link GroupTree} for each new version of the areas and when somebody asks, in one copy of
 * the service at a time.
 */
public final class GroupSync {

  private static final Logger log = LoggerFactory.getLogger(GroupSync.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(20);

  /** How far the groups follow. */
  public record Standing(
      String state,
      @Nullable Long fabricVersion,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      GroupTree.Outcome outcome,
      @Nullable String reason) {}

  /** Where that is kept. */
  public interface Store {

    Standing standing();

    void started(Instant at);

    void done(long fabricVersion, GroupTree.Outcome outcome, Instant at);

    void failed(String reason, Instant at);

    /** Runs unless another copy does. False where another does. */
    boolean exclusively(Runnable run);
  }

  private final GroupTree tree;
  private final Store store;
  private final FabricHolder fabric;
  private final Clock clock;
  private final AtomicBoolean asked = new AtomicBoolean();

  public GroupSync(GroupTree tree, Store store, FabricHolder fabric, Clock clock) {
    this.tree = tree;
    this.store = store;
    this.fabric = fabric;
    this.clock = clock;
  }

  public Standing standing() {
    return store.standing();
  }

  /** Has the next round run whatever the version. */
  public Standing ask() {
    store.started(clock.instant());
    asked.set(true);
    return store.standing();
  }

  /** Follows the areas where they are newer than the groups, or where somebody asked. */
  public void round() {
    Fabric current = fabric.find().orElse(null);
    if (current == null) {
      return;
    }
    boolean wanted = asked.getAndSet(false);
    Standing before = store.standing();
    if (!wanted && !isDue(before, current)) {
      return;
    }
    if (!store.exclusively(() -> run(current)) && wanted) {
      asked.set(true);
    }
  }

  private boolean isDue(Standing before, Fabric current) {
    Long version = before.fabricVersion();
    if (version != null && version == current.version() && !before.state().equals("FAILED")) {
      // Asked of a copy that stopped before it began.
      Instant started = before.startedAt();
      return before.state().equals("RUNNING")
          && started != null
          && started.plus(Duration.ofMinutes(1)).isBefore(clock.instant());
    }
    Instant finished = before.finishedAt();
    return !before.state().equals("FAILED")
        || finished == null
        || finished.plus(AFTER_FAILURE).isBefore(clock.instant());
  }

  private void run(Fabric current) {
    store.started(clock.instant());
    try {
      GroupTree.Outcome outcome = tree.follow(current);
      store.done(current.version(), outcome, clock.instant());
      log.info(
          "groups follow fabric {}: {} added, {} removed, {} in trouble",
          current.version(),
          outcome.added(),
          outcome.removed(),
          outcome.troubles().size());
    } catch (IdentityProvider.Unreachable | IdentityProvider.Refused e) {
      log.warn("groups do not follow fabric {}: {}", current.version(), e.getMessage());
      store.failed(
          e instanceof IdentityProvider.Refused ? "refused" : "unreachable", clock.instant());
    }
  }
}

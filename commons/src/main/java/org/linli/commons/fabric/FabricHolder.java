package org.linli.commons.fabric;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fabric that this service locates and decides with. A newer version is swapped in whole, so a
 * call that took {@link #current} works on one version to its end.
 */
public final class FabricHolder implements AreaPaths {

  private static final Logger log = LoggerFactory.getLogger(FabricHolder.class);

  private final FabricSource source;
  private final List<Consumer<Fabric>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Fabric fabric;

  public FabricHolder(FabricSource source) {
    this.source = source;
  }

  /**
   * The newest fabric this service has.
   *
   * @throws ProblemException 503 before there is one
   */
  public Fabric current() {
    Fabric now = fabric;
    if (now == null) {
      throw ProblemException.unavailable("fabric-missing");
    }
    return now;
  }

  public Optional<Fabric> find() {
    return Optional.ofNullable(fabric);
  }

  @Override
  public @Nullable String findPath(String code) {
    return current().findPath(code);
  }

  /** Calls the listener with every new fabric, after it is in place; at once if there is one. */
  public void onChange(Consumer<Fabric> listener) {
    listeners.add(listener);
    find().ifPresent(listener);
  }

  /**
   * Asks the source for a newer fabric and takes it. A source that does not answer changes nothing.
   */
  public void refresh() {
    refreshing.lock();
    try {
      Fabric before = fabric;
      source
          .fetchNewer(before == null ? -1 : before.version())
          .ifPresent(
              newer -> {
                fabric = newer;
                log.info(
                    "fabric {} with {} areas and {} grids",
                    newer.version(),
                    newer.areas().size(),
                    newer.grids().size());
                listeners.forEach(listener -> tell(listener, newer));
              });
    } catch (RuntimeException e) {
      log.warn("no newer fabric: {}", e.toString());
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * The same, for somebody who waits for an answer: a county of 100,000 grids is taken up behind
   * their back where it takes longer than this.
   */
  public void refreshWithin(Duration patience) {
    Thread taking = Thread.ofPlatform().daemon().name("fabric").start(this::refresh);
    try {
      taking.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that fails must not keep the others from the version. */
  private static void tell(Consumer<Fabric> listener, Fabric newer) {
    try {
      listener.accept(newer);
    } catch (RuntimeException e) {
      log.error("fabric {} was not taken by everything", newer.version(), e);
    }
  }
}

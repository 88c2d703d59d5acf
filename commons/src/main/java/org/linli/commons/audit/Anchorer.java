package org.linli.commons.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the end of the chain out of the database: at most once in a while after it moved, and
 * when the service stops. Where that fails the entries are safe all the same; it is tried again,
 * and told as a fault of the service's health until it succeeds.
 */
public final class Anchorer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Anchorer.class);

  private final AuditChain chain;
  private final AnchorFile file;
  private final Clock clock;
  private final Duration pause;
  private final Semaphore grown = new Semaphore(0);
  private volatile @Nullable String fault;
  private volatile @Nullable Thread thread;

  /**
   * Anchors of this copy of the service.
   *
   * @param pause at least between two anchors
   */
  public Anchorer(AuditChain chain, AnchorFile file, Clock clock, Duration pause) {
    this.chain = chain;
    this.file = file;
    this.clock = clock;
    this.pause = pause;
  }

  /** To be called when the chain has grown. */
  public void grown() {
    if (grown.availablePermits() == 0) {
      grown.release();
    }
  }

  /** Why the newest entries are not anchored; null where all is well. */
  public @Nullable String fault() {
    return fault;
  }

  @Override
  public void start() {
    // What another copy could not anchor before it ended.
    grown();
    Thread started = Thread.ofPlatform().daemon().name("anchors").unstarted(this::run);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    grown();
    try {
      running.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    anchor();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Ends after the writer, whose last batch is anchored too. */
  @Override
  public int getPhase() {
    return -1;
  }

  private void run() {
    try {
      while (thread == Thread.currentThread()) {
        grown.acquire();
        grown.drainPermits();
        if (thread == Thread.currentThread() && !anchor()) {
          grown();
        }
        rest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A stop does not wait for the end of the pause. */
  private void rest() throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    while (thread == Thread.currentThread() && System.nanoTime() < until) {
      Thread.sleep(Math.min(50, pause.toMillis()));
    }
  }

  private boolean anchor() {
    try {
      AuditChain.Head head = chain.head().orElse(null);
      if (head != null) {
        file.append(head, clock.instant());
      }
      fault = null;
      return true;
    } catch (IOException | RuntimeException e) {
      if (fault == null) {
        log.error("the audit chain cannot be anchored: {}", e.toString());
      }
      fault = e.toString();
      return false;
    }
  }
}

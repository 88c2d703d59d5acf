package org.linli.commons.service;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** A loop on a thread of its own while the application runs. */
public final class BackgroundLoop implements SmartLifecycle {

  /** What runs; an interrupt ends it. */
  @FunctionalInterface
  public interface Loop {

    /**
     * Goes round until nobody wants it any more.
     *
     * @param wanted whether the application still runs
     */
    void run(BooleanSupplier wanted) throws InterruptedException;
  }

  private final Thread.Builder threads;
  private final Loop loop;
  private volatile @Nullable Thread thread;

  public BackgroundLoop(Thread.Builder threads, Loop loop) {
    this.threads = threads;
    this.loop = loop;
  }

  @Override
  public void start() {
    // Known before it runs: the loop ends when it is not the current one.
    Thread started = threads.unstarted(this::run);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      loop.run(() -> thread == Thread.currentThread());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

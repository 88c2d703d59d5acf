package org.linli.commons.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.springframework.context.SmartLifecycle;

/** Asks for a newer fabric again and again, on a thread of its own, while the application runs. */
final class FabricRefresher implements SmartLifecycle {

  private final FabricHolder holder;
  private final Duration pause;
  private volatile @Nullable Thread thread;

  FabricRefresher(FabricHolder holder, Duration pause) {
    this.holder = holder;
    this.pause = pause;
  }

  @Override
  public void start() {
    // Known before it runs: the loop ends when it is not the current one.
    Thread refresher = Thread.ofVirtual().name("fabric").unstarted(this::loop);
    thread = refresher;
    refresher.start();
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

  private void loop() {
    while (thread == Thread.currentThread()) {
      holder.refresh();
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}

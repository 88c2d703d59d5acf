package org.linli.dispute;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.figures.FactView;
import org.linli.dispute.relocation.Relocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the facts beside the start of the service, again and again until the database gives them.
 * The service is not ready before.
 */
final class FactViewStarter implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FactViewStarter.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final FactView view;
  private final FabricHolder fabric;
  private final Relocation relocation;
  private volatile @Nullable Thread thread;

  FactViewStarter(FactView view, FabricHolder fabric, Relocation relocation) {
    this.relocation = relocation;
    this.view = view;
    this.fabric = fabric;
  }

  @Override
  public void start() {
    Thread reader = Thread.ofPlatform().daemon().name("facts").unstarted(this::read);
    thread = reader;
    reader.start();
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

  private void read() {
    while (!view.isReady() && thread == Thread.currentThread()) {
      try {
        view.start();
      } catch (RuntimeException e) {
        log.warn("the facts cannot be read yet: {}", e.toString());
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
    fabric.onChange(
        newer -> {
          relocation.apply(newer);
          view.prepare(newer);
        });
  }
}

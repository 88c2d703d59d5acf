package org.linli.dispute;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.dispute.figures.FactView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the facts beside the start of the service, again and again until the database gives them.
 * The service is not ready before.
 */
final class FactViewStarter implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(FactViewStarter.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final FactView view;
  private final FabricHolder fabric;

  FactViewStarter(FactView view, FabricHolder fabric) {
    this.view = view;
    this.fabric = fabric;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (!view.isReady() && wanted.getAsBoolean()) {
      try {
        view.start();
      } catch (RuntimeException e) {
        log.warn("the facts cannot be read yet: {}", e.toString());
        Thread.sleep(PAUSE);
      }
    }
    fabric.onChange(view::prepare);
  }
}

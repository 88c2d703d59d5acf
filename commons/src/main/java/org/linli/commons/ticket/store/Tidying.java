package org.linli.commons.ticket.store;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.ticket.TicketTries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round every few seconds; two copies of the service do not hinder each other. */
record Tidying(TicketTries tries, Clock clock) implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(Tidying.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      Thread.sleep(PAUSE);
      try {
        tries.removeOld(clock.instant());
      } catch (RuntimeException e) {
        // Nothing is lost: it goes round again. Broken off amid a statement when the service stops.
        log.warn("old tries and challenges wait: {}", e.toString());
      }
    }
  }
}

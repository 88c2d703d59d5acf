package org.linli.person.rights.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.linli.person.rights.Retention;
import org.linli.person.rights.RightsFollowing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the daily run of the retention schedule, and lets open requests follow their record when
 * somebody else comes to be in charge of it.
 */
record RightsClock(Retention retention, RightsFollowing following, Duration pause)
    implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(RightsClock.class);

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      Thread.sleep(pause);
      try {
        following.follow();
        retention.runIfDue();
      } catch (RuntimeException e) {
        // Nothing is lost: it goes round again. Broken off amid a statement when the service stops.
        log.warn("retention and requests wait: {}", e.toString());
      }
    }
  }
}

package org.linli.place.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.linli.commons.access.Access;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once a day: plans are made, and what is kept for a time goes. Any copy of the
 * service may do it; one claims the day.
 */
public final class InspectionNight implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(InspectionNight.class);

  private final Generation generation;
  private final InspectionStore store;
  private final PlanStore plans;
  private final Settings settings;
  private final Clock clock;
  private final Duration pause;

  public InspectionNight(
      Generation generation,
      InspectionStore store,
      PlanStore plans,
      Settings settings,
      Clock clock,
      Duration pause) {
    this.generation = generation;
    this.store = store;
    this.plans = plans;
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      try {
        int planned = generation.night();
        if (planned >= 0) {
          log.info("{} inspections planned", planned);
          forget();
        }
      } catch (RuntimeException e) {
        // The day is not claimed then: another round or another copy tries again.
        log.warn("inspections were not planned: {}", e.toString());
      }
      Thread.sleep(pause);
    }
  }

  /** Lets positions of devices and signatures of businesses go whose time is over. */
  public int forget() {
    Instant now = clock.instant();
    Instant positions = now.minus(Duration.ofDays(settings.limit(Limit.INSPECTION_POSITION_DAYS)));
    Instant signatures = now.minus(Duration.ofDays(settings.limit(Limit.BUSINESS_SIGNATURE_DAYS)));
    return plans.together(
        Access.ofService("linli"),
        () -> store.forgetPositions(positions) + store.eraseSignatures(signatures, now));
  }
}

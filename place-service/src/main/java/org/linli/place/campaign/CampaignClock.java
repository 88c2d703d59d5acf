package org.linli.place.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes premises that were entered since into the campaigns that run. */
public final class CampaignClock implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(CampaignClock.class);

  private final SpecialCampaignStore store;
  private final CampaignPremises premises;
  private final Clock clock;
  private final Duration pause;

  public CampaignClock(
      SpecialCampaignStore store, CampaignPremises premises, Clock clock, Duration pause) {
    this.store = store;
    this.premises = premises;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      Thread.sleep(pause);
      try {
        round();
      } catch (RuntimeException e) {
        log.warn("running campaigns could not be looked through: {}", e.toString());
      }
    }
  }

  private void round() {
    List<UUID> running = store.asLinli(() -> store.running(LocalDate.now(clock)));
    for (UUID id : running) {
      try {
        int joined = premises.joinLate(id);
        if (joined > 0) {
          log.info("{} premises joined campaign {}", joined, id);
        }
      } catch (RuntimeException e) {
        // One that fails must not keep the others from theirs.
        log.warn("campaign {} could not be looked through: {}", id, e.toString());
      }
    }
  }
}

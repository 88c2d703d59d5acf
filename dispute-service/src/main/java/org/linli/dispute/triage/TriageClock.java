package org.linli.dispute.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again at every open matter in triage once a day, after something happened in it, and after
 * a new table was published. Any number of copies may run: who comes second finds nothing to do.
 */
public final class TriageClock implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(TriageClock.class);
  private static final int BATCH = 100;

  private final Triage triage;
  private final TriageStore store;
  private final Clock clock;
  private final Duration pause;

  public TriageClock(Triage triage, TriageStore store, Clock clock, Duration pause) {
    this.triage = triage;
    this.store = store;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      int done = 0;
      try {
        done = round(wanted);
      } catch (RuntimeException e) {
        log.warn("levels could not be worked out again: {}", e.toString());
      }
      if (done < BATCH) {
        Thread.sleep(pause);
      }
    }
  }

  private int round(BooleanSupplier wanted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<TriageStore.Watched> due = store.due(today, triage.table().version(), BATCH);
    int done = 0;
    for (TriageStore.Watched one : due) {
      if (wanted.getAsBoolean() && evaluated(one)) {
        done++;
      }
    }
    return done;
  }

  /** One matter that fails must not keep the others from their turn. */
  private boolean evaluated(TriageStore.Watched one) {
    try {
      triage.evaluateAgain(one);
      return true;
    } catch (RuntimeException e) {
      log.warn("the level of matter {} could not be worked out again: {}", one.id(), e.toString());
      return false;
    }
  }
}

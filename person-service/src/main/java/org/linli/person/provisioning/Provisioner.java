package org.linli.person.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.linli.person.grant.Turning;
import org.linli.person.provisioning.ProvisioningStore.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries accounts to the identity provider: at once where somebody waits for it, else in the
 * background with pauses that grow while it cannot be done.
 */
public final class Provisioner {

  private static final Logger log = LoggerFactory.getLogger(Provisioner.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 3;
  private static final int BATCH = 50;

  private final ProvisioningStore store;
  private final IdentityProvider provider;
  private final Reconciler reconciler;
  private final Turning turning;
  private final Clock clock;

  /** A slow identity provider must not take every connection of the database. */
  private final Semaphore waiting = new Semaphore(AT_ONCE);

  public Provisioner(
      ProvisioningStore store, IdentityProvider provider, Turning turning, Clock clock) {
    this.store = store;
    this.provider = provider;
    this.reconciler = new Reconciler(provider);
    this.turning = turning;
    this.clock = clock;
  }

  /** Tries at once for somebody who waits; what cannot be done now is done in the background. */
  public void now(UUID staff) {
    if (waiting.tryAcquire()) {
      try {
        run(staff);
      } finally {
        waiting.release();
      }
    }
  }

  /**
   * Does what is due.
   *
   * @return whether there may be more
   */
  public boolean round() {
    var due = store.due(clock.instant(), BATCH);
    long ran = due.stream().filter(this::run).count();
    return due.size() == BATCH && ran > 0;
  }

  /** False where nothing could be noted, so that it stays due. */
  private boolean run(UUID staff) {
    try {
      turning.turn(staff);
      Instant now = clock.instant();
      Task seen = store.task(staff, now);
      if (seen.before().account() == null && seen.before().intendedAt() == null) {
        prepare(staff, seen);
      }
      return store.exclusively(staff, now, task -> attempt(staff, task));
    } catch (RuntimeException e) {
      log.warn("provisioning of {} failed: {}", staff, e.toString());
      return false;
    }
  }

  /** An account is made only where it was seen before that there is none of the name. */
  private void prepare(UUID staff, Task task) {
    try {
      if (provider.find(task.username()).isEmpty()) {
        store.intend(staff, clock.instant());
      }
    } catch (IdentityProvider.Unreachable | IdentityProvider.Refused e) {
      log.debug("looked for no account", e);
    }
  }

  private Result attempt(UUID staff, Task task) {
    String reason;
    try {
      return new Result.Done(reconciler.bring(task, id -> store.found(staff, id)));
    } catch (Reconciler.Foreign e) {
      reason = "account-exists";
    } catch (IdentityProvider.Unreachable e) {
      reason = "unreachable";
      log.warn("the identity provider cannot be reached: {}", e.getMessage());
    } catch (IdentityProvider.Refused e) {
      reason = "refused";
      log.warn("the identity provider refused: {}", e.getMessage());
    }
    return new Result.Failed(reason, clock.instant().plus(pause(task.before().tries())));
  }

  private static Duration pause(int tries) {
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}

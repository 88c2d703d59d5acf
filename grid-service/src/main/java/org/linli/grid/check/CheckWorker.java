package org.linli.grid.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.linli.grid.revision.Plan;
import org.linli.grid.revision.Revisions;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the checks that wait, one at a time. Several copies of the service may each have a worker: a
 * check is taken under a row lock, and one whose worker is silent is taken again.
 */
public final class CheckWorker {

  private static final Logger log = LoggerFactory.getLogger(CheckWorker.class);

  /** One that takes the process down is tried once more and not again. */
  private static final int MOST_ATTEMPTS = 2;

  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);

  private final CheckStore store;
  private final Revisions revisions;
  private final Semaphore work = new Semaphore(0);

  public CheckWorker(CheckStore store, Revisions revisions) {
    this.store = store;
    this.revisions = revisions;
  }

  /** Has the worker look now. */
  void wake() {
    work.release();
  }

  /** Goes round until nobody wants it any more; an interrupt puts the running check back. */
  public void run(BooleanSupplier wanted) throws InterruptedException {
    long nextPurge = System.nanoTime();
    while (wanted.getAsBoolean()) {
      try {
        Optional<CheckStore.Taken> taken = store.take(SILENCE);
        if (taken.isPresent()) {
          check(taken.get());
          continue;
        }
        if (System.nanoTime() - nextPurge >= 0) {
          nextPurge = System.nanoTime() + PURGE_EVERY.toNanos();
          store.purge(KEPT);
        }
      } catch (RuntimeException | Error e) {
        // Also an Error: nobody would start the loop again.
        if (wanted.getAsBoolean()) {
          log.warn("checks wait: {}", e.toString());
        }
      }
      if (work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        work.drainPermits();
      }
    }
  }

  private void check(CheckStore.Taken taken) throws InterruptedException {
    if (taken.attempt() > MOST_ATTEMPTS) {
      store.fail(taken, BoundaryCheck.Failure.GAVE_UP);
      return;
    }
    Progress progress = new Progress();
    CountDownLatch ended = new CountDownLatch(1);
    beat(taken, progress, ended);
    try {
      attempt(taken, progress);
    } catch (CancellationException e) {
      putBack(taken);
    } catch (RuntimeException | Error e) {
      // Boundaries without measure take the memory or the stack of their own check, not of others.
      if (Thread.currentThread().isInterrupted()) {
        putBack(taken);
      } else {
        log.error("check {} failed in attempt {}", taken.id(), taken.attempt(), e);
        store.fail(taken, BoundaryCheck.Failure.INTERNAL);
      }
    } finally {
      ended.countDown();
    }
  }

  /** The interrupt that stopped the run must not stop what is said about it. */
  private void putBack(CheckStore.Taken taken) throws InterruptedException {
    Thread.interrupted();
    try {
      store.release(taken);
    } catch (RuntimeException e) {
      log.warn("check {} is taken again once it has been silent: {}", taken.id(), e.toString());
    }
    throw new InterruptedException();
  }

  private void attempt(CheckStore.Taken taken, Progress progress) {
    BoundaryCheck.Subject subject = taken.subject();
    BoundaryCheck.OfRevision revision = subject.revision();
    Landscape landscape = store.landscape(subject.path());
    if (revision != null) {
      Plan plan = revisions.plan(revision.id(), revision.version());
      while (plan != null && plan.before().version() != landscape.version()) {
        // Something was published between the two.
        landscape = store.landscape(subject.path());
        plan = revisions.plan(revision.id(), revision.version());
      }
      if (plan == null) {
        store.fail(taken, BoundaryCheck.Failure.REVISION_CHANGED);
        return;
      }
      if (!plan.faults().isEmpty()) {
        store.fail(taken, BoundaryCheck.Failure.REVISION_FAULTY);
        return;
      }
      landscape = landscape.after(plan, subject.path());
    }
    if (landscape.units().isEmpty()) {
      // An area that ended since it was asked for would else be found without fault.
      store.fail(taken, BoundaryCheck.Failure.NO_UNITS);
      return;
    }
    List<Finding> findings =
        Topology.checkWhole(
            landscape.units(), landscape.unions(), taken.tolerance(), progress::reached);
    store.finish(taken, landscape, findings);
  }

  /** How far a run is; parts of it tell from several threads. */
  private static final class Progress {
    private volatile double share;

    void reached(double part) {
      share = Math.clamp(part, 0, 1);
    }
  }

  /** Signs of life in transactions of their own, until the run has ended. */
  private void beat(CheckStore.Taken taken, Progress progress, CountDownLatch ended) {
    Thread.ofVirtual()
        .name("check-beat")
        .start(
            () -> {
              try {
                while (!ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                  if (!beatOnce(taken, progress) && ended.getCount() > 0) {
                    log.warn("check {} was taken by another worker", taken.id());
                    return;
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private boolean beatOnce(CheckStore.Taken taken, Progress progress) {
    try {
      return store.beat(taken, progress.share);
    } catch (RuntimeException e) {
      log.warn("sign of life of check {} was not stored: {}", taken.id(), e.getMessage());
      return true;
    }
  }
}

package org.linli.portal.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the documents of the reports that wait, one report at a time. Several copies of the service
 * may each have a worker: a report is taken under a row lock, and one whose worker is silent is
 * taken again.
 */
public final class ReportWorker {

  private static final Logger log = LoggerFactory.getLogger(ReportWorker.class);

  /** One that takes the process down is tried once more and not again. */
  private static final int MOST_ATTEMPTS = 2;

  private static final Duration POLL = Duration.ofSeconds(5);

  /** A sign of life comes with each document; none takes that long. */
  private static final Duration SILENCE = Duration.ofMinutes(3);

  private final ReportStore store;
  private final Papers papers;
  private final Semaphore work = new Semaphore(0);

  /** Fills templates and draws what they show. */
  @FunctionalInterface
  public interface Papers {
    /**
     * A paper, to be written in each format.
     *
     * @throws ProblemException 503 where there is no font
     */
    Written of(Draft draft);
  }

  /** A paper that can be written. */
  @FunctionalInterface
  public interface Written {
    byte[] as(Report.Format format);
  }

  public ReportWorker(ReportStore store, Papers papers) {
    this.store = store;
    this.papers = papers;
  }

  /** Has the worker look now. */
  void wake() {
    work.release();
  }

  /** Goes round until nobody wants it any more; an interrupt puts the running report back. */
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      try {
        Optional<ReportStore.Taken> taken = store.take(SILENCE);
        if (taken.isPresent()) {
          make(taken.get());
          continue;
        }
      } catch (RuntimeException | Error e) {
        // Also an Error: nobody would start the loop again.
        if (wanted.getAsBoolean()) {
          log.warn("reports wait: {}", e.toString());
        }
      }
      if (work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        work.drainPermits();
      }
    }
  }

  private void make(ReportStore.Taken taken) throws InterruptedException {
    if (taken.attempt() > MOST_ATTEMPTS) {
      store.fail(taken, Report.Failure.GAVE_UP);
      return;
    }
    try {
      Map<Report.Format, byte[]> documents = new EnumMap<>(Report.Format.class);
      Written paper = papers.of(taken.draft());
      for (Report.Format format : Report.Format.values()) {
        documents.put(format, paper.as(format));
        if (Thread.currentThread().isInterrupted()) {
          putBack(taken);
        }
        double share = (double) documents.size() / Report.Format.values().length;
        if (!store.beat(taken, share)) {
          log.warn("report {} was taken by another worker", taken.draft().report().id());
          return;
        }
      }
      store.finish(taken, documents);
    } catch (ProblemException e) {
      log.warn("report {} cannot be printed: {}", taken.draft().report().id(), e.toString());
      store.fail(taken, Report.Failure.FONT);
    } catch (RuntimeException | Error e) {
      if (Thread.currentThread().isInterrupted()) {
        putBack(taken);
      }
      log.error("report {} failed in attempt {}", taken.draft().report().id(), taken.attempt(), e);
      store.fail(taken, Report.Failure.INTERNAL);
    }
  }

  /** The interrupt that stopped the run must not stop what is said about it. */
  private void putBack(ReportStore.Taken taken) throws InterruptedException {
    Thread.interrupted();
    try {
      store.release(taken);
    } catch (RuntimeException e) {
      log.warn(
          "report {} is taken again after a silence: {}",
          taken.draft().report().id(),
          e.toString());
    }
    throw new InterruptedException();
  }
}

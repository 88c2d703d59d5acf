package org.linli.commons.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the imports that wait, one at a time, in a virtual thread. Several copies of a service may
 * each have a worker: an import is taken under a row lock, and each run carries its attempt, so
 * that one that was given up for dead cannot end the run that followed it.
 */
public final class ImportWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

  /**
   * An attempt counts before it begins, so an import that takes the process down is tried once more
   * and not again: the process may have ended for another reason once, hardly twice.
   */
  private static final int MOST_ATTEMPTS = 2;

  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);

  /**
   * How patient a worker is.
   *
   * @param poll between looks for imports that another copy took in
   * @param beat between signs of life of a run
   * @param silence after which a run counts as dead and is taken again; several beats
   */
  public record Pace(Duration poll, Duration beat, Duration silence) {
    public static final Pace NORMAL =
        new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  private final ImportJobStore store;
  private final List<Importer> importers;
  private final Pace pace;
  private final Semaphore work = new Semaphore(0);
  private volatile @Nullable Thread thread;
  private volatile boolean stopping;
  private long nextPurgeNanos = System.nanoTime();

  public ImportWorker(ImportJobStore store, List<? extends Importer> importers, Pace pace) {
    this.store = store;
    this.importers = List.copyOf(importers);
    this.pace = pace;
  }

  List<Importer> importers() {
    return importers;
  }

  /** Starts looking for imports: after everything that an import needs. */
  @Override
  public void start() {
    stopping = false;
    thread = Thread.ofVirtual().name("imports").start(this::loop);
  }

  /**
   * Stops, before what an import needs does; a run that is under way is undone and put back, to be
   * run again from its beginning.
   */
  @Override
  public void stop() {
    stopping = true;
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      running.join(Duration.ofSeconds(8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Has the worker look now. */
  void wake() {
    work.release();
  }

  private void loop() {
    while (!stopping) {
      try {
        Optional<ImportJobStore.Taken> taken = store.take(pace.silence());
        if (taken.isPresent()) {
          run(taken.get());
        } else {
          purgeNowAndThen();
          waitForWork();
        }
      } catch (InterruptedException e) {
        log.debug("woken to stop");
      } catch (RuntimeException e) {
        if (!stopping) {
          log.error("looking for imports failed; trying again", e);
          pause();
        }
      }
    }
  }

  private void purgeNowAndThen() {
    long now = System.nanoTime();
    if (now - nextPurgeNanos >= 0) {
      nextPurgeNanos = now + PURGE_EVERY.toNanos();
      store.purge(KEPT);
    }
  }

  private void waitForWork() throws InterruptedException {
    if (work.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private void pause() {
    try {
      waitForWork();
    } catch (InterruptedException e) {
      log.debug("woken to stop");
    }
  }

  private void run(ImportJobStore.Taken job) {
    ImportReport report = new ImportReport();
    if (job.attempt() > MOST_ATTEMPTS) {
      store.finish(job.id(), job.attempt(), ImportState.FAILED, report, "gave-up");
      return;
    }
    RunProgress progress = new RunProgress(job.fileBytes());
    CountDownLatch ended = new CountDownLatch(1);
    beat(job, report, progress, Thread.currentThread(), ended);
    Ending ending;
    try {
      ending = attempt(job, report, progress);
    } finally {
      ended.countDown();
    }
    // The interrupt that stopped the run must not stop what is said about it.
    boolean interrupted = Thread.interrupted();
    if (ending.state() == ImportState.FAILED && (interrupted || stopping)) {
      store.release(job.id(), job.attempt());
    } else {
      store.finish(job.id(), job.attempt(), ending.state(), report, ending.failure());
    }
  }

  private record Ending(ImportState state, @Nullable String failure) {}

  private Ending attempt(ImportJobStore.Taken job, ImportReport report, RunProgress progress) {
    try {
      List<MappingShape> shapes = importers.stream().flatMap(i -> i.shapes().stream()).toList();
      Mapping mapping = Mapping.read(job.mapping(), shapes);
      ImportFile file =
          new ImportFile(
              job.fileName(),
              job.fileBytes(),
              () -> progress.count(new ChunkStream(store, job.id())));
      importer(mapping.target())
          .run(
              new ImportRun(
                  job.id(), mapping, file, job.skipBad(), job.starter(), report, progress));
      return new Ending(ImportState.DONE, null);
    } catch (ImportRefused e) {
      e.violations().forEach(report::add);
      report.nothingStored();
      return new Ending(ImportState.REFUSED, null);
    } catch (Exception e) {
      if (!stopping) {
        log.error("import {} failed in attempt {}", job.id(), job.attempt(), e);
      }
      report.nothingStored();
      return new Ending(ImportState.FAILED, "internal");
    } catch (OutOfMemoryError e) {
      log.error("import {} needs too much memory", job.id(), e);
      report.nothingStored();
      return new Ending(ImportState.FAILED, "too-large");
    }
  }

  private Importer importer(String target) {
    return importers.stream()
        .filter(importer -> importer.targets().contains(target))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no importer of " + target));
  }

  /** Signs of life in transactions of their own, until the run has ended. */
  private void beat(
      ImportJobStore.Taken job,
      ImportReport report,
      RunProgress progress,
      Thread runner,
      CountDownLatch ended) {
    Thread.ofVirtual()
        .name("import-beat")
        .start(
            () -> {
              try {
                while (!ended.await(pace.beat().toMillis(), TimeUnit.MILLISECONDS)) {
                  if (!beatOnce(job, report, progress) && ended.getCount() > 0) {
                    log.warn("import {} was taken by another worker", job.id());
                    runner.interrupt();
                    return;
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private boolean beatOnce(ImportJobStore.Taken job, ImportReport report, RunProgress progress) {
    try {
      return store.beat(job.id(), job.attempt(), progress.share(), report.counts());
    } catch (RuntimeException e) {
      log.warn("sign of life of import {} was not stored: {}", job.id(), e.getMessage());
      return true;
    }
  }
}

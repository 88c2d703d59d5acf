package org.linli.place.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.linli.commons.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases once a day what is kept no longer, and reports it. */
public final class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** When few are at work. */
  private static final LocalTime NOT_BEFORE = LocalTime.of(2, 30);

  private static final int BATCH = 200;
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(30);

  private final Supplier<List<RetentionTask>> tasks;
  private final RetentionRuns runs;
  private final Clock clock;

  public Retention(Supplier<List<RetentionTask>> tasks, RetentionRuns runs, Clock clock) {
    this.tasks = tasks;
    this.runs = runs;
    this.clock = clock;
  }

  /** Runs where today's run is due and no other copy of the service has it. */
  public boolean runIfDue() {
    var now = clock.instant().atZone(clock.getZone());
    return !now.toLocalTime().isBefore(NOT_BEFORE) && run(now.toLocalDate());
  }

  /**
   * Runs a day's run.
   *
   * @return whether it was ours to run
   */
  public boolean run(LocalDate day) {
    if (!runs.claim(day, clock.instant(), LEFT_BEHIND)) {
      return false;
    }
    boolean[] whole = {true};
    Audit.asActor(
        Audit.LINLI,
        () -> {
          for (RetentionTask task : tasks.get()) {
            whole[0] &= run(day, task);
          }
        });
    if (whole[0]) {
      runs.finish(day, clock.instant());
    }
    return true;
  }

  /** One kind that fails does not keep the others from ending; the run is tried again later. */
  private boolean run(LocalDate day, RetentionTask task) {
    try {
      int batch = BATCH;
      while (batch == BATCH) {
        batch = task.erase(day, BATCH);
        runs.report(day, clock.instant(), new RetentionRun.Count(task.kind(), batch));
      }
      return true;
    } catch (RuntimeException e) {
      // Where, not what: the text of a failure may quote a value.
      log.error(
          "the retention of {} was broken off: {} at {}",
          task.kind(),
          e.getClass().getName(),
          e.getStackTrace()[0]);
      return false;
    }
  }

  public List<RetentionRun> list(int limit) {
    return runs.list(limit);
  }
}

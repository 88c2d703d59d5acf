package org.linli.person.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.linli.commons.audit.Audit;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.PersonalField;
import org.linli.commons.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes the retention schedule once a day and reports what it did. */
public final class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** When few are at work. */
  private static final LocalTime NOT_BEFORE = LocalTime.of(2, 30);

  private static final int BATCH = 200;
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(30);

  private final Settings settings;
  private final Supplier<List<RetentionTask>> tasks;
  private final RetentionRuns runs;
  private final FieldCatalogue catalogue;
  private final Clock clock;

  public Retention(
      Settings settings,
      Supplier<List<RetentionTask>> tasks,
      RetentionRuns runs,
      FieldCatalogue catalogue,
      Clock clock) {
    this.settings = settings;
    this.tasks = tasks;
    this.runs = runs;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What the schedule says for tables, and whether it is executed here. */
  public record Standing(RetentionSchedule.Rule rule, Set<String> tables, boolean isExecuted) {
    public Standing {
      tables = new TreeSet<>(tables);
    }
  }

  public List<Standing> standing() {
    return settings.current(RetentionSchedule.KIND).rules().stream()
        .map(rule -> new Standing(rule, tables(rule.kind()), task(rule.kind()).isPresent()))
        .toList();
  }

  /** The rule of a kind of record as it is now. */
  public Optional<RetentionSchedule.Rule> rule(String kind) {
    return settings.current(RetentionSchedule.KIND).find(kind);
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
    Audit.asActor(
        Audit.LINLI,
        () -> {
          for (RetentionSchedule.Rule rule : settings.current(RetentionSchedule.KIND).rules()) {
            task(rule.kind()).ifPresent(task -> runs.report(day, run(day, rule, task)));
          }
        });
    runs.finish(day, clock.instant());
    return true;
  }

  /** One kind that fails does not keep the others from ending. */
  private RetentionRun.Count run(LocalDate day, RetentionSchedule.Rule rule, RetentionTask task) {
    Instant before = day.minusDays(rule.days()).atStartOfDay(clock.getZone()).toInstant();
    long erased = 0;
    String failure = null;
    try {
      int batch = BATCH;
      while (batch == BATCH) {
        batch = task.eraseDueBefore(before, BATCH);
        erased += batch;
        runs.alive(day, clock.instant());
      }
    } catch (RuntimeException e) {
      // Where, not what: the text of a failure may quote a value.
      log.error(
          "the retention of {} was broken off after {} records: {} at {}",
          rule.kind(),
          erased,
          e.getClass().getName(),
          e.getStackTrace()[0]);
      failure = e.getClass().getSimpleName();
    }
    RetentionTask.Due left = left(task, before);
    return new RetentionRun.Count(
        rule.kind(),
        erased,
        left.count(),
        left.oldest().map(at -> LocalDate.ofInstant(at, clock.getZone())).orElse(null),
        failure);
  }

  private static RetentionTask.Due left(RetentionTask task, Instant before) {
    try {
      return task.due(before);
    } catch (RuntimeException e) {
      log.error("what is left of {} cannot be counted: {}", task.kind(), e.getClass().getName());
      return RetentionTask.Due.NONE;
    }
  }

  private Optional<RetentionTask> task(String kind) {
    return tasks.get().stream().filter(task -> task.kind().equals(kind)).findFirst();
  }

  private Set<String> tables(String kind) {
    Set<String> tables = new TreeSet<>();
    for (PersonalField field : catalogue.personal()) {
      if (kind.equals(field.group().rule())) {
        tables.add(field.table());
      }
    }
    return tables;
  }
}

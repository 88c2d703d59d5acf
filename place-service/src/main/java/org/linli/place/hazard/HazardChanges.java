package org.linli.place.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** One step of a hazard: locked, checked, changed and written into its time line together. */
public final class HazardChanges {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final HazardStore store;
  private final Clock clock;

  public HazardChanges(HazardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What comes of a step.
   *
   * @param words what was said
   * @param whom whom it was assigned to, or who mended it
   */
  record Outcome(HazardStep step, Hazard hazard, @Nullable String words, @Nullable String whom) {

    Outcome(HazardStep step, Hazard hazard, @Nullable String words) {
      this(step, hazard, words, null);
    }
  }

  /**
   * Takes a step.
   *
   * @param seen version that the caller saw
   * @throws ProblemException 404; 412; 409 {@code hazard-decided} where somebody else accepted or
   *     refused it since
   */
  Hazard step(UUID id, int seen, Function<Hazard, Outcome> work) {
    return store.together(
        () -> {
          Hazard now = store.lock(id).orElseThrow(ProblemException::notFound);
          if (now.version() != seen) {
            throw outdated(now, seen);
          }
          Outcome outcome = work.apply(now);
          Hazard saved = store.save(outcome.hazard());
          store.append(saved, event(saved, outcome));
          return saved;
        });
  }

  /** Writes into the time line what changes nothing of the hazard itself. */
  void note(Hazard hazard, HazardStep step, String words) {
    store.append(hazard, event(hazard, new Outcome(step, hazard, words)));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private HazardEvent event(Hazard saved, Outcome outcome) {
    return new HazardEvent(
        now(),
        HazardReach.username(),
        outcome.step(),
        saved.standing().state(),
        saved.standing().grade(),
        saved.standing().dueAt(),
        outcome.words(),
        outcome.whom(),
        saved.version());
  }

  private ProblemException outdated(Hazard now, int seen) {
    Optional<HazardEvent> decision =
        store.events(now.id()).stream()
            .filter(event -> event.version() > seen)
            .filter(event -> event.step() == HazardStep.ACCEPT || event.step() == HazardStep.REFUSE)
            .findFirst();
    return decision
        .map(
            event ->
                ProblemException.conflict(
                    "hazard-decided",
                    event.by(),
                    SECOND.format(LocalDateTime.ofInstant(event.at(), clock.getZone())),
                    HazardName.of(event.step())))
        .orElseGet(ProblemException::versionOutdated);
  }
}

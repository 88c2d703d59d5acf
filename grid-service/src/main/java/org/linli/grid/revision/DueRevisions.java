package org.linli.grid.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what was scheduled, once its day has come. */
final class DueRevisions {

  private static final Logger log = LoggerFactory.getLogger(DueRevisions.class);

  /** A service does not answer, or another copy of this one is at it. */
  private static final Set<String> WAITS = Set.of("relocation-unanswered", "version-outdated");

  /** Refusals whose text names codes. */
  private static final Set<String> NAMES_CODES = Set.of("revision-strands", "revision-overlaps");

  /** Who publishes what was scheduled. */
  private static final String LINLI = "linli";

  private final RevisionStore store;
  private final Publisher publisher;
  private final Clock clock;

  DueRevisions(RevisionStore store, Publisher publisher, Clock clock) {
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** How many were published. */
  int takeUp(LocalDate today) {
    int published = 0;
    for (Revision due : store.due(today)) {
      try {
        published += takeUp(due) ? 1 : 0;
      } catch (RuntimeException e) {
        // It must not keep others from their day; it is tried again.
        log.error("revision {} could not be taken up", due.id(), e);
      }
    }
    return published;
  }

  private boolean takeUp(Revision due) {
    try {
      publisher.publish(due, due.version(), LINLI, null);
      return true;
    } catch (ProblemException e) {
      if (WAITS.contains(e.code())) {
        log.warn("revision {} waits: {}", due.id(), e.code());
        return false;
      }
      Revision failed =
          due.to(
              RevisionState.FAILED,
              LINLI,
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              new Revision.End(null, e.code(), codes(e)));
      store.step(
          Access.ofService(LINLI),
          new RevisionStore.Step("fail", failed, due.version(), null),
          null,
          false);
      log.warn("revision {} no longer fits: {}", due.id(), e.code());
      return false;
    }
  }

  /** What a refusal is about: each of its reasons names codes first, or else its text does. */
  private static List<String> codes(ProblemException refusal) {
    Stream<Object> texts =
        NAMES_CODES.contains(refusal.code()) && refusal.violations().isEmpty()
            ? refusal.arguments().stream()
            : refusal.violations().stream().flatMap(reason -> reason.arguments().stream().limit(1));
    return texts
        .flatMap(text -> Stream.of(String.valueOf(text).split(", ", -1)))
        .distinct()
        .toList();
  }
}

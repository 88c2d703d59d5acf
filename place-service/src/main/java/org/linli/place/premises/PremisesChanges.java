package org.linli.place.premises;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.locationtech.jts.geom.Geometry;

/** Changes premises, each time with who, what, when and why on record. */
public final class PremisesChanges {

  private final PremisesStore store;
  private final PremisesRules rules;
  private final Sites sites;
  private final Places places;
  private final PremisesAudit audit;
  private final PremisesListeners listeners;
  private final Clock clock;

  public PremisesChanges(
      PremisesStore store,
      PremisesRules rules,
      Sites sites,
      Places places,
      PremisesAudit audit,
      PremisesListeners listeners,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.sites = sites;
    this.places = places;
    this.audit = audit;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Says everything anew but contact and state.
   *
   * @param field of the request that says where they are
   * @throws ProblemException 404; 400 with all faults; 409 where they are closed; 412
   */
  public Premises change(UUID id, int seen, NewPremises.Draft draft, Geometry shape, String field) {
    Premises before = seenOpen(id, seen);
    Site site =
        sites
            .find(shape)
            .orElseThrow(() -> ProblemException.badField(field, "position-outside-grids"));
    if (!places.covers(site.location().path())) {
      throw ProblemException.badField(field, "outside-jurisdiction");
    }
    PremisesRules.Checked checked = rules.check(draft, site.type(), before.facts().kind());
    if (!checked.faults().isEmpty()) {
      throw ProblemException.badRequest(checked.faults());
    }
    return store.together(
        () -> {
          Premises after = before.with(checked.facts(), site, changed(before.standing()));
          List<Revision.Change> changes = Changes.between(before, after);
          if (changes.isEmpty()) {
            return before;
          }
          keep(before, after, Revision.Kind.CHANGED, null, changes);
          return after;
        });
  }

  /**
   * Enters, changes or takes out whom the business wants called.
   *
   * @param contact null for nobody
   */
  public Premises putContact(UUID id, int seen, @Nullable Contact contact) {
    Premises before = seen(id, seen);
    if (contact != null) {
      requireOpen(before);
    }
    audit.wrote(before);
    return store.together(
        () -> {
          Premises.Standing standing = before.standing();
          Premises after =
              before.with(
                  before.facts(),
                  before.site(),
                  new Premises.Standing(
                      standing.state(),
                      standing.closing(),
                      contact != null,
                      standing.differentBecause(),
                      standing.createdAt(),
                      now()));
          keep(before, after, Revision.Kind.CONTACT_CHANGED, null, List.of());
          if (contact == null) {
            store.removeContact(after);
          } else {
            store.put(after, contact);
          }
          return after;
        });
  }

  /**
   * They are there no more.
   *
   * @param day not in the future
   */
  public Premises close(UUID id, int seen, LocalDate day, String reason) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField("on", "in-the-future");
    }
    Premises before = seenOpen(id, seen);
    return store.together(
        () -> {
          Premises after = closed(before, new Premises.Closing(day, reason, null));
          keep(before, after, Revision.Kind.CLOSED, reason, Changes.between(before, after));
          return after;
        });
  }

  /** They are there again. */
  public Premises reopen(UUID id, int seen, String reason) {
    Premises before = seen(id, seen);
    Premises.Closing closing = before.standing().closing();
    if (closing == null) {
      throw ProblemException.conflict("premises-open");
    }
    if (closing.mergedInto() != null) {
      throw ProblemException.conflict("premises-merged");
    }
    return store.together(
        () -> {
          Premises.Standing standing = before.standing();
          Premises after =
              before.with(
                  before.facts(),
                  before.site(),
                  new Premises.Standing(
                      PremisesState.OPEN,
                      null,
                      standing.hasContact(),
                      standing.differentBecause(),
                      standing.createdAt(),
                      now()));
          keep(before, after, Revision.Kind.REOPENED, reason, Changes.between(before, after));
          return after;
        });
  }

  /**
   * They were entered twice: the first are closed, and what hangs on them moves to the other.
   *
   * @return those that stay
   * @throws ProblemException 400 that names {@code into} where it is the same or not to be seen;
   *     409 where one of them is closed
   */
  public Premises merge(UUID id, int seen, UUID into, String reason) {
    Premises from = seenOpen(id, seen);
    if (into.equals(id)) {
      throw ProblemException.badField("into", "merge-with-itself");
    }
    Premises stays =
        store
            .together(() -> store.find(into))
            .orElseThrow(() -> ProblemException.badField("into", "unknown-value", into));
    requireOpen(stays);
    return store.together(
        () -> {
          LocalDate today = LocalDate.now(clock);
          Premises closed = closed(from, new Premises.Closing(today, reason, into));
          keep(from, closed, Revision.Kind.MERGED_INTO, stays.number(), List.of());
          Premises after = stays.with(stays.facts(), stays.site(), changed(stays.standing()));
          keep(stays, after, Revision.Kind.MERGED, from.number(), List.of());
          listeners.merged(from.id(), after);
          return after;
        });
  }

  private Premises closed(Premises before, Premises.Closing closing) {
    Premises.Standing standing = before.standing();
    return before.with(
        before.facts(),
        before.site(),
        new Premises.Standing(
            PremisesState.CLOSED,
            closing,
            standing.hasContact(),
            standing.differentBecause(),
            standing.createdAt(),
            now()));
  }

  private Premises.Standing changed(Premises.Standing standing) {
    return new Premises.Standing(
        standing.state(),
        standing.closing(),
        standing.hasContact(),
        standing.differentBecause(),
        standing.createdAt(),
        now());
  }

  private void keep(
      Premises before,
      Premises after,
      Revision.Kind kind,
      @Nullable String reason,
      List<Revision.Change> changes) {
    String by = CurrentAccess.require().viewer().username();
    PremisesMoves.keep(
        store,
        listeners,
        before,
        after,
        new Revision(after.id(), after.version(), kind, now(), by, reason, changes));
  }

  private Premises seenOpen(UUID id, int seen) {
    Premises before = seen(id, seen);
    requireOpen(before);
    return before;
  }

  private Premises seen(UUID id, int seen) {
    Premises before = store.together(() -> store.find(id)).orElseThrow(ProblemException::notFound);
    if (before.version() != seen) {
      throw ProblemException.versionOutdated();
    }
    return before;
  }

  private static void requireOpen(Premises premises) {
    if (!premises.isOpen()) {
      throw ProblemException.conflict("premises-closed", premises.number());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.linli.place.premises;

import com.github.f4b6a3.uuid.UuidCreator;
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
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.location.PlaceNumbers;

/** Enters premises, unless they are there already. */
public final class PremisesEntry {

  private static final int MOST_ALIKE = 20;
  private static final int FARTHER = 10;

  private final PremisesStore store;
  private final PlaceNumbers numbers;
  private final PremisesRules rules;
  private final Sites sites;
  private final Places places;
  private final PremisesAudit audit;
  private final Settings settings;
  private final Clock clock;

  public PremisesEntry(
      PremisesStore store,
      PlaceNumbers numbers,
      PremisesRules rules,
      Sites sites,
      Places places,
      PremisesAudit audit,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.rules = rules;
    this.sites = sites;
    this.places = places;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Enters premises.
   *
   * @param field of the request that says where they are
   * @throws ProblemException 404 outside the caller's area; 400 with all faults; 409 {@code
   *     premises-similar} where some of a like name are there and nobody said that these are others
   */
  public Premises enter(NewPremises wanted, String field, @Nullable String idempotencyKey) {
    Site site = site(wanted, field);
    PremisesRules.Checked checked = rules.check(wanted.draft(), site.type(), null);
    if (!checked.faults().isEmpty()) {
      throw ProblemException.badRequest(checked.faults());
    }
    if (wanted.contact() != null) {
      audit.entering(site.location());
    }
    return store.together(
        () -> {
          UUID id =
              store.once(
                  idempotencyKey,
                  "premises " + wanted + wanted.shape().toText(),
                  () -> insert(wanted, checked.facts(), site));
          return store.find(id).orElseThrow();
        });
  }

  private Site site(NewPremises wanted, String field) {
    Site site =
        sites
            .find(wanted.shape())
            .orElseThrow(() -> ProblemException.badField(field, "position-outside-grids"));
    if (!places.covers(site.location().path())) {
      throw ProblemException.notFound();
    }
    return site;
  }

  private UUID insert(NewPremises wanted, Premises.Facts facts, Site site) {
    store.lockEntry(site.location().county());
    requireNew(wanted, facts, site);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String area = site.location().areaCode();
    Premises premises =
        new Premises(
            UuidCreator.getTimeOrderedEpoch(),
            numbers
                .next(PlaceNumbers.Kind.PREMISES, area, LocalDate.now(clock).getYear(), 1)
                .getFirst(),
            facts,
            site,
            new Premises.Standing(
                PremisesState.OPEN,
                null,
                wanted.contact() != null,
                wanted.differentBecause(),
                now,
                now),
            1);
    store.insert(premises);
    if (wanted.contact() != null) {
      store.put(premises, wanted.contact());
    }
    String by = CurrentAccess.require().viewer().username();
    store.add(
        premises,
        new Revision(
            premises.id(),
            1,
            Revision.Kind.ENTERED,
            now,
            by,
            wanted.differentBecause(),
            List.of()));
    return premises.id();
  }

  private void requireNew(NewPremises wanted, Premises.Facts facts, Site site) {
    if (wanted.differentBecause() != null) {
      return;
    }
    Premises.Operator operator = facts.business().operator();
    List<Alike> alike =
        alike(
            facts.name(),
            site.lon(),
            site.lat(),
            operator == null ? null : operator.registration());
    if (!alike.isEmpty()) {
      throw ProblemException.conflictBecause(
          "premises-similar", alike.stream().map(PremisesEntry::violation).toList());
    }
  }

  static Violation violation(Alike alike) {
    return Violation.ofField(
        "name",
        "premises-similar",
        alike.candidate().number(),
        alike.candidate().name(),
        Math.round(alike.metres()));
  }

  /**
   * What is there already under a like name.
   *
   * @throws ProblemException 404 outside the caller's area
   */
  public List<Alike> similar(String name, double lon, double lat, @Nullable String registration) {
    Site site =
        sites
            .find(Sites.point(lon, lat))
            .orElseThrow(() -> ProblemException.badField("position", "position-outside-grids"));
    if (!places.covers(site.location().path())) {
      throw ProblemException.notFound();
    }
    return store.together(() -> alike(name, lon, lat, registration));
  }

  private List<Alike> alike(String name, double lon, double lat, @Nullable String registration) {
    int metres = settings.limit(Limit.DUPLICATE_METRES);
    LikeNames names = new LikeNames(metres);
    store
        .candidates(lon, lat, registration == null ? metres : FARTHER * metres, registration)
        .forEach(names::add);
    List<Alike> alike = names.find(name, lon, lat, registration);
    return alike.subList(0, Math.min(MOST_ALIKE, alike.size()));
  }
}

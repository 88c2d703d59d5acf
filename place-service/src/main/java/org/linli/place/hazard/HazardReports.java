package org.linli.place.hazard;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.photo.Photos;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;

/** How hazards come in. */
public final class HazardReports implements Hazards {

  private final HazardStore store;
  private final HazardGrading grading;
  private final HazardPlaces places;
  private final PremisesDirectory premises;
  private final Settings settings;
  private final OnceById once;
  private final Clock clock;

  public HazardReports(
      HazardStore store,
      HazardGrading grading,
      HazardPlaces places,
      PremisesDirectory premises,
      Settings settings,
      OnceById once,
      Clock clock) {
    this.store = store;
    this.grading = grading;
    this.places = places;
    this.premises = premises;
    this.settings = settings;
    this.once = once;
    this.clock = clock;
  }

  /** A position in degrees, EPSG:4490. */
  public record Position(double lon, double lat) {}

  /**
   * What somebody saw.
   *
   * @param measures what was done at once
   */
  public record Seen(
      String kind,
      String words,
      Set<HazardFact> facts,
      @Nullable UUID premises,
      @Nullable Position position,
      @Nullable UUID campaign,
      HazardSource source,
      @Nullable String measures) {

    public Seen {
      facts = Set.copyOf(facts);
    }
  }

  /**
   * Reports what the caller saw, once for each key.
   *
   * @throws ProblemException 404 outside their area; 400 for an unknown kind, no place or two,
   *     closed premises, or a MAJOR hazard without immediate measures
   */
  public Hazard report(Seen seen, @Nullable String idempotencyKey) {
    return store.together(
        () -> {
          UUID campaign = seen.campaign();
          if (campaign != null && !store.isCampaign(campaign)) {
            throw ProblemException.badField("campaign", "unknown-value", campaign.toString());
          }
          UUID id =
              once.make(
                  idempotencyKey,
                  "hazard " + seen,
                  () -> {
                    Hazard.Where where = where(seen);
                    settings.current(HazardKinds.KIND).require(seen.kind());
                    Hazard hazard = hazard(seen, where, null);
                    if (hazard.lacksMeasures()) {
                      throw ProblemException.badField("immediateMeasures", "measures-required");
                    }
                    return keep(hazard, seen.measures());
                  });
          return store.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  /**
   * What the table would give; stores nothing.
   *
   * @throws ProblemException 400 for an unknown kind or closed premises, 404 for premises elsewhere
   */
  public HazardGrading.Graded preview(
      String kind, Set<HazardFact> facts, @Nullable UUID premisesId) {
    settings.current(HazardKinds.KIND).require(kind);
    UUID at = premisesId == null ? null : open(premisesId).id();
    return store.together(
        () -> grading.grade(new Hazard.What(kind, "", facts, places.importance(at), null)));
  }

  /**
   * The premises that these are now, where they were merged; nothing is reported on closed ones.
   */
  private PremisesRef open(UUID id) {
    PremisesRef at = premises.survivor(id).orElseThrow(ProblemException::notFound);
    if (!at.open()) {
      throw ProblemException.badField("premises", "premises-closed");
    }
    return at;
  }

  private Hazard.Where where(Seen seen) {
    if (seen.premises() != null) {
      if (seen.position() != null) {
        throw ProblemException.badField("position", "premises-or-position");
      }
      return at(open(seen.premises()));
    }
    if (seen.position() == null) {
      throw ProblemException.badField("position", "required");
    }
    return places.require(seen.position().lon(), seen.position().lat());
  }

  @Override
  public UUID report(NewHazard found) {
    settings.current(HazardKinds.KIND).require(found.kind());
    Hazard.Where where = where(found);
    Seen seen =
        new Seen(
            found.kind(),
            found.words(),
            Set.of(),
            where.premises(),
            null,
            found.campaign(),
            HazardSource.INSPECTION,
            null);
    Hazard hazard = hazard(seen, where, found.inspection());
    UUID id = keep(hazard, null);
    if (found.inspection() != null) {
      keepPhotos(hazard, found.inspection(), found.photos());
    }
    return id;
  }

  /** What was found in other work must not be lost: it stays at premises that closed since. */
  private Hazard.Where where(NewHazard found) {
    return Optional.ofNullable(found.premises())
        .flatMap(premises::survivor)
        .filter(survivor -> !survivor.id().equals(found.premises()))
        .map(HazardReports::at)
        .orElseGet(
            () ->
                new Hazard.Where(
                    found.county(),
                    found.path(),
                    found.gridCode(),
                    found.lon(),
                    found.lat(),
                    found.premises()));
  }

  private static Hazard.Where at(PremisesRef premises) {
    return new Hazard.Where(
        premises.countyCode(),
        premises.path(),
        premises.gridCode(),
        premises.lon(),
        premises.lat(),
        premises.id());
  }

  private Hazard hazard(Seen seen, Hazard.Where where, @Nullable UUID inspection) {
    Instant now = now();
    Hazard.What what =
        new Hazard.What(
            seen.kind(),
            seen.words().strip(),
            seen.facts(),
            places.importance(where.premises()),
            seen.measures() == null ? null : seen.measures().strip());
    HazardGrading.Graded graded = grading.grade(what);
    return new Hazard(
        UuidCreator.getTimeOrderedEpoch(),
        store.number(places.town(where), LocalDate.ofInstant(now, clock.getZone()).getYear()),
        what,
        where,
        new Hazard.Origin(
            seen.source(),
            CurrentAccess.require().viewer().username(),
            now,
            inspection,
            seen.campaign()),
        new Hazard.Standing(
            HazardState.REPORTED,
            graded.grade(),
            graded.asKept(),
            graded.table().due(now, graded.grade()),
            0,
            null),
        null,
        null,
        Hazard.Hands.NONE,
        1,
        1);
  }

  private UUID keep(Hazard hazard, @Nullable String measures) {
    store.insert(hazard);
    store.append(
        hazard,
        new HazardEvent(
            hazard.origin().at(),
            hazard.origin().by(),
            HazardStep.REPORT,
            HazardState.REPORTED,
            hazard.standing().grade(),
            hazard.standing().dueAt(),
            measures,
            null,
            1));
    return hazard.id();
  }

  private void keepPhotos(Hazard hazard, UUID inspection, List<UUID> photos) {
    for (UUID photo : photos) {
      store.add(
          hazard,
          new HazardPhoto(
              photo,
              HazardPhoto.Stage.BEFORE,
              1,
              Photos.INSPECTION,
              inspection,
              hazard.origin().at(),
              hazard.origin().by()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

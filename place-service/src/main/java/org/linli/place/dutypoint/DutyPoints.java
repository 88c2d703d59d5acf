package org.linli.place.dutypoint;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.location.GridLocation;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;

/** Duty points: entered, changed, checked. */
public final class DutyPoints {

  private static final Set<Role> ANSWERING =
      EnumSet.of(Role.OFFICER, Role.POLICE, Role.GRID_WORKER, Role.AREA_ADMIN);

  private final DutyPointStore store;
  private final PlaceNumbers numbers;
  private final GridLocations locations;
  private final Places places;
  private final FabricHolder fabric;
  private final Settings settings;
  private final Clock clock;

  public DutyPoints(
      DutyPointStore store,
      PlaceNumbers numbers,
      GridLocations locations,
      Places places,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.locations = locations;
    this.places = places;
    this.fabric = fabric;
    this.settings = settings;
    this.clock = clock;
  }

  public List<DutyPoint> list(DutyPointStore.Filter filter, @Nullable String after, int limit) {
    return store.together(() -> store.list(filter, after, limit));
  }

  /**
   * One of them.
   *
   * @throws ProblemException 404 outside the caller's area
   */
  public DutyPoint get(UUID id) {
    return store.together(() -> store.find(id)).orElseThrow(ProblemException::notFound);
  }

  /** Whether the caller may change it. */
  public boolean mayChange(DutyPoint point) {
    return Access.of(CurrentAccess.require().viewer(), ANSWERING)
        .covers(point.location().path(), fabric.current());
  }

  /**
   * Enters one.
   *
   * @throws ProblemException 404 outside the caller's area; 400 with all faults
   */
  public DutyPoint enter(
      DutyPoint.Facts facts, double lon, double lat, @Nullable String idempotencyKey) {
    GridLocation location = locations.requireOwn(lon, lat, "position");
    requireValid(facts, null);
    return store.together(
        () -> {
          UUID id =
              store.once(
                  idempotencyKey,
                  "duty point " + facts + lon + ' ' + lat,
                  () -> insert(facts, lon, lat, location));
          return store.find(id).orElseThrow();
        });
  }

  private UUID insert(DutyPoint.Facts facts, double lon, double lat, GridLocation location) {
    String number =
        numbers
            .next(
                PlaceNumbers.Kind.DUTY_POINT,
                location.areaCode(),
                LocalDate.now(clock).getYear(),
                1)
            .getFirst();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    store.insert(
        List.of(new DutyPoint(id, number, facts, lon, lat, location, DutyPoint.Condition.NEW, 1)));
    return id;
  }

  public DutyPoint change(UUID id, int seen, DutyPoint.Facts facts, double lon, double lat) {
    DutyPoint before = seen(id, seen);
    requireThere(before);
    requireValid(facts, before.facts().kind());
    GridLocation location =
        locations
            .find(lon, lat)
            .orElseThrow(() -> ProblemException.badField("position", "position-outside-grids"));
    if (!places.covers(location.path())) {
      throw ProblemException.badField("position", "outside-jurisdiction");
    }
    return update(before, before.with(facts, lon, lat, location));
  }

  private void requireValid(DutyPoint.Facts facts, @Nullable String before) {
    List<Violation> faults = new ArrayList<>();
    if (Required.isBlank(facts.name())) {
      faults.add(Violation.ofField("name", "required"));
    }
    boolean known =
        settings
            .current(DutyPointKinds.KIND)
            .find(facts.kind())
            .filter(kind -> kind.active() || kind.code().equals(before))
            .isPresent();
    if (!known) {
      faults.add(Violation.ofField("kind", "unknown-value", facts.kind()));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  /**
   * Says whether it can be used.
   *
   * @param reason needed unless it is in service again
   * @param until of one that is out of service; not in the past
   */
  public DutyPoint setState(
      UUID id,
      int seen,
      DutyPoint.State state,
      @Nullable String reason,
      @Nullable LocalDate until) {
    DutyPoint before = seen(id, seen);
    List<Violation> faults = new ArrayList<>();
    boolean inService = state == DutyPoint.State.IN_SERVICE;
    if (!inService && (reason == null || Required.isBlank(reason))) {
      faults.add(Violation.ofField("reason", "required"));
    }
    if (until != null && state != DutyPoint.State.OUT_OF_SERVICE) {
      faults.add(Violation.ofField("until", "only-out-of-service"));
    } else if (until != null && until.isBefore(LocalDate.now(clock))) {
      faults.add(Violation.ofField("until", "in-the-past"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return update(
        before,
        before.with(
            new DutyPoint.Condition(
                state, inService ? null : reason, until, before.condition().checked())));
  }

  /** Says that somebody looked and that it works. */
  public DutyPoint check(UUID id, LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField("on", "in-the-future");
    }
    DutyPoint before = get(id);
    DutyPoint.Condition condition = before.condition();
    if (condition.state() != DutyPoint.State.IN_SERVICE) {
      throw ProblemException.conflict("duty-point-out-of-service");
    }
    DutyPoint.Checked known = condition.checked();
    if (known != null && known.on().isAfter(day)) {
      return before;
    }
    String by = CurrentAccess.require().viewer().username();
    DutyPoint.Checked checked = new DutyPoint.Checked(day, by);
    if (checked.equals(known)) {
      return before;
    }
    return update(
        before,
        before.with(
            new DutyPoint.Condition(
                condition.state(), condition.reason(), condition.until(), checked)));
  }

  private DutyPoint update(DutyPoint before, DutyPoint after) {
    boolean updated = store.together(() -> store.update(after, before.version()));
    if (!updated) {
      throw ProblemException.versionOutdated();
    }
    return after;
  }

  private DutyPoint seen(UUID id, int seen) {
    DutyPoint before = get(id);
    if (before.version() != seen) {
      throw ProblemException.versionOutdated();
    }
    return before;
  }

  private static void requireThere(DutyPoint point) {
    if (point.condition().state() == DutyPoint.State.REMOVED) {
      throw ProblemException.conflict("duty-point-removed");
    }
  }
}

package org.linli.place.inspection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Who stands in for whom. */
public final class StandIns {

  private static final int LONGEST_DAYS = 366;

  private final StandInStore store;
  private final PlanStore plans;
  private final Places places;
  private final Clock clock;

  public StandIns(StandInStore store, PlanStore plans, Places places, Clock clock) {
    this.store = store;
    this.plans = plans;
    this.places = places;
    this.clock = clock;
  }

  /** What an officer arranges. */
  public record Arranged(
      String area,
      String username,
      String standIn,
      LocalDate from,
      LocalDate until,
      @Nullable String reason) {}

  /** Those of today and later. */
  public List<StandIn> list(@Nullable String area) {
    List<String> paths = places.scopes(area);
    return plans.together(() -> store.list(paths, LocalDate.now(clock)));
  }

  /** Arranges one. */
  public StandIn add(Arranged wanted, @Nullable String key) {
    Places.Place place = places.requireOwn(wanted.area());
    refuse(wanted);
    String by = CurrentAccess.require().viewer().username();
    return plans.together(
        () -> {
          UUID id =
              plans.once(
                  key,
                  "stand-in " + wanted,
                  () -> {
                    StandIn made =
                        new StandIn(
                            UuidCreator.getTimeOrderedEpoch(),
                            new StandIn.Area(place.county(), place.code(), place.path()),
                            wanted.username(),
                            wanted.standIn(),
                            wanted.from(),
                            wanted.until(),
                            wanted.reason(),
                            by);
                    store.insert(made);
                    return made.id();
                  });
          return store.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  /** Ends one: yesterday was its last day, or its first where it has not begun. */
  public StandIn end(UUID id) {
    return plans.together(
        () -> {
          if (!store.end(id, LocalDate.now(clock).minusDays(1))) {
            throw ProblemException.notFound();
          }
          return store.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  private void refuse(Arranged wanted) {
    List<Violation> faults = new ArrayList<>();
    if (wanted.until().isBefore(wanted.from())) {
      faults.add(Violation.ofField("until", "date-order"));
    } else if (wanted.from().plusDays(LONGEST_DAYS).isBefore(wanted.until())) {
      faults.add(Violation.ofField("until", "period-too-long", LONGEST_DAYS));
    }
    if (wanted.until().isBefore(LocalDate.now(clock))) {
      faults.add(Violation.ofField("until", "in-the-past"));
    }
    if (wanted.username().equals(wanted.standIn())) {
      faults.add(Violation.ofField("standIn", "stands-in-for-themselves"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }
}

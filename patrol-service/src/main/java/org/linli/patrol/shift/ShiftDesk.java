package org.linli.patrol.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.team.Coordination;

/** Shifts as who coordinates sees them, and one's own in full. */
public final class ShiftDesk {

  private final ShiftStore store;
  private final Coordination coordination;
  private final Settings settings;
  private final Clock clock;

  public ShiftDesk(ShiftStore store, Coordination coordination, Settings settings, Clock clock) {
    this.store = store;
    this.coordination = coordination;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A shift with all that is known of it.
   *
   * @param endsByLimit null unless it is open
   */
  public record Whole(
      Shift shift,
      List<Step> steps,
      Instant opens,
      @Nullable Instant endsByLimit,
      Optional<UUID> standIn,
      boolean handedOver) {
    public Whole {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One's own shift, or one of the area.
   *
   * @throws ProblemException 404
   */
  public Whole get(UUID id) {
    return store.together(() -> whole(store.find(id).orElseThrow(ProblemException::notFound)));
  }

  public Whole whole(Shift shift) {
    return store.together(
        () ->
            new Whole(
                shift,
                store.steps(shift),
                opens(shift),
                endsByLimit(shift),
                store.openStandIn(shift.id()),
                store.isHandedOver(shift.id())));
  }

  public List<Shift> list(ShiftStore.Filter filter, ShiftStore.@Nullable Place after, int limit) {
    return store.together(() -> store.list(filter, after, limit));
  }

  /** Takes somebody off a planned shift. */
  public Shift cancel(UUID id, String reason, int seen) {
    return store.together(
        () -> {
          Shift shift = store.lock(id).orElseThrow(ProblemException::notFound);
          coordination.require(shift.who().path());
          if (shift.version() != seen) {
            throw ProblemException.versionOutdated();
          }
          if (shift.state() == ShiftState.PLANNED) {
            new PlanHorizon(clock).requireNotBegun(shift.plan().from());
          }
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          String me = CurrentAccess.require().viewer().username();
          store.save(
              shift.cancelled(reason.strip()), new Step(Step.Kind.CANCELLED, now, now, me, null));
          return store.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  /** When check-in opens. */
  public Instant opens(Shift shift) {
    return shift.plan().from().minusSeconds(60L * settings.limit(Limit.CHECK_IN_MINUTES));
  }

  private @Nullable Instant endsByLimit(Shift shift) {
    return shift.state().isOpen()
        ? ForgottenCheckOuts.end(
            shift, settings.limit(Limit.FORGOTTEN_MINUTES), settings.limit(Limit.UNPLANNED_HOURS))
        : null;
  }
}

package org.linli.patrol.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.patrol.shift.Availability;
import org.linli.patrol.shift.PlanHorizon;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftState;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.Step;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Coordination;

/** Stand-ins and swaps among the members of a team. */
public final class StandIns {

  private static final int MOST = 200;

  private final StandInStore store;
  private final ShiftStore shifts;
  private final Availability availability;
  private final Coordination coordination;
  private final Clock clock;

  public StandIns(
      StandInStore store,
      ShiftStore shifts,
      Availability availability,
      Coordination coordination,
      Clock clock) {
    this.store = store;
    this.shifts = shifts;
    this.availability = availability;
    this.coordination = coordination;
    this.clock = clock;
  }

  /** Offers a planned shift of one's own. */
  public StandIn.Listed offer(UUID shiftId) {
    return shifts.together(
        () -> {
          Shift shift = ownToCome(shiftId);
          Shift.Who who = shift.who();
          StandIn offer =
              new StandIn(
                  UUID.randomUUID(),
                  new RotaTemplate.Owner(who.team(), who.county(), who.path()),
                  shiftId,
                  null,
                  StandIn.State.OFFERED,
                  act(),
                  null,
                  null);
          if (!store.insert(offer)) {
            throw ProblemException.conflict("stand-in-open");
          }
          return store.listed(offer);
        });
  }

  public List<StandIn.Listed> list(@Nullable UUID team, boolean open) {
    return shifts.together(() -> store.list(team, open, MOST).stream().map(store::listed).toList());
  }

  /** Takes a shift on offer, or swaps it for one of one's own. */
  public StandIn.Listed take(UUID id, @Nullable UUID exchange) {
    return shifts.together(
        () -> {
          StandIn before = lock(id);
          if (before.offered().by().equals(me())) {
            throw ProblemException.forbidden("stand-in-own");
          }
          require(before, EnumSet.of(StandIn.State.OFFERED));
          Shift offered = shiftOf(before.shift());
          if (exchange != null && !ownToCome(exchange).who().team().equals(before.owner().team())) {
            throw ProblemException.badField("inExchange", "stand-in-team");
          }
          Planning.refuse(obstacles(offered, me(), exchange));
          return saved(
              new StandIn(
                  id,
                  before.owner(),
                  before.shift(),
                  exchange,
                  StandIn.State.TAKEN,
                  before.offered(),
                  act(),
                  null));
        });
  }

  /** Who offered it takes it back; who took it gives it up, and it is on offer again. */
  public StandIn.Listed withdraw(UUID id) {
    return shifts.together(
        () -> {
          StandIn before = lock(id);
          StandIn.Act taken = before.taken();
          boolean takersOwn = taken != null && taken.by().equals(me());
          if (!takersOwn && !before.offered().by().equals(me())) {
            throw ProblemException.forbidden();
          }
          require(before, EnumSet.of(StandIn.State.OFFERED, StandIn.State.TAKEN));
          return saved(
              new StandIn(
                  id,
                  before.owner(),
                  before.shift(),
                  takersOwn ? null : before.exchange(),
                  takersOwn ? StandIn.State.OFFERED : StandIn.State.WITHDRAWN,
                  before.offered(),
                  takersOwn ? null : taken,
                  null));
        });
  }

  /** Agrees or not; with agreement the shift changes hands, and so does the one in return. */
  public StandIn.Listed decide(UUID id, boolean agreed, @Nullable String reason) {
    return shifts.together(
        () -> {
          StandIn before = lock(id);
          coordination.require(before.owner().path());
          require(before, EnumSet.of(StandIn.State.TAKEN));
          if (!agreed && (reason == null || Required.isBlank(reason))) {
            throw ProblemException.badField("reason", "required");
          }
          if (agreed) {
            change(before);
          }
          return saved(
              new StandIn(
                  id,
                  before.owner(),
                  before.shift(),
                  before.exchange(),
                  agreed ? StandIn.State.AGREED : StandIn.State.REFUSED,
                  before.offered(),
                  before.taken(),
                  new StandIn.Decision(
                      me(), now(), agreed || reason == null ? null : reason.strip())));
        });
  }

  private void change(StandIn standIn) {
    String offerer = standIn.offered().by();
    String taker = Objects.requireNonNull(standIn.taken()).by();
    Shift offered = shiftOf(standIn.shift());
    UUID exchange = standIn.exchange();
    Planning.refuse(obstacles(offered, taker, exchange));
    if (exchange != null) {
      Shift given = shiftOf(exchange);
      Planning.refuse(obstacles(given, offerer, standIn.shift()));
      hand(given, taker, offerer);
    }
    hand(offered, offerer, taker);
  }

  private void hand(Shift shift, String from, String to) {
    if (!shift.who().username().equals(from)) {
      throw ProblemException.conflict("stand-in-outdated");
    }
    Capacity capacity =
        availability.capacity(shift.who().team(), to, shift.plan().from()).orElseThrow();
    Instant now = now();
    shifts.save(
        shift.handedTo(to, capacity), new Step(Step.Kind.CHANGED_HANDS, now, now, me(), null));
  }

  private Set<Availability.Obstacle> obstacles(
      Shift shift, String username, @Nullable UUID givenAway) {
    Instant until = Objects.requireNonNull(shift.plan().until());
    return availability.obstacles(
        shift.who().team(),
        username,
        shift.plan().from(),
        until,
        givenAway == null ? Set.of() : Set.of(givenAway));
  }

  /** A shift on offer, whosever it is. */
  private Shift shiftOf(UUID id) {
    Shift shift = shifts.asLinli(() -> shifts.lock(id).orElseThrow(ProblemException::notFound));
    if (shift.stateAt(now()) != ShiftState.PLANNED
        || new PlanHorizon(clock).hasBegun(shift.plan().from())) {
      throw ProblemException.conflict("stand-in-outdated");
    }
    return shift;
  }

  private Shift ownToCome(UUID id) {
    Shift shift =
        shifts
            .lock(id)
            .filter(one -> one.who().username().equals(me()))
            .orElseThrow(ProblemException::notFound);
    if (shift.stateAt(now()) != ShiftState.PLANNED) {
      throw ProblemException.conflict("shift-step", shift.stateAt(now()).name());
    }
    return shift;
  }

  private StandIn lock(UUID id) {
    return store.lock(id).orElseThrow(ProblemException::notFound);
  }

  private static void require(StandIn standIn, Set<StandIn.State> states) {
    if (!states.contains(standIn.state())) {
      throw ProblemException.conflict("stand-in-state", standIn.state().name());
    }
  }

  private StandIn.Listed saved(StandIn standIn) {
    store.save(standIn);
    return store.listed(standIn);
  }

  private StandIn.Act act() {
    return new StandIn.Act(me(), now());
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

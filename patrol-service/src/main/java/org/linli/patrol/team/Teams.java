package org.linli.patrol.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Teams: formed, changed, ended; who belongs to them. */
public final class Teams {

  private static final int MOST = 500;

  private final TeamStore store;
  private final Places places;
  private final Coordination coordination;
  private final Clock clock;

  public Teams(TeamStore store, Places places, Coordination coordination, Clock clock) {
    this.store = store;
    this.places = places;
    this.coordination = coordination;
    this.clock = clock;
  }

  /** What may be said of a team. */
  public record Told(String name, TeamKind kind, List<String> coordinators) {
    public Told {
      name = name.strip();
      coordinators = coordinators.stream().map(String::strip).distinct().toList();
    }
  }

  public Team open(String areaCode, Told told, @Nullable String idempotencyKey) {
    Places.Place place = places.requireOwn(areaCode);
    check(told);
    Instant now = now();
    // Who opens a team may coordinate it: it has no shifts yet, and nobody else could begin.
    Team team =
        new Team(
            UUID.randomUUID(),
            new Team.Ground(place.county(), place.code(), place.path()),
            told.name(),
            told.kind(),
            appointed(told, List.of(), now),
            new Team.Life(me(), now, null),
            1);
    return store.together(
        () -> {
          coordination.require(team.path());
          return found(store.insert(team, idempotencyKey));
        });
  }

  public List<Team> list(List<String> paths, boolean mine, boolean ended) {
    return store.together(
        () -> {
          List<UUID> own = store.own(me()).stream().map(Member::team).toList();
          return store.list(paths, ended, MOST).stream()
              .filter(team -> !mine || own.contains(team.id()) || isCoordinator(team))
              .toList();
        });
  }

  /**
   * A team that the caller sees.
   *
   * @throws ProblemException 404
   */
  public Team get(UUID id) {
    return store.together(() -> found(id));
  }

  /** A team, if it is among those that the caller sees. */
  public Optional<Team> find(UUID id) {
    return store.together(() -> store.find(id));
  }

  /** The caller's own membership that holds today or begins later. */
  public Optional<Member> own(UUID team) {
    LocalDate today = today();
    return store.together(
        () ->
            store.own(me()).stream()
                .filter(member -> member.team().equals(team))
                .filter(member -> member.until() == null || !member.until().isBefore(today))
                .findFirst());
  }

  /**
   * Whether the caller belonged to a team on a day, by an appointment that was in time.
   *
   * @param inTime tells it of the moment somebody was appointed
   */
  public boolean wasMember(UUID team, LocalDate day, Predicate<Instant> inTime) {
    return store.together(
        () ->
            store.own(me()).stream()
                .filter(member -> member.team().equals(team) && member.isMemberOn(day))
                .anyMatch(member -> inTime.test(member.appointedAt())));
  }

  /**
   * Changes name, kind and coordinators.
   *
   * @throws ProblemException 403 where the caller appoints themself
   */
  public Team change(UUID id, Told told, int seen) {
    return store.together(
        () -> {
          Team before = coordinated(id);
          check(told);
          requireThere(before);
          if (told.coordinators().contains(me()) && !before.isCoordinatedBy(me())) {
            throw ProblemException.forbidden("own-appointment");
          }
          return changed(
              new Team(
                  before.id(),
                  before.ground(),
                  told.name(),
                  told.kind(),
                  appointed(told, before.appointed(), now()),
                  before.life(),
                  before.version()),
              seen);
        });
  }

  /** Ends a team for good. */
  public Team end(UUID id, int seen) {
    return store.together(
        () -> {
          Team before = coordinated(id);
          requireThere(before);
          if (store.hasShiftsAfter(before, now())) {
            throw ProblemException.conflict("team-has-shifts");
          }
          return changed(
              new Team(
                  before.id(),
                  before.ground(),
                  before.name(),
                  before.kind(),
                  before.appointed(),
                  new Team.Life(before.life().openedBy(), before.life().openedAt(), now()),
                  before.version()),
              seen);
        });
  }

  public List<Member> members(UUID id, boolean past) {
    return store.together(
        () -> {
          coordinated(id);
          return store.members(id, past ? null : today());
        });
  }

  public Member add(
      UUID id,
      String username,
      Capacity capacity,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String idempotencyKey) {
    return store.together(
        () -> {
          Team team = coordinated(id);
          requireThere(team);
          Member member =
              new Member(UUID.randomUUID(), id, username.strip(), capacity, from, until, now());
          requireAnother(member);
          List<Violation> faults = new ArrayList<>();
          if (!Usernames.isOne(member.username())) {
            faults.add(Violation.ofField("username", "username"));
          }
          if (until != null && until.isBefore(from)) {
            faults.add(Violation.ofField("until", "date-order"));
          }
          refuse(faults);
          UUID kept =
              store.insert(team, requireNew(member, idempotencyKey), me(), now(), idempotencyKey);
          return member(team, kept);
        });
  }

  public Member endMember(UUID id, UUID memberId, LocalDate lastDay) {
    return store.together(
        () -> {
          Team team = coordinated(id);
          Member member = member(team, memberId);
          if (lastDay.isBefore(member.from())) {
            throw ProblemException.badField("on", "date-order");
          }
          Instant after = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
          requireNoNewTime(member, lastDay);
          if (store.isPlannedAfter(id, member.username(), after)) {
            throw ProblemException.conflict("member-has-shifts");
          }
          store.end(team, member, lastDay);
          return member(team, memberId);
        });
  }

  /** Nobody gives themself the tracks of others. */
  private static void requireAnother(Member member) {
    if (member.username().equals(me())) {
      throw ProblemException.forbidden("own-appointment");
    }
  }

  /** A membership may be made shorter; days that were without it stay without it. */
  private void requireNoNewTime(Member member, LocalDate lastDay) {
    LocalDate until = member.until();
    if (until == null || !lastDay.isAfter(until)) {
      return;
    }
    requireAnother(member);
    if (until.isBefore(today())) {
      throw ProblemException.conflict("member-left");
    }
  }

  private static List<Team.Coordinator> appointed(
      Told told, List<Team.Coordinator> before, Instant now) {
    return told.coordinators().stream()
        .map(
            name ->
                before.stream()
                    .filter(known -> known.username().equals(name))
                    .findFirst()
                    .orElse(new Team.Coordinator(name, now)))
        .toList();
  }

  private Member requireNew(Member member, @Nullable String idempotencyKey) {
    boolean there =
        store.members(member.team(), null).stream().anyMatch(other -> other.meets(member));
    // With a key it may be the same call again, which the store tells.
    if (there && idempotencyKey == null) {
      throw ProblemException.conflict("member-already");
    }
    return member;
  }

  private Member member(Team team, UUID id) {
    return store.members(team.id(), null).stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private Team coordinated(UUID id) {
    Team team = found(id);
    coordination.require(team.path());
    return team;
  }

  private Team found(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private Team changed(Team team, int seen) {
    if (!store.change(team, seen)) {
      throw ProblemException.versionOutdated();
    }
    return found(team.id());
  }

  private static void requireThere(Team team) {
    if (team.isOver()) {
      throw ProblemException.conflict("team-ended");
    }
  }

  private static void check(Told told) {
    List<Violation> faults = new ArrayList<>();
    if (told.name().isEmpty()) {
      faults.add(Violation.ofField("name", "required"));
    }
    for (int i = 0; i < told.coordinators().size(); i++) {
      if (!Usernames.isOne(told.coordinators().get(i))) {
        faults.add(Violation.ofField("coordinators[" + i + "]", "username"));
      }
    }
    refuse(faults);
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private boolean isCoordinator(Team team) {
    return team.isCoordinatedBy(me());
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

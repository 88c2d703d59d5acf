package org.linli.person.grant;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.person.staff.Account;
import org.linli.person.staff.StaffStore;

/**
 * Colleagues who stand in for somebody for some days: they hold the same rights, marked as such,
 * and lose them by themselves. Administration and what needs four eyes is never handed over this
 * way.
 */
public final class StandIns {

  /** Days that somebody may stand in where no absence is planned. */
  private static final int LONGEST_DAYS = 92;

  private final StaffStore staff;
  private final GrantStore store;
  private final Grants grants;
  private final Keeper keeper;
  private final FabricHolder fabric;
  private final Clock clock;

  public StandIns(
      StaffStore staff,
      GrantStore store,
      Grants grants,
      Keeper keeper,
      FabricHolder fabric,
      Clock clock) {
    this.staff = staff;
    this.store = store;
    this.grants = grants;
    this.keeper = keeper;
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * Who stands in and for how long.
   *
   * @param until last day
   * @param grants which; all that may be handed over where empty
   */
  public record Wanted(String standIn, LocalDate from, LocalDate until, Set<UUID> grants) {

    public Wanted {
      grants = Set.copyOf(grants);
    }
  }

  /**
   * Appoints a stand-in, inside a transaction of the caller.
   *
   * @return the stand-in
   */
  public UUID appoint(
      Access access, Delegation delegation, UUID id, @Nullable String ifMatch, Wanted wanted) {
    Keeper.Kept away = keeper.lock(access, id, ifMatch);
    Grants.requireServing(away.account());
    Account other = colleague(access, away.account(), wanted.standIn());
    LocalDate today = LocalDate.now(clock);
    if (wanted.from().isBefore(today)) {
      throw ProblemException.badField("from", "in-the-past");
    }
    if (wanted.until().isBefore(wanted.from())) {
      throw ProblemException.badField("until", "date-order");
    }
    LocalDate back = away.account().dates().awayUntil();
    LocalDate latest =
        back != null && !back.isBefore(wanted.from()) ? back : wanted.from().plusDays(LONGEST_DAYS);
    if (wanted.until().isAfter(latest)) {
      throw ProblemException.badField("until", "stand-in-too-long", latest);
    }
    List<StaffGrant> handed = handed(away, delegation, wanted.grants());
    Instant now = clock.instant();
    Instant from =
        wanted.from().equals(today) ? now : wanted.from().atStartOfDay(clock.getZone()).toInstant();
    Instant until = wanted.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    List<StaffGrant> theirs = store.of(other.staff().id());
    int given = 0;
    for (StaffGrant one : handed) {
      StaffGrant copy = copy(access, delegation, other, one, from, until);
      if (copy != null) {
        grants.requireApart(theirs, one.role());
        store.insert(other, copy, away.account().staff().id(), now);
        given++;
      }
    }
    if (given == 0) {
      throw ProblemException.badField("grants", "nothing-to-hand-over");
    }
    staff.update(away.account());
    staff.update(other);
    return other.staff().id();
  }

  private Account colleague(Access access, Account away, String username) {
    Account other =
        staff
            .findByUsername(username)
            .flatMap(account -> staff.lock(account.staff().id()))
            .orElseThrow(() -> ProblemException.badField("standIn", "unknown-staff", username));
    if (other.staff().id().equals(away.staff().id())) {
      throw ProblemException.badField("standIn", "same-person");
    }
    if (Keeper.isOwn(access, other)) {
      throw ProblemException.forbidden("own-account");
    }
    if (!keeper.keeps(access, other, store.of(other.staff().id()), false)) {
      throw ProblemException.badField("standIn", "unknown-staff", username);
    }
    if (!other.state().isOpen()) {
      throw ProblemException.badField("standIn", "not-at-work", username);
    }
    return other;
  }

  private List<StaffGrant> handed(Keeper.Kept away, Delegation delegation, Set<UUID> chosen) {
    Instant now = clock.instant();
    List<StaffGrant> handed = new ArrayList<>();
    for (StaffGrant grant : away.grants()) {
      if (grant.at(now) == StaffGrant.State.ENDED
          || (!chosen.isEmpty() && !chosen.contains(grant.id()))) {
        continue;
      }
      boolean allowed =
          grant.derivedFrom() == null
              && grant.role() != Role.AREA_ADMIN
              && !Delegation.FOUR_EYES.contains(grant.role())
              && delegation.mayGive(grant, fabric.current());
      if (allowed) {
        handed.add(grant);
      } else if (!chosen.isEmpty()) {
        throw ProblemException.forbidden("not-delegable");
      }
    }
    if (handed.size() < chosen.size()) {
      throw ProblemException.badField("grants", "unknown-grant");
    }
    return handed;
  }

  /** The same right for the days of standing in, or null where it does not reach into them. */
  private @Nullable StaffGrant copy(
      Access access,
      Delegation delegation,
      Account other,
      StaffGrant one,
      Instant from,
      Instant until) {
    String path = one.areaCode() == null ? null : fabric.current().findPath(one.areaCode());
    Instant power =
        path == null
            ? null
            : delegation.find(one.role(), path).map(Delegation.Power::until).orElse(null);
    Instant since = one.since().isAfter(from) ? one.since() : from;
    Instant end = Delegation.earlier(Delegation.earlier(until, one.until()), power);
    if (end == null || !end.isAfter(since)) {
      return null;
    }
    return new StaffGrant(
        UuidCreator.getTimeOrderedEpochPlus1(),
        other.staff().id(),
        one.role(),
        one.areaCode(),
        since,
        end,
        new StaffGrant.Given(access.viewer().username(), null, null),
        Set.of(),
        one.id(),
        null);
  }
}

package org.linli.person.grant;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.person.staff.Account;
import org.linli.person.staff.Clerk;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;

/** Gives and ends roles in areas, held to {@link Delegation}. */
public final class Grants {

  /** How long ago a right may begin: as long as a form may have been open. */
  private static final Duration LATE = Duration.ofHours(1);

  private final StaffStore staff;
  private final GrantStore store;
  private final Keeper keeper;
  private final FabricHolder fabric;
  private final Clock clock;

  public Grants(
      StaffStore staff, GrantStore store, Keeper keeper, FabricHolder fabric, Clock clock) {
    this.staff = staff;
    this.store = store;
    this.keeper = keeper;
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * What is to be given.
   *
   * @param since now where null
   * @param until as long as the giver's own right where null
   */
  public record Wanted(
      Role role,
      String areaCode,
      @Nullable Instant since,
      @Nullable Instant until,
      Set<Role> delegable) {

    public Wanted {
      delegable = Set.copyOf(delegable);
    }
  }

  /** Gives a role, inside a transaction of the caller. */
  public void give(
      Access access, Delegation delegation, UUID id, @Nullable String ifMatch, Wanted wanted) {
    Keeper.Kept kept = keeper.lock(access, id, ifMatch);
    Account account = kept.account();
    requireServing(account);
    StaffGrant grant = checked(access, delegation, account.staff().id(), wanted);
    requireFree(kept.grants(), grant);
    requireApart(kept.grants(), grant.role());
    store.insert(account, grant, null, clock.instant());
    staff.update(account);
  }

  /**
   * A grant that this administrator may give.
   *
   * @throws ProblemException 404 outside their areas, 403 for what they may not hand on, 400
   */
  public StaffGrant checked(Access access, Delegation delegation, UUID to, Wanted wanted) {
    if (Delegation.FOUR_EYES.contains(wanted.role())) {
      throw ProblemException.forbidden("four-eyes-needed");
    }
    String path = fabric.current().findPath(wanted.areaCode());
    if (path == null || !delegation.reaches(path)) {
      throw ProblemException.notFound();
    }
    Delegation.Power power =
        delegation
            .find(wanted.role(), path)
            .orElseThrow(() -> ProblemException.forbidden("not-delegable"));
    if (!power.roles().containsAll(wanted.delegable())) {
      throw ProblemException.forbidden("not-delegable");
    }
    if (wanted.role() != Role.AREA_ADMIN && !wanted.delegable().isEmpty()) {
      throw ProblemException.badField("delegable", "delegable-of-admin");
    }
    Instant now = clock.instant();
    Instant since = wanted.since() == null ? now : wanted.since();
    Instant until = wanted.until() == null ? power.until() : wanted.until();
    if (since.isBefore(now.minus(LATE))) {
      throw ProblemException.badField("since", "in-the-past");
    }
    if (until != null && (!until.isAfter(since) || !until.isAfter(now))) {
      throw ProblemException.badField("until", "date-order");
    }
    if (Delegation.later(until, power.until())) {
      throw ProblemException.badField("until", "beyond-own-right");
    }
    return new StaffGrant(
        UuidCreator.getTimeOrderedEpochPlus1(),
        to,
        wanted.role(),
        wanted.areaCode(),
        since,
        until,
        new StaffGrant.Given(access.viewer().username(), null, null),
        wanted.delegable(),
        null,
        null);
  }

  /** Ends a grant at once, inside a transaction of the caller. */
  public void end(Access access, UUID id, @Nullable String ifMatch, UUID grantId, String reason) {
    Required.text("reason", reason);
    Keeper.Kept kept = keeper.lockToClose(access, id, ifMatch);
    StaffGrant grant =
        kept.grants().stream()
            .filter(one -> one.id().equals(grantId))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    Instant now = clock.instant();
    if (grant.at(now) == StaffGrant.State.ENDED) {
      throw ProblemException.conflict("grant-ended");
    }
    if (!mayEnd(access, kept.account(), kept.grants(), grant)) {
      throw ProblemException.forbidden("not-delegable");
    }
    store.end(grantId, now, access.viewer().username(), reason);
    staff.update(kept.account());
  }

  /** Whether the caller may end a grant: where they administer its area, or four eyes gave it. */
  public boolean mayEnd(Access access, Account account, List<StaffGrant> theirs, StaffGrant grant) {
    boolean system = access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN));
    if (grant.at(clock.instant()) == StaffGrant.State.ENDED
        || !keeper.keeps(access, account, theirs, true)) {
      return false;
    }
    if (system && (Delegation.FOUR_EYES.contains(grant.role()) || isOfRootAdmin(grant))) {
      return true;
    }
    String path = grant.areaCode() == null ? null : fabric.current().findPath(grant.areaCode());
    return !Delegation.FOUR_EYES.contains(grant.role())
        && (path == null
            ? keeper.coveredBy(access, account)
            : Access.of(access.viewer(), Set.of(Role.AREA_ADMIN)).covers(path, fabric.current()));
  }

  /** Whether it is the right of an administrator of a whole county. */
  public boolean isOfRootAdmin(StaffGrant grant) {
    String path = grant.areaCode() == null ? null : fabric.current().findPath(grant.areaCode());
    return grant.role() == Role.AREA_ADMIN
        && path != null
        && path.indexOf('/', 1) == path.length() - 1;
  }

  /** Ends what stand-ins had from grants that ended; to be called when those are stored. */
  public int endOrphans() {
    return staff.transaction(Clerk.ACCESS, () -> store.endOrphans(clock.instant()));
  }

  static void requireServing(Account account) {
    if (account.state() == StaffState.LEFT) {
      throw ProblemException.conflict("has-left");
    }
  }

  /** SAFEGUARDS 5: police and support worker never in one person. */
  void requireApart(List<StaffGrant> theirs, Role role) {
    Role other =
        switch (role) {
          case POLICE -> Role.SUPPORT_WORKER;
          case SUPPORT_WORKER -> Role.POLICE;
          default -> null;
        };
    Instant now = clock.instant();
    boolean both =
        other != null
            && theirs.stream()
                .anyMatch(one -> one.role() == other && one.at(now) != StaffGrant.State.ENDED);
    if (both) {
      throw ProblemException.conflict("police-and-support");
    }
  }

  private void requireFree(List<StaffGrant> theirs, StaffGrant grant) {
    Instant now = clock.instant();
    boolean held =
        theirs.stream()
            .filter(one -> one.at(now) != StaffGrant.State.ENDED && one.derivedFrom() == null)
            .filter(one -> one.groupPath().equals(grant.groupPath()))
            .anyMatch(
                one ->
                    (one.until() == null || one.until().isAfter(grant.since()))
                        && (grant.until() == null || grant.until().isAfter(one.since())));
    if (held) {
      throw ProblemException.conflict("already-held");
    }
  }
}

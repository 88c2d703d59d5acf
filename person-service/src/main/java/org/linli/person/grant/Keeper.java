package org.linli.person.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.person.staff.Account;
import org.linli.person.staff.Clerk;
import org.linli.person.staff.StaffStore;

/**
 * Who may do what with which account. Administrators of areas keep the accounts whose home lies
 * there; system administrators keep those of the whole system and of root areas, and those whose
 * holders need four eyes. Nobody keeps their own.
 */
public final class Keeper {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

  private final StaffStore staff;
  private final GrantStore grants;
  private final FabricHolder fabric;
  private final Clock clock;

  public Keeper(StaffStore staff, GrantStore grants, FabricHolder fabric, Clock clock) {
    this.staff = staff;
    this.grants = grants;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** An account with its grants, seen or kept by somebody. */
  public record Kept(Account account, List<StaffGrant> grants, boolean byArea) {

    public Kept {
      grants = List.copyOf(grants);
    }
  }

  /** What the caller may hand on; read on the service's own account, whatever they may see. */
  public Delegation delegation(Access access) {
    Instant now = clock.instant();
    List<StaffGrant> own =
        staff.transaction(
            Clerk.ACCESS,
            () ->
                staff
                    .findByUsername(access.viewer().username())
                    .filter(account -> account.state().isOpen())
                    .map(account -> grants.of(account.staff().id()))
                    .orElse(List.of()));
    return Delegation.of(own, fabric.current(), now);
  }

  /**
   * An account to be changed, locked, inside a transaction of the caller.
   *
   * @param ifMatch the version they saw
   * @throws ProblemException 404 outside their areas, 403 where they do not keep it, 428, 412
   */
  public Kept lock(Access access, UUID id, @Nullable String ifMatch) {
    Account account = staff.lock(id).orElseThrow(ProblemException::notFound);
    Kept kept = new Kept(account, grants.of(id), coveredBy(access, account));
    requireKept(access, kept, false);
    requireVersion(ifMatch, account.version());
    return kept;
  }

  /** As {@link #lock}, to close the account: any system administrator may do that. */
  public Kept lockToClose(Access access, UUID id, @Nullable String ifMatch) {
    Account account = staff.lock(id).orElseThrow(ProblemException::notFound);
    Kept kept = new Kept(account, grants.of(id), coveredBy(access, account));
    requireKept(access, kept, true);
    requireVersion(ifMatch, account.version());
    return kept;
  }

  /** Whether the caller keeps an account; what they see but do not keep they only read. */
  public boolean keeps(Access access, Account account, List<StaffGrant> theirs, boolean toClose) {
    if (isOwn(access, account)) {
      return false;
    }
    boolean system = access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN));
    if (needsFourEyes(theirs)) {
      return system;
    }
    if (coveredBy(access, account)) {
      return true;
    }
    return system && (toClose || isOfSystem(account));
  }

  private void requireKept(Access access, Kept kept, boolean toClose) {
    if (isOwn(access, kept.account())) {
      throw ProblemException.forbidden("own-account");
    }
    if (!keeps(access, kept.account(), kept.grants(), toClose)) {
      throw ProblemException.forbidden(
          needsFourEyes(kept.grants()) ? "four-eyes-account" : "kept-by-area");
    }
  }

  /** Whether one of what two decide together is held or to come. */
  public boolean needsFourEyes(List<StaffGrant> theirs) {
    Instant now = clock.instant();
    return theirs.stream()
        .anyMatch(
            grant ->
                grant.at(now) != StaffGrant.State.ENDED
                    && Delegation.FOUR_EYES.contains(grant.role()));
  }

  /** Whether its home is a root area or the whole system. */
  public boolean isOfSystem(Account account) {
    String path = account.staff().path();
    return path.indexOf('/', 1) == path.length() - 1 || path.equals("/");
  }

  public static boolean isOwn(Access access, Account account) {
    return account.staff().username().equals(access.viewer().username());
  }

  /** Whether the caller is administrator of an area around its home. */
  public boolean coveredBy(Access access, Account account) {
    Fabric current = fabric.current();
    return Access.of(access.viewer(), Set.of(Role.AREA_ADMIN))
        .covers(account.staff().path(), current);
  }

  /** The version that was seen must be the one there is. */
  public static void requireVersion(@Nullable String ifMatch, int version) {
    Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.versionRequired();
    }
    if (Integer.parseInt(tag.group(1)) != version) {
      throw ProblemException.versionOutdated();
    }
  }
}

package org.linli.person.volunteer.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Account;
import org.linli.person.staff.Contact;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;
import org.linli.person.volunteer.VolunteerAccounts;

/**
 * Accounts of volunteers among those of the staff. Whoever approves a volunteer need not administer
 * accounts, so it is done as Linli itself, and can make nothing but a volunteer: one role in the
 * area they help in.
 */
final class StaffAccounts implements VolunteerAccounts {

  private static final String ACTOR = "linli";
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

  private final ViewerTransactions transactions;
  private final StaffStore staff;
  private final GrantStore grants;
  private final FabricHolder fabric;
  private final Clock clock;

  StaffAccounts(
      ViewerTransactions transactions,
      StaffStore staff,
      GrantStore grants,
      FabricHolder fabric,
      Clock clock) {
    this.transactions = transactions;
    this.staff = staff;
    this.grants = grants;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public void invite(New wanted) {
    if (!USERNAME.matcher(wanted.username()).matches()) {
      throw ProblemException.badField("username", "username-form");
    }
    String path = fabric.current().findPath(wanted.homeArea());
    if (path == null) {
      throw ProblemException.notFound();
    }
    Contact contact = new Contact(wanted.phone(), wanted.email());
    Staff invited =
        new Staff(
            UuidCreator.getTimeOrderedEpochPlus1(),
            wanted.username(),
            wanted.name(),
            wanted.homeArea(),
            path,
            StaffState.INVITED);
    Account account =
        new Account(
            invited,
            path.substring(1, path.indexOf('/', 1)),
            Account.Origin.PORTAL,
            wanted.language(),
            Account.Dates.NONE,
            null,
            1);
    String by = CurrentAccess.require().viewer().username();
    transactions.asService(
        ACTOR,
        jdbc -> {
          if (!staff.insert(account, contact, by)) {
            throw ProblemException.conflict("account-exists");
          }
          Instant now = now();
          grants.insert(account, grant(account, wanted, by, now), null, now);
          return true;
        });
  }

  @Override
  public void end(String username, String reason) {
    transactions.asService(
        ACTOR,
        jdbc -> {
          Account before =
              staff
                  .findByUsername(username)
                  .flatMap(found -> staff.lock(found.staff().id()))
                  .filter(found -> found.state() != StaffState.LEFT)
                  .orElse(null);
          if (before == null) {
            return false;
          }
          Account.Dates dates = new Account.Dates(null, null, LocalDate.now(clock));
          boolean helpsOnly =
              grants.of(before.staff().id()).stream()
                  .filter(grant -> grant.at(now()) != StaffGrant.State.ENDED)
                  .allMatch(grant -> grant.role() == Role.VOLUNTEER);
          endGrants(before, reason);
          if (helpsOnly) {
            // Whoever serves in another role too keeps their account for that.
            staff.update(before.with(dates).in(StaffState.LEFT, reason));
          } else {
            staff.update(before);
          }
          return true;
        });
  }

  private void endGrants(Account account, String reason) {
    Instant now = now();
    grants.of(account.staff().id()).stream()
        .filter(grant -> grant.role() == Role.VOLUNTEER)
        .filter(grant -> grant.at(now) != StaffGrant.State.ENDED)
        .forEach(grant -> grants.end(grant.id(), now, account.staff().username(), reason));
    grants.endOrphans(now);
  }

  private static StaffGrant grant(Account account, New wanted, String by, Instant now) {
    return new StaffGrant(
        UuidCreator.getTimeOrderedEpochPlus1(),
        account.staff().id(),
        Role.VOLUNTEER,
        wanted.homeArea(),
        now,
        null,
        new StaffGrant.Given(by, null, null),
        Set.of(),
        null,
        null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

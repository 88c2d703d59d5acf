package org.linli.person.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Keeper;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.provisioning.ProvisioningStore;
import org.linli.person.staff.Account;
import org.linli.person.staff.Clerk;
import org.linli.person.staff.Contact;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Invites people and opens and closes their accounts. */
public final class Accounts {

  private static final Logger log = LoggerFactory.getLogger(Accounts.class);

  /** How far absences and last days may lie off. */
  private static final int FARTHEST_DAYS = 731;

  private final Changes changes;
  private final StaffStore store;
  private final GrantStore grants;
  private final Keeper keeper;
  private final IdentityProvider provider;
  private final ProvisioningStore provisioning;
  private final FabricHolder fabric;
  private final Clock clock;

  public Accounts(
      Changes changes,
      StaffStore store,
      GrantStore grants,
      Keeper keeper,
      IdentityProvider provider,
      ProvisioningStore provisioning,
      FabricHolder fabric,
      Clock clock) {
    this.changes = changes;
    this.store = store;
    this.grants = grants;
    this.keeper = keeper;
    this.provider = provider;
    this.provisioning = provisioning;
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * Who is to have an account, or how an account is to be.
   *
   * @param username null where it exists
   * @param locale null for the usual, or to leave it
   */
  public record Wanted(
      @Nullable String username,
      String name,
      String homeArea,
      Contact contact,
      @Nullable String locale) {}

  /**
   * Invites somebody.
   *
   * @throws ProblemException 409 {@code account-exists} where the name is taken, here or there
   */
  public UUID invite(Call call, Wanted wanted) {
    Required.text("name", wanted.name());
    String path = requireHome(call.access(), wanted.homeArea());
    Account account = invited(wanted, path, Account.Origin.PORTAL);
    boolean missing = isMissing(account.staff().username(), call);
    return changes.make(
        call,
        () -> {
          if (!store.insert(account, wanted.contact(), call.access().viewer().username())) {
            throw ProblemException.conflict("account-exists");
          }
          if (missing) {
            provisioning.intendInside(account.staff().id(), clock.instant());
          }
          return account.staff().id();
        });
  }

  /** An account as it begins. */
  public static Account invited(Wanted wanted, String path, Account.Origin origin) {
    String username = wanted.username();
    if (username == null) {
      throw new IllegalArgumentException("an invitation names an account");
    }
    return new Account(
        new Staff(
            UuidCreator.getTimeOrderedEpochPlus1(),
            username,
            wanted.name().strip(),
            wanted.homeArea(),
            path,
            StaffState.INVITED),
        countyOf(path),
        origin,
        wanted.locale() == null ? "zh-CN" : wanted.locale(),
        Account.Dates.NONE,
        null,
        1);
  }

  /** Whether the identity provider is known to have nobody of that name. */
  private boolean isMissing(String username, Call call) {
    try {
      boolean exists = provider.find(username).isPresent();
      boolean repeated =
          exists
              && call.key() != null
              && store.transaction(call.access(), () -> store.findByUsername(username).isPresent());
      if (exists && !repeated) {
        throw ProblemException.conflict("account-exists");
      }
      return !exists;
    } catch (IdentityProvider.Unreachable | IdentityProvider.Refused e) {
      log.warn("could not look for an account: {}", e.getMessage());
      return false;
    }
  }

  /** Changes name, home, contact, language. */
  public UUID change(Call call, UUID id, Wanted wanted) {
    Required.text("name", wanted.name());
    return changes.make(
        call,
        () -> {
          Account before = keeper.lock(call.access(), id, call.ifMatch()).account();
          boolean moves = !before.staff().homeArea().equals(wanted.homeArea());
          String path =
              moves ? requireHome(call.access(), wanted.homeArea()) : before.staff().path();
          Staff staff =
              new Staff(
                  id,
                  before.staff().username(),
                  wanted.name().strip(),
                  wanted.homeArea(),
                  path,
                  before.state());
          Account after =
              new Account(
                  staff,
                  moves ? countyOf(path) : before.countyCode(),
                  before.origin(),
                  wanted.locale() == null ? before.locale() : wanted.locale(),
                  before.dates(),
                  before.stateReason(),
                  before.version());
          store.update(after);
          store.updateContact(after, wanted.contact());
          return id;
        });
  }

  /** Opens the account of somebody invited or suspended. */
  public UUID activate(Call call, UUID id) {
    return step(
        call,
        id,
        false,
        account ->
            switch (account.state()) {
              case INVITED, SUSPENDED ->
                  account.in(StaffState.ACTIVE, null).on(LocalDate.now(clock));
              case ACTIVE, ON_LEAVE, LEFT -> throw notNow(account);
            });
  }

  /** Closes an account at once. */
  public UUID suspend(Call call, UUID id, String reason) {
    Required.text("reason", reason);
    return step(
        call,
        id,
        true,
        account ->
            switch (account.state()) {
              case INVITED, ACTIVE, ON_LEAVE -> account.in(StaffState.SUSPENDED, reason.strip());
              case SUSPENDED, LEFT -> throw notNow(account);
            });
  }

  /**
   * Plans days away, this day or later. Days that touch those planned already make them longer.
   *
   * @throws ProblemException 409 {@code absence-planned} where other days are planned
   */
  public UUID absence(Call call, UUID id, LocalDate from, LocalDate until) {
    LocalDate today = LocalDate.now(clock);
    if (until.isBefore(from)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (until.isBefore(today)) {
      throw ProblemException.badField("until", "in-the-past");
    }
    if (until.isAfter(today.plusDays(FARTHEST_DAYS))) {
      throw ProblemException.badField("until", "staff-too-far");
    }
    return step(
        call,
        id,
        false,
        account ->
            switch (account.state()) {
              case ACTIVE, ON_LEAVE ->
                  account.with(account.dates().away(from, until, today)).on(today);
              case INVITED, SUSPENDED, LEFT -> throw notNow(account);
            });
  }

  /** Back earlier, or a planned absence or last day does not take place. */
  public UUID comeBack(Call call, UUID id) {
    return step(
        call,
        id,
        false,
        account -> {
          if (account.state() == StaffState.LEFT || account.dates().equals(Account.Dates.NONE)) {
            throw notNow(account);
          }
          return account.with(Account.Dates.NONE).on(LocalDate.now(clock));
        });
  }

  /** Serves until that day and no longer. */
  public UUID leave(Call call, UUID id, LocalDate lastDay, String reason) {
    Required.text("reason", reason);
    LocalDate today = LocalDate.now(clock);
    if (lastDay.isBefore(today.minusDays(FARTHEST_DAYS))) {
      throw ProblemException.badField("lastDay", "staff-too-long-ago");
    }
    if (lastDay.isAfter(today.plusDays(FARTHEST_DAYS))) {
      throw ProblemException.badField("lastDay", "staff-too-far");
    }
    return step(
        call,
        id,
        true,
        account -> {
          if (account.state() == StaffState.LEFT) {
            throw notNow(account);
          }
          Account.Dates dates =
              new Account.Dates(account.dates().awayFrom(), account.dates().awayUntil(), lastDay);
          Account after = account.with(dates).in(account.state(), reason.strip()).on(today);
          if (after.state() == StaffState.LEFT) {
            grants.endAll(id, clock.instant(), call.access().viewer().username(), reason.strip());
          }
          return after;
        });
  }

  /** One's own contact and language. */
  public void changeOwnContact(
      Access access, @Nullable String ifMatch, Contact contact, @Nullable String locale) {
    store.transaction(
        Clerk.ACCESS,
        () -> {
          Account before =
              store
                  .findByUsername(access.viewer().username())
                  .flatMap(account -> store.lock(account.staff().id()))
                  .orElseThrow(ProblemException::notFound);
          Keeper.requireVersion(ifMatch, before.version());
          Account after =
              new Account(
                  before.staff(),
                  before.countyCode(),
                  before.origin(),
                  locale == null ? before.locale() : locale,
                  before.dates(),
                  before.stateReason(),
                  before.version());
          store.update(after);
          store.updateContact(after, contact);
          return after;
        });
  }

  private UUID step(Call call, UUID id, boolean closes, UnaryOperator<Account> step) {
    return changes.make(
        call,
        () -> {
          Account before =
              (closes
                      ? keeper.lockToClose(call.access(), id, call.ifMatch())
                      : keeper.lock(call.access(), id, call.ifMatch()))
                  .account();
          store.update(step.apply(before));
          return id;
        });
  }

  /** Where a home may be: an area that the caller administers, or for the system's a root. */
  private String requireHome(Access access, String code) {
    String path =
        fabric.current().findArea(code).isPresent() ? fabric.current().findPath(code) : null;
    if (path == null) {
      throw ProblemException.notFound();
    }
    boolean covered =
        Access.of(access.viewer(), Set.of(Role.AREA_ADMIN)).covers(path, fabric.current());
    boolean root = path.indexOf('/', 1) == path.length() - 1;
    if (!covered && !(root && access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN)))) {
      throw ProblemException.notFound();
    }
    return path;
  }

  private static String countyOf(String path) {
    return path.substring(1, path.indexOf('/', 1));
  }

  private static ProblemException notNow(Account account) {
    return ProblemException.conflict(
        "not-in-state-" + account.state().name().toLowerCase(Locale.ROOT));
  }
}

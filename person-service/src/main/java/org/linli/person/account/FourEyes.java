package org.linli.person.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.person.account.FourEyesRequest.Kind;
import org.linli.person.account.FourEyesRequest.State;
import org.linli.person.grant.Delegation;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Account;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;

/**
 * What no single person decides: rights over the whole system, over a whole county's
 * administration, and over those who watch the administrators; and the passwords of such accounts.
 * One system administrator asks, another agrees, and neither is the one it is for.
 */
public final class FourEyes {

  private static final Duration LIFE = Duration.ofDays(7);
  private static final Duration SHOWN = Duration.ofDays(90);

  private final Changes changes;
  private final FourEyesStore store;
  private final StaffStore staff;
  private final GrantStore grants;
  private final Passwords passwords;
  private final FabricHolder fabric;
  private final Clock clock;

  public FourEyes(
      Changes changes,
      FourEyesStore store,
      StaffStore staff,
      GrantStore grants,
      Passwords passwords,
      FabricHolder fabric,
      Clock clock) {
    this.changes = changes;
    this.store = store;
    this.staff = staff;
    this.grants = grants;
    this.passwords = passwords;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** What is asked for. */
  public record Wanted(
      Kind kind,
      String username,
      @Nullable Role role,
      @Nullable String areaCode,
      @Nullable Instant until,
      String reason) {}

  /** A decision; the password once, where one was decided on. */
  public record Decision(FourEyesRequest request, @Nullable String password) {}

  public List<FourEyesRequest> list(Access access) {
    Instant earliest = clock.instant().minus(SHOWN);
    return staff.transaction(access, () -> store.since(earliest));
  }

  /** Asks. */
  public FourEyesRequest ask(Access access, Wanted wanted) {
    Required.text("reason", wanted.reason());
    return staff.transaction(
        access,
        () -> {
          store.lapse(clock.instant());
          Account account =
              staff
                  .findByUsername(wanted.username())
                  .orElseThrow(
                      () ->
                          ProblemException.badField(
                              "username", "unknown-staff", wanted.username()));
          if (account.staff().username().equals(access.viewer().username())) {
            throw ProblemException.forbidden("own-account");
          }
          requireSense(wanted, account);
          FourEyesRequest request = request(access, wanted, account);
          if (!store.insert(request)) {
            throw ProblemException.conflict("asked-already");
          }
          return request;
        });
  }

  private FourEyesRequest request(Access access, Wanted wanted, Account account) {
    Instant now = clock.instant();
    return new FourEyesRequest(
        UuidCreator.getTimeOrderedEpochPlus1(),
        wanted.kind(),
        new FourEyesRequest.Whom(
            account.staff().id(), account.staff().username(), account.staff().name()),
        wanted.role(),
        wanted.areaCode(),
        wanted.until(),
        new FourEyesRequest.Asked(
            access.viewer().username(), now, now.plus(LIFE), wanted.reason().strip()),
        State.WAITING,
        null);
  }

  private void requireSense(Wanted wanted, Account account) {
    if (account.state() == StaffState.LEFT) {
      throw ProblemException.conflict("has-left");
    }
    List<StaffGrant> theirs = grants.of(account.staff().id());
    if (wanted.kind() == Kind.PASSWORD) {
      if (!passwords.needsFourEyes(theirs)) {
        throw ProblemException.badField("kind", "four-eyes-not-needed");
      }
      return;
    }
    Role role = wanted.role();
    if (role == null) {
      throw ProblemException.badField("role", "required");
    }
    requireArea(role, wanted.areaCode());
    Instant until = wanted.until();
    if (until != null && !until.isAfter(clock.instant())) {
      throw ProblemException.badField("until", "in-the-past");
    }
    boolean held =
        theirs.stream()
            .anyMatch(
                one ->
                    one.role() == role
                        && Objects.equals(one.areaCode(), wanted.areaCode())
                        && one.at(clock.instant()) != StaffGrant.State.ENDED);
    if (held) {
      throw ProblemException.conflict("already-held");
    }
  }

  private void requireArea(Role role, @Nullable String code) {
    if (role.isWithoutArea()) {
      if (role == Role.SERVICE) {
        throw ProblemException.badField("role", "unknown-value", role.wireName());
      }
      if (code != null) {
        throw ProblemException.badField("areaCode", "role-without-area");
      }
      return;
    }
    if (role != Role.AREA_ADMIN && role != Role.DATA_PROTECTION_OFFICER) {
      throw ProblemException.badField("role", "four-eyes-not-needed");
    }
    String path = code == null ? null : fabric.current().findPath(code);
    if (path == null) {
      throw ProblemException.badField("areaCode", "unknown-area");
    }
    if (role == Role.AREA_ADMIN && path.indexOf('/', 1) != path.length() - 1) {
      throw ProblemException.badField("areaCode", "not-a-root-area");
    }
  }

  /** Agrees. */
  public Decision approve(Access access, UUID id) {
    String me = access.viewer().username();
    Call call = Call.of(access, null, null, "approve", id);
    FourEyesRequest asked = waiting(access, id);
    if (asked.asked().by().equals(me)) {
      throw ProblemException.forbidden("four-eyes-same");
    }
    if (asked.whom().username().equals(me)) {
      throw ProblemException.forbidden("own-account");
    }
    changes.make(
        call,
        () -> {
          FourEyesRequest locked = requireWaiting(store.lock(id).orElseThrow());
          Account account = staff.lock(locked.whom().staff()).orElseThrow();
          if (account.state() == StaffState.LEFT) {
            throw ProblemException.conflict("has-left");
          }
          store.decide(id, State.APPROVED, me, clock.instant(), null);
          if (locked.kind() == Kind.GRANT) {
            grants.insert(account, granted(locked, me), null, clock.instant());
            staff.update(account);
          }
          return account.staff().id();
        });
    FourEyesRequest decided = found(access, id);
    String password = decided.kind() == Kind.PASSWORD ? password(access, decided) : null;
    return new Decision(decided, password);
  }

  /** Set after the decision is kept; where it cannot be set now, it is to be asked for again. */
  private String password(Access access, FourEyesRequest decided) {
    Account account =
        staff.transaction(access, () -> staff.find(decided.whom().staff()).orElseThrow());
    return passwords.put(account).password();
  }

  private StaffGrant granted(FourEyesRequest asked, String approvedBy) {
    Role role = asked.role();
    if (role == null) {
      throw new IllegalStateException("a grant without role");
    }
    return new StaffGrant(
        UuidCreator.getTimeOrderedEpochPlus1(),
        asked.whom().staff(),
        role,
        asked.areaCode(),
        clock.instant(),
        asked.until(),
        new StaffGrant.Given(asked.asked().by(), approvedBy, null),
        role == Role.AREA_ADMIN ? Delegation.ALL_OF_AN_AREA : Set.of(),
        null,
        null);
  }

  /** Refuses; for the one who asked, takes it back. */
  public FourEyesRequest refuse(Access access, UUID id, String reason) {
    Required.text("reason", reason);
    FourEyesRequest asked = waiting(access, id);
    String me = access.viewer().username();
    State state = asked.asked().by().equals(me) ? State.WITHDRAWN : State.REFUSED;
    staff.transaction(
        access,
        () -> {
          requireWaiting(store.lock(id).orElseThrow());
          store.decide(id, state, me, clock.instant(), reason.strip());
          return id;
        });
    return found(access, id);
  }

  private FourEyesRequest waiting(Access access, UUID id) {
    return requireWaiting(found(access, id));
  }

  private FourEyesRequest requireWaiting(FourEyesRequest request) {
    if (request.at(clock.instant()) != State.WAITING) {
      throw ProblemException.conflict("decided-already");
    }
    return request;
  }

  private FourEyesRequest found(Access access, UUID id) {
    return staff.transaction(access, () -> store.find(id)).orElseThrow(ProblemException::notFound);
  }
}

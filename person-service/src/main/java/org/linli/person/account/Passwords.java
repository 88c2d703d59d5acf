package org.linli.person.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.person.grant.Delegation;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.grant.StaffGrant;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.provisioning.Provisioner;
import org.linli.person.provisioning.ProvisioningStore;
import org.linli.person.staff.Account;
import org.linli.person.staff.StaffStore;

/**
 * Passwords that work once. Whoever sets one could sign in with it, so nobody sets it for an
 * account that may do more than they could give themselves.
 */
public final class Passwords {

  /** Without letters and digits that look alike. */
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 14;

  private final StaffStore store;
  private final GrantStore grantStore;
  private final Grants grants;
  private final Keeper keeper;
  private final IdentityProvider provider;
  private final Provisioner provisioner;
  private final ProvisioningStore provisioning;
  private final IdempotencyKeys keys;
  private final FabricHolder fabric;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Passwords(
      StaffStore store,
      GrantStore grantStore,
      Grants grants,
      Keeper keeper,
      IdentityProvider provider,
      Provisioner provisioner,
      ProvisioningStore provisioning,
      IdempotencyKeys keys,
      FabricHolder fabric,
      Clock clock) {
    this.store = store;
    this.grantStore = grantStore;
    this.grants = grants;
    this.keeper = keeper;
    this.provider = provider;
    this.provisioner = provisioner;
    this.provisioning = provisioning;
    this.keys = keys;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** A password and whose it is. */
  public record Shown(String username, String password) {}

  /**
   * Sets one.
   *
   * @throws ProblemException 503 where the identity provider cannot be reached, and nothing
   *     changed; 409 {@code password-shown} where one was set under the key of the call
   */
  public Shown set(Call call, UUID id) {
    Access access = call.access();
    Delegation delegation = keeper.delegation(access);
    Account account =
        store.transaction(
            access,
            () -> {
              Account found = store.find(id).orElseThrow(ProblemException::notFound);
              requireMay(access, delegation, found, grantStore.of(id));
              return found;
            });
    String remote = carried(account);
    String key = call.key();
    return key == null ? put(account, remote) : once(call, key, () -> put(account, remote));
  }

  /** The key is remembered with the password set, not before: who got 503 may try again. */
  private Shown once(Call call, String key, Supplier<Shown> work) {
    AtomicReference<@Nullable Shown> shown = new AtomicReference<>();
    keys.once(
        call.access().viewer().subject(),
        key,
        call.request(),
        () -> {
          shown.set(work.get());
          return new Answer(200, null, null);
        });
    Shown now = shown.get();
    if (now == null) {
      throw ProblemException.conflict("password-shown");
    }
    return now;
  }

  /** Whether the caller may. */
  boolean may(Access access, Delegation delegation, Account account, List<StaffGrant> theirs) {
    try {
      requireMay(access, delegation, account, theirs);
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  private void requireMay(
      Access access, Delegation delegation, Account account, List<StaffGrant> theirs) {
    Instant now = clock.instant();
    if (Keeper.isOwn(access, account)) {
      throw ProblemException.forbidden("own-account");
    }
    if (needsFourEyes(theirs)) {
      throw ProblemException.forbidden("four-eyes-needed");
    }
    if (!account.state().isOpen()) {
      throw ProblemException.conflict("account-closed");
    }
    if (keeper.coveredBy(access, account)) {
      if (!delegation.outranks(theirs, fabric.current(), now)) {
        throw ProblemException.forbidden("outranked");
      }
      return;
    }
    boolean system = access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN));
    boolean bare = theirs.stream().allMatch(grant -> grant.at(now) == StaffGrant.State.ENDED);
    if (!system || !keeper.isOfSystem(account) || !bare) {
      throw ProblemException.forbidden("kept-by-area");
    }
  }

  /** Whether two decide on a password of this account: they gave what it holds. */
  boolean needsFourEyes(List<StaffGrant> theirs) {
    Instant now = clock.instant();
    return keeper.needsFourEyes(theirs)
        || theirs.stream()
            .anyMatch(
                grant -> grant.at(now) != StaffGrant.State.ENDED && grants.isOfRootAdmin(grant));
  }

  /** Sets one, when it is decided that it may be. */
  Shown put(Account account) {
    return put(account, carried(account));
  }

  /** The account at the identity provider, as it is decided here. */
  private String carried(Account account) {
    UUID id = account.staff().id();
    provisioner.now(id);
    String remote = provisioning.account(id);
    if (remote == null) {
      throw ProblemException.unavailable("accounts-unreachable");
    }
    return remote;
  }

  private Shown put(Account account, String remote) {
    try {
      String password = fresh();
      // Sessions first: an answer that nothing changed must not be wrong about the password.
      provider.logout(remote);
      provider.password(remote, password);
      return new Shown(account.staff().username(), password);
    } catch (IdentityProvider.Unreachable | IdentityProvider.Refused e) {
      throw ProblemException.unavailable("accounts-unreachable");
    }
  }

  private String fresh() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}

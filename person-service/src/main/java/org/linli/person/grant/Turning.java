package org.linli.person.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.person.staff.Account;
import org.linli.person.staff.Clerk;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;

/** Lets planned days come: who is away, back, or serves no more. */
public final class Turning {

  private final StaffStore store;
  private final GrantStore grants;
  private final Clock clock;

  public Turning(StaffStore store, GrantStore grants, Clock clock) {
    this.store = store;
    this.grants = grants;
    this.clock = clock;
  }

  /** Brings somebody to the state of today. */
  public void turn(UUID staff) {
    store.transaction(
        Clerk.ACCESS,
        () -> {
          Account before = store.find(staff).orElseThrow();
          if (!before.on(LocalDate.now(clock)).equals(before)) {
            Account locked = store.lock(staff).orElseThrow();
            Account turned = locked.on(LocalDate.now(clock));
            store.update(turned);
            if (turned.state() == StaffState.LEFT) {
              endAll(turned);
            }
          }
          return staff;
        });
  }

  /** Who serves no more holds nothing, and nobody stands in for them. */
  private void endAll(Account account) {
    String reason = account.stateReason();
    grants.endAll(account.staff().id(), clock.instant(), Clerk.NAME, reason);
    grants.endOrphans(clock.instant());
  }

  /** Somebody invited has signed in for the first time. */
  public boolean signedIn(String username) {
    return store.transaction(
        Clerk.ACCESS,
        () ->
            store
                .findByUsername(username)
                .filter(account -> account.state() == StaffState.INVITED)
                .flatMap(account -> store.lock(account.staff().id()))
                .filter(account -> account.state() == StaffState.INVITED)
                .map(
                    account -> {
                      store.update(account.in(StaffState.ACTIVE, null));
                      return true;
                    })
                .orElse(false));
  }
}

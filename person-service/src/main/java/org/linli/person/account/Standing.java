package org.linli.person.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.person.grant.Delegation;
import org.linli.person.grant.Keeper;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Account;
import org.linli.person.staff.StaffState;

/** What somebody may do with an account as it is now. */
public final class Standing {

  /** One thing that may be done. */
  public enum Action {
    CHANGE,
    ACTIVATE,
    SUSPEND,
    ABSENCE,
    RETURN,
    LEAVE,
    GRANT,
    STAND_IN,
    PASSWORD,
    FOUR_EYES
  }

  private final Keeper keeper;
  private final Passwords passwords;
  private final Clock clock;

  public Standing(Keeper keeper, Passwords passwords, Clock clock) {
    this.keeper = keeper;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Everything that would not be refused for who asks or for the state of the account. */
  public List<Action> actions(Access access, Account account, List<StaffGrant> theirs) {
    List<Action> actions = new ArrayList<>();
    StaffState state = account.state();
    boolean system = access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN));
    boolean keeps = keeper.keeps(access, account, theirs, false);
    boolean closes = keeper.keeps(access, account, theirs, true);
    boolean serves = state != StaffState.LEFT;
    add(actions, Action.CHANGE, keeps);
    add(
        actions,
        Action.ACTIVATE,
        keeps && (state == StaffState.INVITED || state == StaffState.SUSPENDED));
    add(actions, Action.SUSPEND, closes && serves && state != StaffState.SUSPENDED);
    add(
        actions,
        Action.ABSENCE,
        keeps && (state == StaffState.ACTIVE || state == StaffState.ON_LEAVE));
    add(actions, Action.RETURN, keeps && serves && !account.dates().equals(Account.Dates.NONE));
    add(actions, Action.LEAVE, closes && serves);
    Delegation delegation = keeper.delegation(access);
    boolean gives = keeps && serves && !delegation.powers().isEmpty();
    add(actions, Action.GRANT, gives);
    add(actions, Action.STAND_IN, gives && theirs.stream().anyMatch(this::counts));
    add(actions, Action.PASSWORD, serves && passwords.may(access, delegation, account, theirs));
    add(actions, Action.FOUR_EYES, system && serves && !Keeper.isOwn(access, account));
    return actions;
  }

  private boolean counts(StaffGrant grant) {
    Instant now = clock.instant();
    return grant.at(now) != StaffGrant.State.ENDED
        && grant.derivedFrom() == null
        && grant.role() != Role.AREA_ADMIN
        && !Delegation.FOUR_EYES.contains(grant.role());
  }

  private static void add(List<Action> actions, Action action, boolean may) {
    if (may) {
      actions.add(action);
    }
  }
}

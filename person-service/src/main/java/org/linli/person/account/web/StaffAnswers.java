package org.linli.person.account.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.person.account.Standing;
import org.linli.person.api.model.OwnAccount;
import org.linli.person.api.model.Provisioning;
import org.linli.person.api.model.ProvisioningState;
import org.linli.person.api.model.StaffAccount;
import org.linli.person.api.model.StaffAction;
import org.linli.person.api.model.StaffGrantState;
import org.linli.person.api.model.StaffLocale;
import org.linli.person.api.model.StaffOrigin;
import org.linli.person.api.model.StaffRole;
import org.linli.person.api.model.StaffState;
import org.linli.person.api.model.StandInNow;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.grant.StaffGrant;
import org.linli.person.provisioning.ProvisioningStore;
import org.linli.person.staff.Account;
import org.linli.person.staff.Clerk;
import org.linli.person.staff.Contact;
import org.linli.person.staff.StaffStore;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Accounts as the contract shows them. */
@Component
class StaffAnswers {

  private final StaffStore store;
  private final GrantStore grantStore;
  private final Grants grants;
  private final Keeper keeper;
  private final Standing standing;
  private final ProvisioningStore provisioning;
  private final Audit audit;
  private final MessageSource messages;
  private final Clock clock;

  StaffAnswers(
      StaffStore store,
      GrantStore grantStore,
      Grants grants,
      Keeper keeper,
      Standing standing,
      ProvisioningStore provisioning,
      Audit audit,
      MessageSource messages,
      Clock clock) {
    this.store = store;
    this.grantStore = grantStore;
    this.grants = grants;
    this.keeper = keeper;
    this.standing = standing;
    this.provisioning = provisioning;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /** The account as the caller sees it; a look at how to reach somebody is recorded. */
  ResponseEntity<StaffAccount> answer(UUID id, int status) {
    Access access = CurrentAccess.require();
    record Read(
        Account account,
        List<StaffGrant> grants,
        List<GrantStore.StandingIn> standIns,
        Contact contact) {}
    Read read =
        store.transaction(
            access,
            () -> {
              Account account = store.find(id).orElseThrow(ProblemException::notFound);
              return new Read(
                  account,
                  grantStore.of(id),
                  grantStore.standIns(id, clock.instant()),
                  store.contact(account));
            });
    Account account = read.account();
    StaffAccount shown = whole(access, account, read.grants());
    shown.setStandIns(read.standIns().stream().map(this::standIn).toList());
    shown.setMay(
        standing.actions(access, account, read.grants()).stream()
            .map(action -> StaffAction.fromValue(action.name()))
            .toList());
    if (access.viewer().holdsAny(Set.of(Role.AREA_ADMIN, Role.SYSTEM_ADMIN))) {
      boolean reachable = read.contact().phone() != null || read.contact().email() != null;
      if (reachable) {
        audit.read(subject(account), Set.of("STAFF_CONTACT"));
      }
      shown.setPhone(read.contact().phone());
      shown.setEmail(read.contact().email());
    }
    return ResponseEntity.status(status)
        .eTag("\"" + account.version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(shown);
  }

  /** What an entry of the audit log about an account is about. */
  static AuditSubject subject(Account account) {
    return new AuditSubject(
        "STAFF",
        account.countyCode(),
        account.staff().path(),
        account.staff().id(),
        account.staff().username());
  }

  private StaffAccount whole(Access access, Account account, List<StaffGrant> theirs) {
    StaffAccount shown =
        new StaffAccount()
            .id(account.staff().id())
            .username(account.staff().username())
            .name(account.staff().name())
            .state(StaffState.fromValue(account.state().name()))
            .origin(StaffOrigin.fromValue(account.origin().name()))
            .locale(StaffLocale.fromValue(account.locale()))
            .version(account.version())
            .mine(Keeper.isOwn(access, account))
            .grants(
                inOrder(theirs).stream()
                    .map(one -> grant(one, grants.mayEnd(access, account, theirs, one)))
                    .toList())
            .provisioning(progress(account.staff().id()));
    shown.setHomeArea(home(account.staff().homeArea()));
    shown.setStateReason(account.stateReason());
    shown.setAwayFrom(account.dates().awayFrom());
    shown.setAwayUntil(account.dates().awayUntil());
    shown.setLastDay(account.dates().lastDay());
    return shown;
  }

  /** One's own account, read by the service itself: nobody needs a right to it. */
  ResponseEntity<OwnAccount> own() {
    Access access = CurrentAccess.require();
    String username = access.viewer().username();
    OwnAccount shown = new OwnAccount().username(username).registered(false).grants(List.of());
    record Read(Account account, List<StaffGrant> grants, Contact contact) {}
    Optional<Read> read =
        store.transaction(
            Clerk.ACCESS,
            () ->
                store
                    .findByUsername(username)
                    .map(
                        account ->
                            new Read(
                                account,
                                grantStore.of(account.staff().id()),
                                store.contact(account))));
    if (read.isEmpty()) {
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
    }
    Account account = read.get().account();
    shown
        .registered(true)
        .name(account.staff().name())
        .state(StaffState.fromValue(account.state().name()))
        .locale(StaffLocale.fromValue(account.locale()))
        .version(account.version())
        .grants(inOrder(read.get().grants()).stream().map(one -> grant(one, false)).toList());
    shown.setHomeArea(home(account.staff().homeArea()));
    shown.setPhone(read.get().contact().phone());
    shown.setEmail(read.get().contact().email());
    shown.setAwayFrom(account.dates().awayFrom());
    shown.setAwayUntil(account.dates().awayUntil());
    shown.setLastDay(account.dates().lastDay());
    return ResponseEntity.ok()
        .eTag("\"" + account.version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(shown);
  }

  private Provisioning progress(UUID id) {
    ProvisioningStore.Standing how = provisioning.standing(id);
    Locale locale = LocaleContextHolder.getLocale();
    Provisioning shown =
        new Provisioning(
            !how.behind()
                ? ProvisioningState.DONE
                : how.tries() > 0 ? ProvisioningState.FAILED : ProvisioningState.PENDING);
    String reason = how.reason();
    if (how.behind() && reason != null) {
      shown.setReason(messages.getMessage("provisioning." + reason, null, reason, locale));
      shown.setTries(how.tries());
      shown.setNextAt(at(how.nextAt()));
    }
    return shown;
  }

  private List<StaffGrant> inOrder(List<StaffGrant> theirs) {
    Instant now = clock.instant();
    List<StaffGrant> sorted = new ArrayList<>(theirs);
    sorted.sort(
        Comparator.comparing((StaffGrant one) -> one.at(now))
            .thenComparing(Comparator.comparing(StaffGrant::since).reversed()));
    return sorted;
  }

  private org.linli.person.api.model.StaffGrant grant(StaffGrant one, boolean mayEnd) {
    var shown =
        new org.linli.person.api.model.StaffGrant()
            .id(one.id())
            .role(role(one.role()))
            .since(one.since().atOffset(ZoneOffset.UTC))
            .givenBy(one.given().by())
            .state(StaffGrantState.fromValue(one.at(clock.instant()).name()))
            .delegable(one.delegable().stream().sorted().map(StaffAnswers::role).toList())
            .mayEnd(mayEnd);
    shown.setAreaCode(one.areaCode());
    shown.setUntil(at(one.until()));
    shown.setApprovedBy(one.given().approvedBy());
    shown.setStandsInFor(one.given().standsInFor());
    StaffGrant.Ended ended = one.ended();
    if (ended != null) {
      shown.setEndedAt(at(ended.at()));
      shown.setEndedBy(ended.by());
      shown.setEndReason(ended.reason());
    }
    return shown;
  }

  private StandInNow standIn(GrantStore.StandingIn one) {
    LocalDate from = LocalDate.ofInstant(one.since(), clock.getZone());
    // The end is exclusive, the day is the last.
    LocalDate until = LocalDate.ofInstant(one.until().minusMillis(1), clock.getZone());
    return new StandInNow(one.username(), one.name(), from, until);
  }

  static StaffRole role(Role role) {
    return StaffRole.fromValue(role.wireName());
  }

  static @Nullable String home(String code) {
    return code.isEmpty() ? null : code;
  }

  static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}

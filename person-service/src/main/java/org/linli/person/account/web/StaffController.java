package org.linli.person.account.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.linli.commons.problem.Violation;
import org.linli.person.account.Accounts;
import org.linli.person.account.Call;
import org.linli.person.account.Passwords;
import org.linli.person.api.StaffApi;
import org.linli.person.api.model.Absence;
import org.linli.person.api.model.Adoption;
import org.linli.person.api.model.AdoptionReport;
import org.linli.person.api.model.AdoptionRequest;
import org.linli.person.api.model.Delegable;
import org.linli.person.api.model.Leaving;
import org.linli.person.api.model.NewGrant;
import org.linli.person.api.model.NewStaff;
import org.linli.person.api.model.OneTimePassword;
import org.linli.person.api.model.ProvisioningState;
import org.linli.person.api.model.StaffAccount;
import org.linli.person.api.model.StaffChange;
import org.linli.person.api.model.StaffName;
import org.linli.person.api.model.StaffPage;
import org.linli.person.api.model.StaffReason;
import org.linli.person.api.model.StaffRole;
import org.linli.person.api.model.StaffState;
import org.linli.person.api.model.StaffSummary;
import org.linli.person.api.model.StaffTerm;
import org.linli.person.api.model.StandIn;
import org.linli.person.grant.Keeper;
import org.linli.person.provisioning.Adoptions;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.staff.Contact;
import org.linli.person.staff.Directory;
import org.linli.person.staff.StaffStore;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffController implements StaffApi {

  private final Accounts accounts;
  private final Rights rights;
  private final Passwords passwords;
  private final StaffAnswers answers;
  private final StaffStore store;
  private final Directory directory;
  private final Adoptions adoptions;
  private final Keeper keeper;
  private final FabricHolder fabric;
  private final Audit audit;
  private final Problems problems;

  StaffController(
      Accounts accounts,
      Rights rights,
      Passwords passwords,
      StaffAnswers answers,
      StaffStore store,
      Directory directory,
      Adoptions adoptions,
      Keeper keeper,
      FabricHolder fabric,
      Audit audit,
      Problems problems) {
    this.accounts = accounts;
    this.rights = rights;
    this.passwords = passwords;
    this.answers = answers;
    this.store = store;
    this.directory = directory;
    this.adoptions = adoptions;
    this.keeper = keeper;
    this.fabric = fabric;
    this.audit = audit;
    this.problems = problems;
  }

  @Override
  public ResponseEntity<StaffPage> listStaff(
      @Nullable String q,
      @Nullable String area,
      @Nullable StaffRole role,
      @Nullable StaffState state,
      @Nullable String cursor,
      Integer limit) {
    Access access = CurrentAccess.require();
    String path = area == null ? only(access.scopes(fabric.current())) : path(access, area);
    List<StaffStore.Listed> rows =
        store.list(
            access,
            new StaffStore.Query(
                q == null ? null : q.strip(),
                path,
                role == null ? null : role.getValue(),
                state == null ? null : org.linli.person.staff.StaffState.valueOf(state.getValue()),
                cursor == null ? null : decoded(cursor),
                limit + 1));
    List<StaffStore.Listed> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    StaffPage page = new StaffPage();
    page.setItems(shown.stream().map(StaffController::summary).toList());
    if (rows.size() > limit) {
      page.setNextCursor(encoded(shown.getLast().staff().username()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  /** The one subtree that is seen; narrows what is read besides what row security hides. */
  private static @Nullable String only(List<String> scopes) {
    return scopes.size() == 1 ? scopes.getFirst() : null;
  }

  private String path(Access access, String area) {
    String path = fabric.current().findPath(area);
    if (path == null || !access.covers(path, fabric.current())) {
      throw ProblemException.notFound();
    }
    return path;
  }

  private static StaffSummary summary(StaffStore.Listed row) {
    StaffSummary shown =
        new StaffSummary()
            .id(row.staff().id())
            .username(row.staff().username())
            .name(row.staff().name())
            .state(StaffState.fromValue(row.staff().state().name()))
            .roles(row.roles().stream().map(StaffRole::fromValue).toList())
            .provisioning(ProvisioningState.fromValue(row.progress().name()));
    shown.setHomeArea(StaffAnswers.home(row.staff().homeArea()));
    return shown;
  }

  private static String encoded(String username) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(username.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      String username = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (username.indexOf('\0') >= 0) {
        throw ProblemException.badField("cursor", "cursor");
      }
      return username;
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }

  @Override
  public ResponseEntity<List<StaffName>> listStaffNames(List<String> username) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(
            directory.list(Set.copyOf(username)).stream()
                .map(staff -> new StaffName(staff.username(), staff.name()))
                .toList());
  }

  @Override
  public ResponseEntity<List<StaffTerm>> listStaffTerms(List<String> username) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            directory.terms(Set.copyOf(username)).stream()
                .map(
                    term -> {
                      StaffTerm shown = new StaffTerm(term.username());
                      shown.setLastDay(term.lastDay());
                      return shown;
                    })
                .toList());
  }

  @Override
  public ResponseEntity<StaffAccount> getStaff(UUID id) {
    return answers.answer(id, 200);
  }

  @Override
  public ResponseEntity<StaffAccount> inviteStaff(
      NewStaff newStaff, @Nullable String idempotencyKey) {
    UUID id =
        accounts.invite(
            call(null, idempotencyKey, "invite", newStaff),
            new Accounts.Wanted(
                newStaff.getUsername(),
                newStaff.getName(),
                newStaff.getHomeArea(),
                new Contact(newStaff.getPhone(), newStaff.getEmail()),
                newStaff.getLocale() == null ? null : newStaff.getLocale().getValue()));
    ResponseEntity<StaffAccount> answer = changed(id, "STAFF_INVITED", 201);
    return ResponseEntity.status(201)
        .headers(answer.getHeaders())
        .location(URI.create("/api/person/staff/" + id))
        .body(answer.getBody());
  }

  @Override
  public ResponseEntity<StaffAccount> changeStaff(
      UUID id, StaffChange staffChange, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        accounts.change(
            call(ifMatch, idempotencyKey, "change" + id, staffChange),
            id,
            new Accounts.Wanted(
                null,
                staffChange.getName(),
                staffChange.getHomeArea(),
                new Contact(staffChange.getPhone(), staffChange.getEmail()),
                staffChange.getLocale() == null ? null : staffChange.getLocale().getValue())),
        "STAFF_CHANGED",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> activateStaff(
      UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        accounts.activate(call(ifMatch, idempotencyKey, "activate", id), id),
        "STAFF_ACTIVATED",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> suspendStaff(
      UUID id, StaffReason staffReason, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        accounts.suspend(
            call(ifMatch, idempotencyKey, "suspend" + id, staffReason),
            id,
            staffReason.getReason()),
        "STAFF_SUSPENDED",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> planAbsence(
      UUID id, Absence absence, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        accounts.absence(
            call(ifMatch, idempotencyKey, "absence" + id, absence),
            id,
            absence.getFrom(),
            absence.getUntil()),
        "STAFF_ABSENCE",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> returnStaff(
      UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        accounts.comeBack(call(ifMatch, idempotencyKey, "return", id), id), "STAFF_RETURNED", 200);
  }

  @Override
  public ResponseEntity<StaffAccount> leaveStaff(
      UUID id, Leaving leaving, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        accounts.leave(
            call(ifMatch, idempotencyKey, "leave" + id, leaving),
            id,
            leaving.getLastDay(),
            leaving.getReason()),
        "STAFF_LEFT",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> giveGrant(
      UUID id, NewGrant newGrant, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        rights.give(call(ifMatch, idempotencyKey, "grant" + id, newGrant), id, newGrant),
        "GRANT_GIVEN",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> endGrant(
      UUID id,
      UUID grant,
      StaffReason staffReason,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    return changed(
        rights.end(
            call(ifMatch, idempotencyKey, "end" + grant, staffReason),
            id,
            grant,
            staffReason.getReason()),
        "GRANT_ENDED",
        200);
  }

  @Override
  public ResponseEntity<StaffAccount> appointStandIn(
      UUID id, StandIn standIn, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return changed(
        rights.standIn(call(ifMatch, idempotencyKey, "stand-in" + id, standIn), id, standIn),
        "STAND_IN",
        200);
  }

  @Override
  public ResponseEntity<OneTimePassword> setFirstPassword(
      UUID id, @Nullable String idempotencyKey) {
    Passwords.Shown shown = passwords.set(call(null, idempotencyKey, "password", id), id);
    audit.event("PASSWORD_SET", AuditSubject.account(shown.username()), Map.of("id", "" + id));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new OneTimePassword(shown.username(), shown.password()));
  }

  @Override
  public ResponseEntity<StaffAccount> provisionStaff(UUID id) {
    rights.provision(CurrentAccess.require(), id);
    return answers.answer(id, 200);
  }

  @Override
  public ResponseEntity<List<Delegable>> listDelegable() {
    Access access = CurrentAccess.require();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(rights.delegable(access, keeper.delegation(access)));
  }

  @Override
  public ResponseEntity<Adoption> adoptAccounts(
      AdoptionRequest adoptionRequest, @Nullable String idempotencyKey) {
    Access access = CurrentAccess.require();
    List<String> names = adoptionRequest.getUsernames();
    Adoptions.Outcome outcome;
    try {
      outcome = adoptions.adopt(access, names == null ? Set.of() : Set.copyOf(names));
    } catch (IdentityProvider.Unreachable | IdentityProvider.Refused e) {
      throw ProblemException.unavailable("accounts-unreachable");
    }
    audit.event(
        "ACCOUNTS_ADOPTED",
        new AuditSubject("STAFF", "", null, null, null),
        Map.of("adopted", "" + outcome.adopted(), "seen", "" + outcome.seen()));
    Locale locale = LocaleContextHolder.getLocale();
    return ResponseEntity.ok()
        .body(
            new Adoption(
                outcome.seen(),
                outcome.adopted(),
                outcome.known(),
                outcome.reported().stream()
                    .map(
                        one ->
                            new AdoptionReport(
                                one.username(),
                                one.code(),
                                problems
                                    .fault(
                                        Violation.ofField("username", one.code(), one.username()),
                                        locale)
                                    .message()))
                    .toList()));
  }

  /** Written down before it is answered. */
  private ResponseEntity<StaffAccount> changed(UUID id, String kind, int status) {
    Access access = CurrentAccess.require();
    AuditSubject subject =
        store.transaction(
            access,
            () ->
                store
                    .find(id)
                    .map(StaffAnswers::subject)
                    .orElseGet(() -> new AuditSubject("STAFF", "", null, id, null)));
    audit.write(kind, subject, Set.of("STAFF"));
    return answers.answer(id, status);
  }

  private static Call call(
      @Nullable String ifMatch, @Nullable String key, String what, Object content) {
    return Call.of(CurrentAccess.require(), ifMatch, key, what, content);
  }
}

package org.linli.person.workforce;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;

/** What is kept on the service of the staff, and who may change it. */
public final class Workforce {

  private static final int MOST_CORRECTIONS = 200;
  private static final Set<String> FIELDS = Set.of("SERVICE_RECORD");

  private final WorkforceStore store;
  private final Colleagues colleagues;
  private final Audit audit;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public Workforce(
      WorkforceStore store,
      Colleagues colleagues,
      Audit audit,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.colleagues = colleagues;
    this.audit = audit;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** What an administrator enters. */
  public record Content(
      @Nullable String areaCode,
      Position position,
      @Nullable String team,
      List<String> specialities,
      List<String> languages) {
    public Content {
      specialities = specialities.stream().distinct().sorted().toList();
      languages = languages.stream().distinct().sorted().toList();
    }
  }

  public List<Member> list(
      WorkforceFilter filter, WorkforceStore.@Nullable Place after, int limit) {
    return store.list(filter, today(), after, limit);
  }

  /**
   * Somebody's record; the read is recorded before anything is told.
   *
   * @throws ProblemException 404 where there is none, or it lies outside the caller's area
   */
  public Member.Whole get(String username) {
    Member.Whole whole = find(username);
    audit.read(subject(username, whole.member().place()), FIELDS);
    return whole;
  }

  private Member.Whole find(String username) {
    return store
        .find(username)
        .filter(whole -> places.covers(whole.member().place().path()))
        .orElseThrow(ProblemException::notFound);
  }

  /** Changes somebody's record, and puts that on record with it. */
  private Member.Whole change(Member member, Supplier<Boolean> work) {
    store.together(
        () -> {
          audit.write(subject(member.username(), member.place()), FIELDS);
          return work.get();
        });
    return find(member.username());
  }

  private static AuditSubject subject(String username, Member.Place place) {
    return new AuditSubject("STAFF", place.county(), place.path(), null, username);
  }

  /**
   * Enters somebody of the caller's area, or changes their record.
   *
   * @param seen the version that was edited; 0 for a new record
   * @throws ProblemException 404 outside the caller's area, before anything else is said; 400 with
   *     what is wrong; 412 where it was changed meanwhile
   */
  public Member.Whole put(String username, Content content, int seen) {
    Colleagues.Colleague colleague =
        colleagues.find(username).orElseThrow(ProblemException::notFound);
    String area = content.areaCode() == null ? colleague.homeArea() : content.areaCode();
    Places.Place place = places.requireOwn(area);
    if (!places.covers(colleague.path())
        || store
            .find(username)
            .filter(w -> !places.covers(w.member().place().path()))
            .isPresent()) {
      throw ProblemException.notFound();
    }
    requireKnown(content, place);
    Member member =
        new Member(
            username,
            colleague.name(),
            new Member.Place(place.county(), place.code(), place.path()),
            new Member.Service(
                content.position(),
                content.team(),
                null,
                content.specialities(),
                content.languages()),
            new Member.Certificate(false, null),
            seen + 1);
    return change(
        member,
        () -> {
          boolean done =
              seen == 0 ? store.insert(member, colleague.serving()) : store.update(member, seen);
          if (!done) {
            throw ProblemException.versionOutdated();
          }
          return true;
        });
  }

  /** Enters a certificate of somebody in the caller's area. */
  public Member.Whole add(String username, Qualification qualification) {
    List<Violation> faults = new ArrayList<>();
    Required.text("number", qualification.number(), faults);
    Required.text("issuedBy", qualification.issuedBy(), faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    Member member = find(username).member();
    QualificationKinds.Kind kind =
        settings
            .current(QualificationKinds.KIND)
            .find(qualification.kind())
            .orElseThrow(
                () -> ProblemException.badField("kind", "unknown-value", qualification.kind()));
    LocalDate end = qualification.expiresOn();
    if (kind.expires() && end == null) {
      throw ProblemException.badField("expiresOn", "required");
    }
    if (end != null && end.isBefore(qualification.issuedOn())) {
      throw ProblemException.badField("expiresOn", "date-order");
    }
    requirePast("issuedOn", qualification.issuedOn());
    return change(
        member,
        () -> {
          if (!store.add(member, qualification)) {
            throw ProblemException.conflict("qualification-exists");
          }
          return true;
        });
  }

  public Member.Whole removeQualification(String username, UUID id) {
    Member member = find(username).member();
    return change(member, () -> requireDone(store.removeQualification(member, id)));
  }

  /** Enters a training of somebody in the caller's area. */
  public Member.Whole add(String username, Training training, @Nullable String idempotencyKey) {
    Required.text("title", training.title());
    Member member = find(username).member();
    requirePast("on", training.on());
    return change(
        member,
        () -> {
          store.add(member, training, idempotencyKey);
          return true;
        });
  }

  public Member.Whole removeTraining(String username, UUID id) {
    Member member = find(username).member();
    return change(member, () -> requireDone(store.removeTraining(member, id)));
  }

  /** The caller's own record; empty where nothing was entered. */
  public Optional<Member.Whole> own() {
    return store.find(username());
  }

  public List<Correction> ownCorrections() {
    return store.of(username());
  }

  /**
   * Asks for a correction of the caller's own record.
   *
   * @throws ProblemException 409 {@code nothing-entered} where there is none
   */
  public Correction ask(Correction.Field field, String words, @Nullable String idempotencyKey) {
    Required.text("words", words);
    Member member = own().orElseThrow(() -> ProblemException.conflict("nothing-entered")).member();
    Correction.Who who =
        new Correction.Who(
            member.place().county(), member.username(), member.name(), member.place().path());
    return store.ask(
        new Correction(
            UuidCreator.getTimeOrderedEpoch(),
            who,
            field,
            words.strip(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null),
        idempotencyKey);
  }

  public List<Correction> openCorrections(List<String> paths) {
    return store.open(paths, MOST_CORRECTIONS);
  }

  /**
   * Answers what somebody asked for; never one's own.
   *
   * @throws ProblemException 404; 409 {@code correction-answered}
   */
  public Correction answer(UUID id, boolean corrected, @Nullable String words) {
    Correction asked =
        store
            .findCorrection(id)
            .filter(one -> places.covers(one.who().path()))
            .orElseThrow(ProblemException::notFound);
    if (asked.who().username().equals(username())) {
      throw ProblemException.forbidden("own-correction");
    }
    if (!corrected && (words == null || Required.isBlank(words))) {
      throw ProblemException.badField("words", "required");
    }
    Correction answered =
        new Correction(
            id,
            asked.who(),
            asked.field(),
            asked.words(),
            asked.askedAt(),
            new Correction.Answer(
                corrected, words, clock.instant().truncatedTo(ChronoUnit.MICROS), username()));
    if (!store.answer(answered)) {
      throw ProblemException.conflict("correction-answered");
    }
    return answered;
  }

  public List<Team> teams(List<String> paths) {
    return store.teams(paths);
  }

  /**
   * Makes or changes a team of the caller's area.
   *
   * @param seen 0 for a new one
   */
  public Team put(String code, String areaCode, String name, boolean active, int seen) {
    Required.text("name", name);
    Places.Place place = places.requireOwn(areaCode);
    Team team =
        new Team(
            code,
            new Member.Place(place.county(), place.code(), place.path()),
            name.strip(),
            active,
            0,
            seen + 1);
    if (!store.put(team, seen)) {
      throw ProblemException.versionOutdated();
    }
    return store.findTeam(code).orElseThrow(ProblemException::notFound);
  }

  /** The day, and how long before its end a certificate counts as ending soon. */
  public WorkforceStore.Day today() {
    return new WorkforceStore.Day(
        LocalDate.now(clock), settings.current(StaffingStandard.KIND).warnDays());
  }

  /** A team must work in the area or around it; languages are data. */
  private void requireKnown(Content content, Places.Place place) {
    String team = content.team();
    if (team != null
        && store
            .findTeam(team)
            .filter(one -> one.active() && sharesBranch(one.place().path(), place.path()))
            .isEmpty()) {
      throw ProblemException.badField("team", "unknown-value", team);
    }
    Set<String> languages = settings.current(WorkLanguages.KIND).codes();
    for (String language : content.languages()) {
      if (!languages.contains(language)) {
        throw ProblemException.badField("languages", "unknown-value", language);
      }
    }
  }

  private static boolean sharesBranch(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private void requirePast(String field, LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField(field, "in-the-future");
    }
  }

  private static boolean requireDone(boolean done) {
    if (!done) {
      throw ProblemException.notFound();
    }
    return true;
  }

  private static String username() {
    return CurrentAccess.require().viewer().username();
  }
}

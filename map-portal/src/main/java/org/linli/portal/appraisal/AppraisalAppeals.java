package org.linli.portal.appraisal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.portal.appraisal.Appeal.Outcome;
import org.linli.portal.appraisal.AppraisalStore.ComparedArea;
import org.linli.portal.appraisal.AppraisalStore.Shown;

/** Appeals of areas against their months, and what comes of them. */
public final class AppraisalAppeals {

  private static final int MOST = 1_000;

  private final AppraisalStore store;
  private final AppealStore appeals;
  private final AppraisalReach reach;
  private final AppraisalTrail trail;
  private final Places places;
  private final OnceById once;
  private final Clock clock;

  public AppraisalAppeals(
      AppraisalStore store,
      AppealStore appeals,
      AppraisalReach reach,
      AppraisalTrail trail,
      Places places,
      OnceById once,
      Clock clock) {
    this.store = store;
    this.appeals = appeals;
    this.reach = reach;
    this.trail = trail;
    this.places = places;
    this.once = once;
    this.clock = clock;
  }

  /**
   * A decision.
   *
   * @param numerator of what it should have been; with CORRECTED
   */
  public record Wanted(
      Outcome outcome, @Nullable Long numerator, @Nullable Long denominator, String reason) {}

  /**
   * Files an appeal, once for each key.
   *
   * @throws ProblemException 404 where the month or the area in it is not there for the caller; 403
   *     to who does not speak for the area; 409 where it is too late or one is open
   */
  public Appeal file(
      UUID appraisal,
      String areaCode,
      Indicator indicator,
      String reason,
      @Nullable String idempotencyKey) {
    return store.together(
        () -> {
          Appraisal month = store.find(appraisal).orElseThrow(ProblemException::notFound);
          places.requireOwn(areaCode);
          ComparedArea area = compared(month, areaCode, indicator);
          if (!reach.speaksFor(areaCode)) {
            throw ProblemException.forbidden("appraisal-own-area");
          }
          UUID id =
              once.make(
                  idempotencyKey,
                  "appraisal-appeal " + appraisal + areaCode + indicator + reason,
                  () -> insert(month, area, indicator, reason));
          return appeals.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  private ComparedArea compared(Appraisal month, String areaCode, Indicator indicator) {
    Shown row =
        store.results(month, month.revision()).stream()
            .filter(each -> each.area().code().equals(areaCode))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    if (row.scores().stream().noneMatch(score -> score.indicator() == indicator)) {
      throw ProblemException.badField("indicator", "appraisal-not-weighed");
    }
    return row.area();
  }

  private UUID insert(Appraisal month, ComparedArea area, Indicator indicator, String reason) {
    Appraisal.Publication publication = month.publication();
    if (publication == null) {
      throw ProblemException.conflict("appraisal-draft");
    }
    if (today().isAfter(publication.appealsUntil())) {
      throw ProblemException.conflict(
          "appraisal-appeal-late", publication.appealsUntil().toString());
    }
    if (appeals.isOpen(month.id(), area.code(), indicator)) {
      throw ProblemException.conflict("appraisal-appeal-open");
    }
    int days = newest(month).scheme().days().decide();
    Appeal appeal =
        new Appeal(
            UuidCreator.getTimeOrderedEpoch(),
            new Appeal.Against(month.id(), month.month(), month.revision()),
            new Appeal.Area(month.where().county(), area.code(), area.path(), month.where().path()),
            indicator,
            reason.strip(),
            now(),
            AppraisalReach.username(),
            today().plusDays(days),
            null,
            1);
    appeals.insert(appeal);
    trail.appealed(month, appeal);
    return appeal.id();
  }

  /**
   * Decides an appeal. One that is right makes a further revision of the month, by the scheme that
   * it was published by.
   *
   * @param seen the version that the caller saw
   * @throws ProblemException 404; 403 to who does not lead the area that compares; 409 where it is
   *     the caller's own work
   */
  public Appeal decide(UUID id, int seen, Wanted wanted) {
    requireCounts(wanted);
    return store.together(
        () -> {
          Appeal appeal = locked(id, seen);
          Appraisal month =
              store.lock(appeal.against().appraisal()).orElseThrow(ProblemException::notFound);
          requireOthersWork(appeal, month);
          boolean rejected = wanted.outcome() == Outcome.REJECTED;
          Appraisal after = rejected ? month : revise(month, appeal, wanted);
          Appeal.Decision decision =
              new Appeal.Decision(
                  wanted.outcome(),
                  wanted.reason().strip(),
                  now(),
                  AppraisalReach.username(),
                  rejected ? null : after.revision());
          appeals.save(appeal.decided(decision));
          trail.decided(after, appeal, decision);
          return appeals.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  /** Not there, not the caller's to decide, decided, changed since: in this order. */
  private Appeal locked(UUID id, int seen) {
    Appeal before = appeals.find(id).orElseThrow(ProblemException::notFound);
    if (!reach.decides(before.area().decidingPath())) {
      throw ProblemException.forbidden("appraisal-above");
    }
    if (before.decision() != null) {
      throw ProblemException.conflict("appraisal-appeal-decided");
    }
    Appeal appeal = appeals.lock(id).orElseThrow(ProblemException::versionOutdated);
    if (appeal.version() != seen) {
      throw ProblemException.versionOutdated();
    }
    return appeal;
  }

  private Appraisal revise(Appraisal month, Appeal appeal, Wanted wanted) {
    Reading reading = reading(appeal.indicator(), wanted);
    List<AreaFigures> figures = new ArrayList<>();
    List<ComparedArea> areas = new ArrayList<>();
    for (Shown row : store.results(month, month.revision())) {
      areas.add(row.area());
      figures.add(
          row.area().code().equals(appeal.area().code())
              ? row.figures().with(appeal.indicator(), reading)
              : row.figures());
    }
    Revision newest = newest(month);
    Appraisal after = month.revised();
    Revision corrected =
        new Revision(
            after.revision(),
            newest.schemeVersion(),
            newest.schemeBody(),
            now(),
            AppraisalReach.username(),
            wanted.reason().strip());
    store.add(after, corrected, AppraisalTaking.compared(newest.scheme(), areas, figures));
    store.save(after);
    return after;
  }

  /**
   * One appeal.
   *
   * @throws ProblemException 404
   */
  public Appeal get(UUID id) {
    return store.looking(() -> appeals.find(id).orElseThrow(ProblemException::notFound));
  }

  /** Appeals that the caller reads. */
  public List<Appeal> list(
      @Nullable String area, @Nullable Boolean open, @Nullable UUID appraisal) {
    List<String> paths = area == null ? null : List.of(places.requireOwn(area).path());
    return store.looking(() -> appeals.list(paths, open, appraisal, MOST));
  }

  /** Whether the caller may appeal for this area now. */
  public boolean mayAppeal(Appraisal month, String areaCode) {
    Appraisal.Publication publication = month.publication();
    return publication != null
        && !today().isAfter(publication.appealsUntil())
        && reach.speaksFor(areaCode);
  }

  /** Whether the caller may decide it. Who published is told when they try. */
  public boolean mayDecide(Appeal appeal) {
    return appeal.decision() == null
        && reach.decides(appeal.area().decidingPath())
        && !appeal.by().equals(AppraisalReach.username());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void requireOthersWork(Appeal appeal, Appraisal month) {
    Appraisal.Publication publication = month.publication();
    String caller = AppraisalReach.username();
    if (appeal.by().equals(caller) || (publication != null && publication.by().equals(caller))) {
      throw ProblemException.conflict("appraisal-own-work");
    }
  }

  private static void requireCounts(Wanted wanted) {
    boolean counted = wanted.outcome() == Outcome.CORRECTED;
    List<Violation> violations = new ArrayList<>();
    requireCount("numerator", wanted.numerator(), counted, violations);
    requireCount("denominator", wanted.denominator(), counted, violations);
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  private static void requireCount(
      String field, @Nullable Long count, boolean wanted, List<Violation> violations) {
    if (wanted && count == null) {
      violations.add(Violation.ofField(field, "required"));
    }
    if (!wanted && count != null) {
      violations.add(Violation.ofField(field, "appraisal-no-count"));
    }
  }

  private static Reading reading(Indicator indicator, Wanted wanted) {
    Long numerator = wanted.numerator();
    Long denominator = wanted.denominator();
    if (numerator == null || denominator == null) {
      return new Reading.Missing(Absence.LEFT_OUT);
    }
    if (indicator.measure() == Measure.SHARE && numerator > denominator) {
      throw ProblemException.badField("numerator", "appraisal-share");
    }
    return new Reading.Counted(numerator, denominator);
  }

  private Revision newest(Appraisal month) {
    return store.revisions(month).getLast();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.linli.portal.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;

/** Months: read and published. */
public final class Appraisals {

  private static final int HISTORY_MONTHS = 36;

  private final AppraisalStore store;
  private final AppealStore appeals;
  private final AppraisalReach reach;
  private final AppraisalTrail trail;
  private final Settings settings;
  private final Places places;
  private final Clock clock;

  public Appraisals(
      AppraisalStore store,
      AppealStore appeals,
      AppraisalReach reach,
      AppraisalTrail trail,
      Settings settings,
      Places places,
      Clock clock) {
    this.store = store;
    this.appeals = appeals;
    this.reach = reach;
    this.trail = trail;
    this.settings = settings;
    this.places = places;
    this.clock = clock;
  }

  /** Makes a draft known to the areas it compares. */
  public AppraisalFile publish(UUID id, int seen) {
    return store.together(
        () -> {
          if (!reach.publishes(requireDraft(id).where().path())) {
            throw ProblemException.forbidden("appraisal-above");
          }
          Appraisal draft = lockedDraft(id, seen);
          AppraisalFile file = file(draft, null);
          requirePublishable(file);
          LocalDate until = LocalDate.now(clock).plusDays(file.shown().scheme().days().appeal());
          Appraisal published =
              draft.published(
                  new Appraisal.Publication(
                      draft.revision(), now(), AppraisalReach.username(), until));
          store.save(published);
          trail.published(published);
          return file(store.find(id).orElseThrow(ProblemException::notFound), null);
        });
  }

  /**
   * A month.
   *
   * @param revision an earlier one; null for the newest
   * @throws ProblemException 404
   */
  public AppraisalFile get(UUID id, @Nullable Integer revision) {
    return store.looking(
        () -> file(store.find(id).orElseThrow(ProblemException::notFound), revision));
  }

  /**
   * Months that the caller reads.
   *
   * @throws ProblemException 404 where the area is not the caller's
   */
  public List<AppraisalStore.Listed> list(AppraisalStore.Wanted wanted) {
    String area = wanted.areaCode();
    if (area != null) {
      places.requireOwn(area);
    }
    return store.looking(() -> store.list(wanted));
  }

  /**
   * Published months of an area of the caller.
   *
   * @throws ProblemException 404
   */
  public List<AppraisalStore.PastMonth> history(String areaCode) {
    places.requireOwn(areaCode);
    return store.looking(() -> store.history(areaCode, HISTORY_MONTHS));
  }

  /** Whether the caller may publish it now. */
  public boolean mayPublish(AppraisalFile file) {
    return file.appraisal().publication() == null
        && file.silent().isEmpty()
        && reach.publishes(file.appraisal().where().path())
        && !file.shown().by().equals(AppraisalReach.username());
  }

  /** Whether the caller may take its figures again. */
  public boolean mayRetake(Appraisal appraisal) {
    return appraisal.publication() == null && reach.takes(appraisal.where().path());
  }

  AppraisalFile file(Appraisal appraisal, @Nullable Integer revision) {
    List<Revision> revisions = store.revisions(appraisal);
    int wanted = revision == null ? appraisal.revision() : revision;
    Revision shown =
        revisions.stream()
            .filter(each -> each.number() == wanted)
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    List<AppraisalStore.Shown> rows = store.results(appraisal, wanted);
    List<Score> scores = rows.stream().flatMap(row -> row.scores().stream()).toList();
    int open = appeals.list(null, true, appraisal.id(), Integer.MAX_VALUE).size();
    return new AppraisalFile(appraisal, revisions, shown, rows, FigureTaking.silent(scores), open);
  }

  private void requirePublishable(AppraisalFile file) {
    if (file.shown().by().equals(AppraisalReach.username())) {
      throw ProblemException.conflict("appraisal-own-work");
    }
    if (!file.silent().isEmpty()) {
      throw ProblemException.conflict("appraisal-incomplete", SourceNames.of(file.silent()));
    }
    if (settings.newest(SchemeKind.KIND).version() != file.shown().schemeVersion()) {
      throw ProblemException.conflict("appraisal-scheme-changed");
    }
  }

  Appraisal requireDraft(UUID id) {
    Appraisal found = store.find(id).orElseThrow(ProblemException::notFound);
    if (found.publication() != null) {
      throw ProblemException.conflict("appraisal-published");
    }
    return found;
  }

  Appraisal lockedDraft(UUID id, int seen) {
    Appraisal now = store.lock(id).orElseThrow(ProblemException::notFound);
    if (now.version() != seen) {
      throw ProblemException.versionOutdated();
    }
    if (now.publication() != null) {
      throw ProblemException.conflict("appraisal-published");
    }
    return now;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

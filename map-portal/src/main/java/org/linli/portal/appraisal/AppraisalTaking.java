package org.linli.portal.appraisal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.SettingVersion;
import org.linli.commons.settings.Settings;
import org.linli.portal.appraisal.AppraisalStore.Compared;
import org.linli.portal.appraisal.AppraisalStore.ComparedArea;
import org.linli.portal.appraisal.FigureSource.Question;

/** Months are taken as drafts, and taken again. */
public final class AppraisalTaking {

  private static final int MOST_MONTHS_BACK = 24;

  private final Appraisals appraisals;
  private final AppraisalStore store;
  private final FigureTaking taking;
  private final AppraisalReach reach;
  private final AppraisalTrail trail;
  private final Settings settings;
  private final Places places;
  private final FabricHolder fabric;
  private final OnceById once;
  private final Clock clock;

  public AppraisalTaking(
      Appraisals appraisals,
      AppraisalStore store,
      FigureTaking taking,
      AppraisalReach reach,
      AppraisalTrail trail,
      Settings settings,
      Places places,
      FabricHolder fabric,
      OnceById once,
      Clock clock) {
    this.appraisals = appraisals;
    this.store = store;
    this.taking = taking;
    this.reach = reach;
    this.trail = trail;
    this.settings = settings;
    this.places = places;
    this.fabric = fabric;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Takes a month as a draft, once for each key.
   *
   * @throws ProblemException 404 where the area is not the caller's; 400 by field; 409 where the
   *     month was taken already
   */
  public AppraisalFile take(String areaCode, YearMonth month, @Nullable String idempotencyKey) {
    Places.Place place = places.requireOwn(areaCode);
    List<ComparedArea> parts = parts(areaCode);
    if (parts.isEmpty()) {
      throw ProblemException.badField("area", "appraisal-without-parts");
    }
    requireMonth(month);
    Appraisal draft =
        new Appraisal(
            UuidCreator.getTimeOrderedEpoch(),
            new Appraisal.Where(place.county(), areaCode, place.path()),
            month,
            1,
            null,
            1);
    // The services are asked outside of the transaction, and not for a call that is only repeated.
    List<AreaFigures> figures =
        store.looking(() -> store.find(areaCode, month)).isPresent()
            ? List.of()
            : figures(draft, parts);
    return store.together(
        () -> {
          UUID id =
              once.make(
                  idempotencyKey,
                  "appraisal " + areaCode + month,
                  () -> insert(draft, parts, figures));
          return appraisals.file(store.find(id).orElseThrow(ProblemException::notFound), null);
        });
  }

  private UUID insert(Appraisal draft, List<ComparedArea> parts, List<AreaFigures> figures) {
    if (figures.isEmpty() || store.find(draft.where().areaCode(), draft.month()).isPresent()) {
      throw ProblemException.conflict("appraisal-there");
    }
    store.insert(draft);
    addTaken(draft, parts, figures);
    return draft.id();
  }

  /**
   * Takes the figures of a draft again. The services are asked before the month is locked.
   *
   * @param seen the version that the caller saw
   */
  public AppraisalFile retake(UUID id, int seen) {
    Appraisal draft = store.looking(() -> appraisals.requireDraft(id));
    if (!reach.takes(draft.where().path())) {
      throw ProblemException.forbidden("appraisal-above");
    }
    List<ComparedArea> parts = parts(draft.where().areaCode());
    List<AreaFigures> figures = figures(draft, parts);
    return store.together(
        () -> {
          Appraisal next = appraisals.lockedDraft(id, seen).revised();
          addTaken(next, parts, figures);
          store.save(next);
          return appraisals.file(store.find(id).orElseThrow(ProblemException::notFound), null);
        });
  }

  private List<AreaFigures> figures(Appraisal draft, List<ComparedArea> parts) {
    return taking.take(
        new Question(
            draft.where().areaCode(),
            parts.stream().map(ComparedArea::code).toList(),
            draft.month()));
  }

  private void addTaken(Appraisal draft, List<ComparedArea> parts, List<AreaFigures> figures) {
    SettingVersion scheme = settings.newest(SchemeKind.KIND);
    Revision revision =
        new Revision(
            draft.revision(),
            scheme.version(),
            scheme.body(),
            now(),
            AppraisalReach.username(),
            null);
    store.add(draft, revision, compared(revision.scheme(), parts, figures));
    trail.taken(draft);
  }

  /** Areas with what their figures come to; both lists in the same order. */
  static List<Compared> compared(
      Scheme scheme, List<ComparedArea> areas, List<AreaFigures> figures) {
    List<Result> results = Appraiser.appraise(scheme, figures);
    List<Compared> compared = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      compared.add(new Compared(areas.get(i), figures.get(i), results.get(i)));
    }
    return compared;
  }

  private List<ComparedArea> parts(String areaCode) {
    return fabric.current().areas().stream()
        .filter(area -> areaCode.equals(area.parentCode()))
        .map(AppraisalTaking::part)
        .toList();
  }

  private static ComparedArea part(Area area) {
    return new ComparedArea(area.code(), area.path(), area.households());
  }

  private void requireMonth(YearMonth month) {
    LocalDate today = LocalDate.now(clock);
    LocalDate first =
        month.atEndOfMonth().plusDays(settings.current(SchemeKind.KIND).days().settle() + 1L);
    if (today.isBefore(first)) {
      throw ProblemException.badField("month", "appraisal-too-early", first.toString());
    }
    if (month.isBefore(YearMonth.from(today).minusMonths(MOST_MONTHS_BACK))) {
      throw ProblemException.badField("month", "appraisal-too-old", MOST_MONTHS_BACK);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

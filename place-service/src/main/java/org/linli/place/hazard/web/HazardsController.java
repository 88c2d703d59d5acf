package org.linli.place.hazard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.place.api.HazardsApi;
import org.linli.place.api.model.HazardAreaFigures;
import org.linli.place.api.model.HazardFigures;
import org.linli.place.api.model.HazardFile;
import org.linli.place.api.model.HazardForm;
import org.linli.place.api.model.HazardGrade;
import org.linli.place.api.model.HazardGradeProposal;
import org.linli.place.api.model.HazardGradeQuestion;
import org.linli.place.api.model.HazardLadder;
import org.linli.place.api.model.HazardPage;
import org.linli.place.api.model.HazardPosition;
import org.linli.place.api.model.HazardReport;
import org.linli.place.api.model.HazardRung;
import org.linli.place.api.model.HazardState;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardDesk;
import org.linli.place.hazard.HazardFact;
import org.linli.place.hazard.HazardFilter;
import org.linli.place.hazard.HazardPhotos;
import org.linli.place.hazard.HazardReach;
import org.linli.place.hazard.HazardReports;
import org.linli.place.hazard.HazardSource;
import org.linli.place.hazard.HazardStore;
import org.linli.place.photo.Photos;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HazardsController implements HazardsApi {

  private static final int MOST_IN_LEDGER = 10_000;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final HazardDesk desk;
  private final HazardReports reports;
  private final HazardPhotos photos;
  private final HazardModels models;
  private final Sheets sheets;
  private final Places places;

  /** What is made besides JSON. */
  record Sheets(HazardForms forms, HazardLedger ledger, HazardPapers papers, HazardTexts texts) {}

  HazardsController(
      HazardDesk desk,
      HazardReports reports,
      HazardPhotos photos,
      HazardModels models,
      Sheets sheets,
      Places places) {
    this.desk = desk;
    this.reports = reports;
    this.photos = photos;
    this.models = models;
    this.sheets = sheets;
    this.places = places;
  }

  @Override
  public ResponseEntity<HazardPage> listHazards(
      @Nullable String area,
      @Nullable List<HazardState> states,
      @Nullable List<HazardGrade> grades,
      @Nullable List<String> kinds,
      @Nullable Boolean overdue,
      @Nullable Boolean supervised,
      Boolean mine,
      @Nullable String department,
      @Nullable UUID premises,
      @Nullable UUID campaign,
      @Nullable String cursor,
      Integer limit) {
    HazardFilter filter =
        filter(
            area, states, grades, kinds, overdue, supervised, mine, department, premises, campaign);
    List<HazardStore.Listed> found =
        desk.list(
            filter,
            Cursors.read(cursor, (due, id) -> new HazardStore.Mark(Instant.parse(due), id)),
            limit + 1);
    List<HazardStore.Listed> shown = found.subList(0, Math.min(limit, found.size()));
    HazardPage page = new HazardPage(models.summaries(shown));
    if (found.size() > limit) {
      Hazard last = shown.getLast().hazard();
      page.setNextCursor(Cursors.write(last.standing().dueAt(), last.id()));
    }
    return fresh(page);
  }

  @Override
  public ResponseEntity<Resource> exportHazardLedger(
      @Nullable String area,
      @Nullable List<HazardState> states,
      @Nullable List<HazardGrade> grades,
      @Nullable List<String> kinds,
      @Nullable Boolean overdue,
      @Nullable Boolean supervised,
      Boolean mine,
      @Nullable String department,
      @Nullable UUID premises,
      @Nullable UUID campaign) {
    HazardFilter filter =
        filter(
            area, states, grades, kinds, overdue, supervised, mine, department, premises, campaign);
    byte[] ledger =
        sheets.ledger().write(models.summaries(desk.list(filter, null, MOST_IN_LEDGER)));
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hazards.xlsx\"")
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(ledger));
  }

  @Override
  public ResponseEntity<HazardFile> reportHazard(
      HazardReport report, @Nullable String idempotencyKey) {
    HazardPosition position = report.getPosition();
    Hazard hazard =
        reports.report(
            new HazardReports.Seen(
                report.getKind(),
                report.getWords(),
                facts(report.getFacts()),
                report.getPremises(),
                position == null
                    ? null
                    : new HazardReports.Position(position.getLon(), position.getLat()),
                report.getCampaign(),
                report.getSource() == HazardReport.SourceEnum.PATROL
                    ? HazardSource.PATROL
                    : HazardSource.OBSERVED,
                report.getImmediateMeasures()),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Versions.tag(hazard.version()))
        .body(models.file(desk.get(hazard.id())));
  }

  @Override
  public ResponseEntity<HazardFile> getHazard(UUID id) {
    return shown(desk, models, id, HttpStatus.OK);
  }

  @Override
  public ResponseEntity<HazardForm> getHazardForm() {
    return fresh(sheets.forms().form());
  }

  @Override
  public ResponseEntity<HazardGradeProposal> previewHazardGrade(HazardGradeQuestion question) {
    return fresh(
        models.proposal(
            reports.preview(
                question.getKind(), facts(question.getFacts()), question.getPremises())));
  }

  @Override
  public ResponseEntity<HazardFigures> getHazardFigures(
      @Nullable String area, @Nullable LocalDate from, @Nullable LocalDate until) {
    HazardDesk.Figures figures = desk.figures(area, from, until);
    return fresh(
        new HazardFigures(
            figures.from(),
            figures.until(),
            counts(null, figures.total()),
            figures.areas().stream().map(one -> counts(one.areaCode(), one.counts())).toList()));
  }

  @Override
  public ResponseEntity<HazardLadder> listOverdueHazards(@Nullable String area) {
    return fresh(
        new HazardLadder(
            desk.ladder(area).stream()
                .map(
                    step ->
                        new HazardRung(
                            HazardRung.RungEnum.fromValue(step.rung().name()),
                            sheets
                                .texts()
                                .text(HazardTexts.locale(), "hazard.rung." + step.rung().name()),
                            step.fromDays(),
                            models.summaries(step.hazards())))
                .toList()));
  }

  @Override
  public ResponseEntity<Resource> getHazardPhoto(UUID id, UUID photo) {
    Photos.Content content = photos.content(id, photo);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .body(new ByteArrayResource(content.bytes()));
  }

  @Override
  public ResponseEntity<Resource> printHazardClosingLetter(UUID id, @Nullable String language) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(sheets.papers().closingLetter(desk.get(id), language)));
  }

  static ResponseEntity<HazardFile> shown(
      HazardDesk desk, HazardModels models, UUID id, HttpStatus status) {
    HazardDesk.File file = desk.get(id);
    return ResponseEntity.status(status)
        .eTag(Versions.tag(file.hazard().version()))
        .cacheControl(CacheControl.noStore())
        .body(models.file(file));
  }

  static Set<HazardFact> facts(List<org.linli.place.api.model.HazardFact> given) {
    return given.stream()
        .map(fact -> HazardFact.valueOf(fact.getValue()))
        .collect(Collectors.toSet());
  }

  private HazardFilter filter(
      @Nullable String area,
      @Nullable List<HazardState> states,
      @Nullable List<HazardGrade> grades,
      @Nullable List<String> kinds,
      @Nullable Boolean overdue,
      @Nullable Boolean supervised,
      Boolean mine,
      @Nullable String department,
      @Nullable UUID premises,
      @Nullable UUID campaign) {
    return new HazardFilter(
        places.scopes(area),
        orNone(states).stream()
            .map(state -> org.linli.place.hazard.HazardState.valueOf(state.getValue()))
            .collect(Collectors.toSet()),
        orNone(grades).stream()
            .map(grade -> org.linli.place.hazard.HazardGrade.valueOf(grade.getValue()))
            .collect(Collectors.toSet()),
        new HashSet<>(orNone(kinds)),
        overdue,
        supervised,
        mine ? HazardReach.username() : null,
        department,
        premises,
        campaign);
  }

  private HazardAreaFigures counts(@Nullable String area, HazardStore.Counts counts) {
    HazardAreaFigures shown =
        new HazardAreaFigures(
            counts.due(),
            counts.inTime(),
            counts.open(),
            counts.overdue(),
            counts.major(),
            counts.reported(),
            counts.closed());
    shown.setAreaCode(area);
    shown.setAreaName(area == null ? null : sheets.texts().place(area));
    return shown;
  }

  private static <T> List<T> orNone(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

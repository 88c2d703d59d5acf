package org.linli.grid.check.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.paging.Cursors;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.ChecksApi;
import org.linli.grid.api.model.BoundaryCheck;
import org.linli.grid.api.model.CheckFindingPage;
import org.linli.grid.api.model.CheckPage;
import org.linli.grid.api.model.CheckStart;
import org.linli.grid.api.model.RepairDraft;
import org.linli.grid.api.model.RepairLimit;
import org.linli.grid.api.model.RepairPreview;
import org.linli.grid.api.model.RepairedRevision;
import org.linli.grid.check.CheckStore;
import org.linli.grid.check.Checks;
import org.linli.grid.check.Numbered;
import org.linli.grid.check.Repairs;
import org.linli.grid.sheet.Sheets;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.SliverRepair;
import org.linli.grid.topology.Tolerance;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class ChecksController implements ChecksApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

  private final Checks checks;
  private final Repairs repairs;
  private final CheckModels models;
  private final CheckFiles files;

  ChecksController(
      Checks checks,
      Repairs repairs,
      Sheets sheets,
      JsonMapper json,
      MessageSource messages,
      Clock clock) {
    this.checks = checks;
    this.repairs = repairs;
    this.models = new CheckModels(json, messages, clock.getZone());
    this.files = new CheckFiles(models, sheets, json);
  }

  @Override
  public ResponseEntity<CheckPage> listChecks(
      @Nullable String area, @Nullable String cursor, Integer limit) {
    CheckStore.After after =
        Cursors.read(cursor, (first, id) -> new CheckStore.After(Instant.parse(first), id));
    List<org.linli.grid.check.BoundaryCheck> rows = checks.list(area, after, limit + 1);
    CheckPage page = new CheckPage(rows.stream().limit(limit).map(models::check).toList());
    if (rows.size() > limit) {
      org.linli.grid.check.BoundaryCheck last = rows.get(limit - 1);
      page.setNextCursor(Cursors.write(last.createdAt(), last.id()));
    }
    return unkept(page);
  }

  @Override
  public ResponseEntity<BoundaryCheck> startCheck(
      CheckStart start, @Nullable String idempotencyKey) {
    org.linli.grid.check.BoundaryCheck check =
        checks.start(
            start.getArea(),
            start.getRevision(),
            new Tolerance(
                Objects.requireNonNullElse(start.getSliverMetres(), Tolerance.USUAL.sliverMetres()),
                Objects.requireNonNullElse(
                    start.getLeastSquareMetres(), Tolerance.USUAL.leastSquareMetres())),
            idempotencyKey);
    return ResponseEntity.accepted()
        .location(URI.create(PATH_LIST_CHECKS + "/" + check.id()))
        .body(models.check(check));
  }

  @Override
  public ResponseEntity<BoundaryCheck> getCheck(UUID id) {
    return unkept(models.check(checks.get(id)));
  }

  @Override
  public ResponseEntity<CheckFindingPage> listCheckFindings(
      UUID id,
      @Nullable List<org.linli.grid.api.model.FindingKind> kind,
      @Nullable String cursor,
      Integer limit) {
    List<Numbered> rows = checks.findings(id, kinds(kind), after(cursor), limit + 1);
    CheckFindingPage page =
        new CheckFindingPage(rows.stream().limit(limit).map(models::finding).toList());
    if (rows.size() > limit) {
      page.setNextCursor(Cursors.write(String.valueOf(rows.get(limit - 1).number())));
    }
    return unkept(page);
  }

  private static int after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      return Integer.parseInt(Cursors.number(cursor));
    } catch (NumberFormatException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }

  @Override
  public ResponseEntity<Resource> exportCheckFindings(
      UUID id, @Nullable List<org.linli.grid.api.model.FindingKind> kind) {
    return file(XLSX, "check-" + id + ".xlsx", files.xlsx(all(id, kind)));
  }

  @Override
  public ResponseEntity<Resource> exportCheckPlaces(
      UUID id, @Nullable List<org.linli.grid.api.model.FindingKind> kind) {
    return file(GEOJSON, "check-" + id + ".geojson", files.geoJson(all(id, kind)));
  }

  private List<Numbered> all(UUID id, @Nullable List<org.linli.grid.api.model.FindingKind> kind) {
    return checks.findings(id, kinds(kind), 0, CheckStore.MOST_FINDINGS);
  }

  @Override
  public ResponseEntity<RepairPreview> previewRepair(UUID id, RepairLimit limit) {
    return unkept(
        models.preview(
            repairs.preview(
                id,
                new SliverRepair.Limit(limit.getWidestMetres(), limit.getLargestSquareMetres()))));
  }

  @Override
  public ResponseEntity<RepairedRevision> draftRepair(
      UUID id, RepairDraft draft, @Nullable String idempotencyKey) {
    Repairs.Drafted drafted =
        repairs.draft(
            id,
            new SliverRepair.Limit(draft.getWidestMetres(), draft.getLargestSquareMetres()),
            new Repairs.Words(
                draft.getTitle(), draft.getReason(), draft.getLegalBasis(), draft.getEffective()),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(URI.create("/api/grid/revisions/" + drafted.revision().id()))
        .body(
            new RepairedRevision(
                drafted.revision().id(), drafted.revision().itemCount(), drafted.left()));
  }

  private static Set<FindingKind> kinds(
      @Nullable List<org.linli.grid.api.model.FindingKind> asked) {
    Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
    if (asked != null) {
      asked.forEach(kind -> kinds.add(FindingKind.valueOf(kind.name())));
    }
    return kinds;
  }

  private static ResponseEntity<Resource> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(new ByteArrayResource(content));
  }

  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

package org.linli.dispute.matter.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.Parameters;
import org.linli.dispute.api.DisputesApi;
import org.linli.dispute.api.model.Category;
import org.linli.dispute.api.model.Dispute;
import org.linli.dispute.api.model.DisputePage;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.NewDispute;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Days;
import org.linli.dispute.matter.DisputeFilter;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.matter.ListPlace;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisputesController implements DisputesApi {

  private final Disputes disputes;
  private final Categories categories;
  private final FabricHolder fabric;
  private final Clock clock;

  DisputesController(Disputes disputes, Categories categories, FabricHolder fabric, Clock clock) {
    this.disputes = disputes;
    this.categories = categories;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<Category>> listCategories() {
    return ResponseEntity.ok(
        categories.list().stream()
            .map(
                category ->
                    new Category(category.code(), category.name(), category.nameEn())
                        .active(category.active()))
            .toList());
  }

  @Override
  public ResponseEntity<Dispute> getDispute(UUID id) {
    org.linli.dispute.matter.Dispute dispute = disputes.get(id);
    return ResponseEntity.ok()
        .eTag(tag(dispute))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(shown(dispute));
  }

  @Override
  public ResponseEntity<Dispute> openDispute(
      NewDispute newDispute, @Nullable String idempotencyKey) {
    TriageLevel level = newDispute.getLevel();
    OffsetDateTime receivedAt = newDispute.getReceivedAt();
    org.linli.dispute.matter.Dispute dispute =
        disputes.open(
            CurrentAccess.require(),
            newDispute.getCategory(),
            level == null ? null : org.linli.dispute.matter.TriageLevel.valueOf(level.getValue()),
            newDispute.getPosition(),
            receivedAt == null ? null : receivedAt.toInstant(),
            idempotencyKey);
    return ResponseEntity.created(URI.create("/api/dispute/disputes/" + dispute.id()))
        .eTag(tag(dispute))
        .body(shown(dispute));
  }

  @Override
  public ResponseEntity<DisputePage> listDisputes(
      @Nullable String area,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status,
      @Nullable String cursor,
      Integer limit) {
    requireValid(from, to, Parameters.categories(category));
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    DisputeFilter filter =
        new DisputeFilter(
            Jurisdiction.covered(path, access.scopes(current)),
            start(from),
            start(to),
            Set.copyOf(Parameters.categories(category)),
            Set.copyOf(Parameters.levels(level)),
            Set.copyOf(Parameters.statuses(status)));
    ListPlace after = cursor == null ? null : ListPlace.fromCursor(cursor);
    List<org.linli.dispute.matter.Dispute> found = disputes.list(filter, after, limit + 1);
    DisputePage page = new DisputePage();
    page.setItems(found.stream().limit(limit).map(DisputesController::shown).toList());
    if (found.size() > limit) {
      org.linli.dispute.matter.Dispute last = found.get(limit - 1);
      page.setNextCursor(new ListPlace(last.receivedAt(), last.id()).toCursor());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(page);
  }

  private void requireValid(@Nullable LocalDate from, @Nullable LocalDate to, List<String> codes) {
    List<Violation> violations = new ArrayList<>(Days.faults(from, to, to));
    for (String code : codes) {
      if (categories.find(code).isEmpty()) {
        violations.add(Violation.ofField("category", "unknown-value", code));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static String tag(org.linli.dispute.matter.Dispute dispute) {
    return "\"" + dispute.version() + '"';
  }

  private static Dispute shown(org.linli.dispute.matter.Dispute dispute) {
    Dispute shown =
        new Dispute()
            .id(dispute.id())
            .number(dispute.number())
            .category(dispute.category())
            .status(DisputeStatus.fromValue(dispute.status().name()))
            .gridCode(dispute.place().gridCode())
            .areaCode(dispute.place().areaCode())
            .position(List.of(dispute.place().lon(), dispute.place().lat()))
            .source(dispute.source())
            .version(dispute.version());
    shown.setReceivedAt(dispute.receivedAt().atOffset(ZoneOffset.UTC));
    shown.setCreatedAt(dispute.createdAt().atOffset(ZoneOffset.UTC));
    Instant closed = dispute.closedAt();
    shown.setClosedAt(closed == null ? null : closed.atOffset(ZoneOffset.UTC));
    org.linli.dispute.matter.TriageLevel level = dispute.level();
    shown.setLevel(level == null ? null : TriageLevel.fromValue(level.name()));
    return shown;
  }
}

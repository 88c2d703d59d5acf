package org.linli.grid.revision.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.GeoJsonGeometry;
import org.linli.commons.problem.Violation;
import org.linli.grid.api.model.CrosswalkShare;
import org.linli.grid.api.model.PreviewedMove;
import org.linli.grid.api.model.PreviewedUnit;
import org.linli.grid.api.model.RevisionAction;
import org.linli.grid.api.model.RevisionCheck;
import org.linli.grid.api.model.RevisionFinding;
import org.linli.grid.api.model.RevisionFindingKind;
import org.linli.grid.api.model.RevisionItem;
import org.linli.grid.api.model.RevisionPreview;
import org.linli.grid.api.model.RevisionState;
import org.linli.grid.api.model.RevisionStep;
import org.linli.grid.api.model.RevisionSummary;
import org.linli.grid.api.model.StrandedRecords;
import org.linli.grid.api.model.UnitKind;
import org.linli.grid.api.model.UnitLevel;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.Fault;
import org.linli.grid.revision.Item;
import org.linli.grid.revision.Plan;
import org.linli.grid.revision.Revision;
import org.linli.grid.revision.Revisions;
import org.linli.grid.revision.Standing;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.Measure;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Revisions in the words of the contract. */
final class RevisionModels {

  private final JsonMapper json;
  private final MessageSource messages;
  private final ZoneId zone;

  RevisionModels(JsonMapper json, MessageSource messages, ZoneId zone) {
    this.json = json;
    this.messages = messages;
    this.zone = zone;
  }

  RevisionSummary summary(Revision revision) {
    return new RevisionSummary(
            revision.id(),
            revision.draft().title(),
            revision.draft().reason(),
            revision.draft().effective(),
            revision.draft().area(),
            RevisionState.valueOf(revision.state().name()),
            revision.version(),
            revision.itemCount(),
            revision.trail().createdBy(),
            at(revision.trail().createdAt()),
            revision.trail().changedBy(),
            at(revision.trail().changedAt()))
        .legalBasis(revision.draft().legalBasis())
        .publishedAs(revision.end().publishedAs())
        .failure(revision.end().failure())
        .failedCodes(revision.end().failure() == null ? null : revision.end().failedCodes());
  }

  org.linli.grid.api.model.Revision whole(Revision revision) {
    RevisionSummary summary = summary(revision);
    return new org.linli.grid.api.model.Revision(
            summary.getId(),
            summary.getTitle(),
            summary.getReason(),
            summary.getEffective(),
            summary.getArea(),
            summary.getState(),
            summary.getVersion(),
            summary.getItemCount(),
            summary.getCreatedBy(),
            summary.getCreatedAt(),
            summary.getChangedBy(),
            summary.getChangedAt(),
            revision.draft().items().stream().map(this::item).toList(),
            revision.trail().steps().stream()
                .map(
                    step ->
                        new RevisionStep(
                            step.version(),
                            RevisionState.valueOf(step.state().name()),
                            step.by(),
                            at(step.at())))
                .toList())
        .legalBasis(summary.getLegalBasis())
        .publishedAs(summary.getPublishedAs())
        .failure(summary.getFailure())
        .failedCodes(summary.getFailedCodes());
  }

  private RevisionItem item(Item item) {
    String rank = item.values().rank();
    boolean area = item.unit() == UnitType.AREA;
    return new RevisionItem(
            unit(item.unit()), RevisionAction.valueOf(item.action().name()), item.code())
        .level(area && rank != null ? UnitLevel.fromValue(rank) : null)
        .kind(!area && rank != null ? UnitKind.fromValue(rank) : null)
        .name(item.values().name())
        .nameEn(item.values().nameEn())
        .parent(item.values().parent())
        .households(item.values().households())
        .boundary(item.boundary() == null ? null : geometry(item.boundary()))
        .successors(item.heirs().stream().sorted().toList())
        .predecessors(item.origins().stream().sorted().toList());
  }

  RevisionCheck check(Revisions.Checked checked) {
    return new RevisionCheck(
        checked.faults().stream().noneMatch(Fault::isError),
        checked.version(),
        checked.faults().stream().map(this::finding).toList());
  }

  private RevisionFinding finding(Fault fault) {
    Violation reason = fault.reason();
    RevisionFinding shown =
        new RevisionFinding(
            RevisionFindingKind.valueOf(fault.kind()),
            RevisionFinding.SeverityEnum.fromValue(fault.severity().name()),
            fault.codes(),
            messages.getMessage(
                reason.messageKey(),
                reason.arguments().toArray(),
                LocaleContextHolder.getLocale()));
    Finding ground = fault.ground();
    return ground == null
        ? shown
        : shown
            .squareMetres(ground.squareMetres())
            .widthMetres(ground.widthMetres())
            .place(ground.place().isEmpty() ? null : geometry(ground.place()));
  }

  RevisionPreview preview(Revisions.Preview preview) {
    Plan plan = preview.plan();
    List<PreviewedUnit> units = new ArrayList<>();
    plan.endedUnits()
        .forEach(
            former ->
                units.add(
                    new PreviewedUnit(
                            former.code(),
                            unit(former.unit()),
                            List.of(PreviewedUnit.ChangesEnum.ENDED))
                        .name(former.label().name())
                        .formerParent(former.parent())
                        .formerSquareMetres(Measure.squareMetres(former.boundary()))));
    plan.changedUnits().forEach(after -> units.add(unit(plan.before().find(after.code()), after)));
    units.sort(Comparator.comparing(PreviewedUnit::getCode));
    return new RevisionPreview(
        units,
        preview.shares().stream()
            .map(
                share ->
                    new CrosswalkShare(
                            share.former().code(),
                            share.later().code(),
                            unit(share.former().unit()),
                            share.share())
                        .matters(
                            preview.matters().apply(share.former().code(), share.later().code())))
            .toList(),
        preview.relocations().moves().stream()
            .map(move -> new PreviewedMove(move.from(), move.to(), move.kind(), move.count()))
            .toList(),
        preview.relocations().stranded().stream()
            .map(stranded -> new StrandedRecords(stranded.grid(), stranded.kind()))
            .toList(),
        preview.relocations().unanswered());
  }

  private static PreviewedUnit unit(@Nullable Standing former, Standing after) {
    PreviewedUnit shown =
        new PreviewedUnit(after.code(), unit(after.unit()), changes(former, after))
            .name(after.label().name())
            .parent(after.parent())
            .squareMetres(Measure.squareMetres(after.boundary()));
    return former == null
        ? shown
        : shown
            .formerParent(former.parent())
            .formerSquareMetres(Measure.squareMetres(former.boundary()));
  }

  private static List<PreviewedUnit.ChangesEnum> changes(
      @Nullable Standing former, Standing after) {
    if (former == null) {
      return List.of(PreviewedUnit.ChangesEnum.CREATED);
    }
    List<PreviewedUnit.ChangesEnum> changes = new ArrayList<>();
    if (!former.boundary().equalsExact(after.boundary())) {
      changes.add(PreviewedUnit.ChangesEnum.REDRAWN);
    }
    if (!former.label().equals(after.label())) {
      changes.add(PreviewedUnit.ChangesEnum.RENAMED);
    }
    if (!former.path().equals(after.path())) {
      changes.add(PreviewedUnit.ChangesEnum.MOVED);
    }
    if (!former.rank().equals(after.rank())
        || !Objects.equals(former.households(), after.households())
        || changes.isEmpty()) {
      changes.add(PreviewedUnit.ChangesEnum.OTHER);
    }
    return changes;
  }

  static org.linli.grid.api.model.UnitType unit(UnitType unit) {
    return org.linli.grid.api.model.UnitType.valueOf(unit.name());
  }

  private Map<String, Object> geometry(Geometry geometry) {
    return json.readValue(GeoJsonGeometry.write(geometry), new TypeReference<>() {});
  }

  private OffsetDateTime at(Instant moment) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}

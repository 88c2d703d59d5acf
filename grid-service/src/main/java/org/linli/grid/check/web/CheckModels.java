package org.linli.grid.check.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linli.commons.importing.GeoJsonGeometry;
import org.linli.grid.api.model.AssignedSliver;
import org.linli.grid.api.model.CheckCount;
import org.linli.grid.api.model.CheckFinding;
import org.linli.grid.api.model.CheckState;
import org.linli.grid.api.model.FindingKind;
import org.linli.grid.api.model.FindingSeverity;
import org.linli.grid.api.model.LeftSliver;
import org.linli.grid.api.model.RepairPreview;
import org.linli.grid.api.model.RepairedUnit;
import org.linli.grid.check.BoundaryCheck;
import org.linli.grid.check.Numbered;
import org.linli.grid.check.Repairs;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.Measure;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks in the words of the contract. */
final class CheckModels {

  private final JsonMapper json;
  private final MessageSource messages;
  private final ZoneId zone;

  CheckModels(JsonMapper json, MessageSource messages, ZoneId zone) {
    this.json = json;
    this.messages = messages;
    this.zone = zone;
  }

  org.linli.grid.api.model.BoundaryCheck check(BoundaryCheck check) {
    BoundaryCheck.OfRevision revision = check.subject().revision();
    BoundaryCheck.Outcome outcome = check.outcome();
    return new org.linli.grid.api.model.BoundaryCheck(
            check.id(),
            check.subject().area(),
            CheckState.valueOf(check.state().name()),
            check.progress(),
            check.tolerance().sliverMetres(),
            check.tolerance().leastSquareMetres(),
            check.startedBy(),
            at(check.createdAt()),
            outcome.counts().stream()
                .map(
                    count ->
                        new CheckCount(
                            FindingKind.valueOf(count.kind().name()),
                            FindingSeverity.valueOf(count.severity().name()),
                            count.count()))
                .toList())
        .revision(revision == null ? null : revision.id())
        .revisionVersion(revision == null ? null : revision.version())
        .finishedAt(check.finishedAt() == null ? null : at(check.finishedAt()))
        .fabricVersion(outcome.version())
        .units(outcome.units())
        .findings(outcome.findings())
        .failure(outcome.failure());
  }

  CheckFinding finding(Numbered numbered) {
    Finding finding = numbered.finding();
    return new CheckFinding(
            numbered.number(),
            FindingKind.valueOf(finding.kind().name()),
            FindingSeverity.valueOf(finding.severity().name()),
            finding.codes(),
            message(finding),
            finding.squareMetres(),
            finding.widthMetres())
        .place(finding.place().isEmpty() ? null : geometry(finding.place()));
  }

  /** The sentence that revisions say of such a finding. */
  String message(Finding finding) {
    String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Objects.requireNonNull(
        messages.getMessage(
            "violation.revision-" + kind,
            new Object[] {String.join(", ", finding.codes()), Math.round(finding.squareMetres())},
            LocaleContextHolder.getLocale()));
  }

  RepairPreview preview(Repairs.Preview preview) {
    return new RepairPreview(
        preview.proposal().assigned().stream()
            .map(
                assigned ->
                    new AssignedSliver(
                            preview.number(assigned.sliver()),
                            assigned.to(),
                            assigned.sliver().squareMetres())
                        .from(assigned.from())
                        .place(geometry(assigned.sliver().place())))
            .toList(),
        preview.proposal().left().stream()
            .map(
                left ->
                    new LeftSliver(
                        preview.number(left.sliver()),
                        LeftSliver.ReasonEnum.fromValue(left.reason().name())))
            .toList(),
        preview.proposal().changes().stream()
            .map(
                change ->
                    new RepairedUnit(
                        change.code(),
                        RepairedUnit.UnitEnum.fromValue(preview.unit(change.code()).name()),
                        Measure.squareMetres(change.before()),
                        Measure.squareMetres(change.after())))
            .toList());
  }

  private Map<String, Object> geometry(Geometry geometry) {
    return json.readValue(GeoJsonGeometry.write(geometry), new TypeReference<>() {});
  }

  private OffsetDateTime at(Instant moment) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}

package org.linli.dispute.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Places;

/** Files reports and opens what they open. */
final class Intake implements Reports {

  /** What the time line names where a resident told us. */
  private static final String RESIDENT = "resident";

  private final ReportStore store;
  private final MatterChanges changes;
  private final IdempotencyKeys keys;
  private final Drafts drafts;
  private final Joining joining;
  private final Matching matching;
  private final Opening opening;
  private final FabricHolder fabric;

  Intake(Needs needs, Drafts drafts, Joining joining, Matching matching, FabricHolder fabric) {
    this.store = needs.store();
    this.changes = needs.changes();
    this.keys = needs.keys();
    this.opening = needs.opening();
    this.drafts = drafts;
    this.joining = joining;
    this.matching = matching;
    this.fabric = fabric;
  }

  /** What it works with. */
  record Needs(ReportStore store, MatterChanges changes, IdempotencyKeys keys, Opening opening) {}

  @Override
  public Filed file(NewReport report, Filer filer) {
    return switch (filer) {
      case Filer.Resident r ->
          filed(report, drafts.draft(report, null), MatterChanges.serviceAccess(RESIDENT), null);
      case Filer.Staff staff -> {
        Access access = staff.access();
        Report draft = drafts.draft(report, access.viewer().username());
        if (!access.covers(draft.site().grid().path(), fabric.current())) {
          throw ProblemException.notFound();
        }
        Filed filed = filed(report, draft, entitled(access), staff.idempotencyKey());
        yield new Filed(
            filed.reportId(),
            filed.ticket(),
            filed.disputeId(),
            filed.repeated(),
            filed.repeated() ? List.of() : matching.ofReport(access, filed.reportId()));
      }
    };
  }

  /** What a report not yet filed may belong to. */
  List<Match> preview(NewReport report, Access access) {
    Report draft = drafts.draft(report, access.viewer().username());
    if (!access.covers(draft.site().grid().path(), fabric.current())) {
      throw ProblemException.notFound();
    }
    return matching.of(access, draft, content(report));
  }

  @Override
  public Optional<Standing> findByTicket(String ticket) {
    return store.reading(
        MatterChanges.serviceAccess(RESIDENT),
        () ->
            store
                .findByTicket(ticket)
                .map(
                    found ->
                        new Standing(
                            found.id(),
                            found.countyCode(),
                            found.ticket(),
                            found.state(),
                            found.dispute(),
                            found.source().language())));
  }

  private Filed filed(NewReport told, Report draft, Access access, @Nullable String key) {
    return changes.together(
        access,
        () -> {
          if (key == null) {
            return keep(told, draft, access);
          }
          String subject = access.viewer().subject();
          Answer answer =
              keys.once(
                  subject,
                  key,
                  Call.of(new UUID(0, 0), null, null, "file", told).request(),
                  () -> new Answer(201, keep(told, draft, access).reportId().toString(), null));
          UUID id = UUID.fromString(answer.requiredLocation());
          Report kept =
              store
                  .find(id, Places.counties(fabric.current()))
                  .orElseThrow(ProblemException::notFound);
          return new Filed(id, kept.ticket(), kept.dispute(), false, List.of());
        });
  }

  private Filed keep(NewReport told, Report draft, Access access) {
    String ref = draft.source().ref();
    if (ref != null) {
      Optional<Report> before =
          store.findDelivered(draft.countyCode(), draft.source().channel(), ref);
      if (before.isPresent()) {
        return again(before.get());
      }
    }
    Report kept = place(told, draft, access);
    return new Filed(kept.id(), kept.ticket(), kept.dispute(), false, List.of());
  }

  /** Has the report wait, join or open. */
  private Report place(NewReport told, Report draft, Access access) {
    ReportContent content = content(told);
    UUID join = told.join();
    if (join != null) {
      return joining.atEntry(draft, content, join);
    }
    if (opening.needsReview(draft, access)) {
      Report waiting = draft.first(ReportState.ENTERED, null);
      insert(waiting, content);
      opening.askForReview(waiting);
      return waiting;
    }
    Matter matter = opening.open(access, draft, content);
    Report opened = draft.first(ReportState.OPENED, matter.id());
    insert(opened, content);
    return opened;
  }

  private void insert(Report report, ReportContent content) {
    if (!store.insert(report, content)) {
      // Delivered twice at the same moment, or by somebody whose report the caller may not see.
      throw ProblemException.conflict("report-delivered", String.valueOf(report.source().ref()));
    }
  }

  private static Filed again(Report before) {
    return new Filed(before.id(), before.ticket(), before.dispute(), true, List.of());
  }

  private static ReportContent content(NewReport told) {
    return new ReportContent(told.told().words(), told.told().parties(), null);
  }

  /**
   * The police report what comes to them, yet have no right in matters of the area: what they
   * report is opened for them.
   */
  private static Access entitled(Access access) {
    boolean opens =
        access.grants().stream()
            .anyMatch(grant -> grant.role() == Role.OFFICER || grant.role() == Role.GRID_WORKER);
    return opens ? access : new Access(access.viewer(), Set.of(new Grant(Role.SERVICE, null)));
  }
}

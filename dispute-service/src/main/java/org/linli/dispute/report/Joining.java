package org.linli.dispute.report;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.dispatch.FirstReceiver;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.Duty;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Texts;

/**
 * Joins reports to matters and matters to one another. Of two matters the older is kept: else a
 * clock that has been running could be started anew by calling the matter a duplicate.
 */
final class Joining {

  private final ReportStore store;
  private final MatterChanges changes;
  private final Texts texts;
  private final IdempotencyKeys keys;
  private final Duties duties;
  private final FirstReceiver dispatch;
  private final FabricHolder fabric;

  Joining(Opening.Needs needs, IdempotencyKeys keys, Duties duties, FabricHolder fabric) {
    this.store = needs.store();
    this.changes = needs.changes();
    this.dispatch = needs.receiver();
    this.texts = needs.texts();
    this.keys = keys;
    this.duties = duties;
    this.fabric = fabric;
  }

  /** Keeps a report that joins a matter from the start; in the transaction that is running. */
  Report atEntry(Report draft, ReportContent content, UUID into) {
    Report linked = draft.first(ReportState.LINKED, into);
    step(
        into,
        open -> {
          open.requireAny(Standing.HANDLER, Standing.OFFICER, Standing.GRID_WORKER);
          open.requireOpen();
          if (!open.matter().countyCode().equals(draft.countyCode())) {
            throw ProblemException.badField("dispute", "other-county");
          }
          if (!store.insert(linked, content)) {
            throw ProblemException.conflict(
                "report-delivered", String.valueOf(draft.source().ref()));
          }
          texts.write(open.matter(), Opening.NARRATIVE, content.words(), open.caller());
          return Step.of("REPORT_LINKED", open.matter(), Map.of("report", linked.id().toString()));
        });
    return linked;
  }

  /** Joins a report to another matter than the one it belongs to. */
  Report link(Access access, Call call, UUID into, String reason) {
    return changes.together(
        access,
        () -> {
          String key = call.idempotencyKey();
          if (key == null) {
            return linked(call, into, reason);
          }
          Answer answer =
              keys.once(
                  access.viewer().subject(),
                  key,
                  call.request(),
                  () -> new Answer(200, linked(call, into, reason).id().toString(), null));
          return found(UUID.fromString(answer.requiredLocation()));
        });
  }

  /** Closes a matter as the duplicate of another. */
  Matter merge(Call call, UUID into, String reason) {
    return changes.change(call, open -> merged(open, into, reason));
  }

  private Report linked(Call call, UUID into, String reason) {
    Report report = Reviews.locked(store, call, fabric);
    UUID from = report.dispute();
    if (from == null) {
      throw ProblemException.conflict("report-waits");
    }
    if (from.equals(into)) {
      throw ProblemException.conflict("report-there");
    }
    if (store.ofMatter(report.countyCode(), from).size() == 1) {
      step(from, open -> merged(open, into, reason));
      return found(report.id());
    }
    Report moved = report.in(ReportState.LINKED, into);
    Map<String, Object> detail = Map.of("report", report.id().toString());
    step(
        from,
        open -> {
          open.requireAny(Standing.HANDLER, Standing.OFFICER);
          step(
              into,
              kept -> {
                kept.requireAny(Standing.HANDLER, Standing.OFFICER);
                kept.requireOpen();
                requireSameCounty(open.matter(), kept.matter());
                store.update(moved);
                return Step.of("REPORT_LINKED", kept.matter(), detail).withWords(reason);
              });
          return Step.of("REPORT_MOVED", open.matter(), detail).withWords(reason);
        });
    return moved;
  }

  private Step merged(OpenMatter open, UUID into, String reason) {
    open.requireAny(Standing.HANDLER, Standing.OFFICER);
    open.requireOpen();
    Matter duplicate = open.matter();
    if (duplicate.id().equals(into)) {
      throw ProblemException.badField("into", "same-matter");
    }
    Matter kept =
        step(
            into,
            other -> {
              other.requireAny(Standing.HANDLER, Standing.OFFICER);
              other.requireOpen();
              requireSameCounty(duplicate, other.matter());
              if (other.matter().origin().createdAt().isAfter(duplicate.origin().createdAt())) {
                throw ProblemException.conflict(
                    "merge-keep-older", duplicate.number(), other.matter().number());
              }
              store.moveAll(duplicate, other.matter());
              return Step.of(
                      "DUPLICATE_JOINED",
                      other.matter(),
                      Map.of("from", duplicate.number(), "fromId", duplicate.id().toString()))
                  .withWords(reason);
            });
    for (Duty duty : duties.listOpen(duplicate.countyCode(), duplicate.id())) {
      duties.drop(
          duplicate.countyCode(),
          duplicate.id(),
          duty.kind(),
          duty.ref(),
          "DUPLICATE",
          open.caller());
    }
    dispatch.duplicate(duplicate, kept.id());
    Matter closed =
        duplicate.withProgress(
            duplicate
                .progress()
                .withStatus(DisputeStatus.CLOSED)
                .withOutcome(Outcome.DUPLICATE, open.now()));
    return Step.of(
            "MERGED_INTO", closed, Map.of("into", kept.number(), "intoId", kept.id().toString()))
        .withWords(reason);
  }

  private static void requireSameCounty(Matter one, Matter other) {
    if (!one.countyCode().equals(other.countyCode())) {
      throw ProblemException.badField("dispute", "other-county");
    }
  }

  /** A step of another matter than the one that was called for, at the version it is in. */
  private Matter step(UUID id, Function<OpenMatter, Step> work) {
    Set<String> counties = Places.counties(fabric.current());
    int version = store.versionOf(id, counties).orElseThrow(ProblemException::notFound);
    return changes.change(new Call(id, "\"" + version + '"', null, ""), work);
  }

  private Report found(UUID id) {
    return store
        .find(id, Places.counties(fabric.current()))
        .orElseThrow(ProblemException::notFound);
  }
}

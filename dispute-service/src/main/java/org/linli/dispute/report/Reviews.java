package org.linli.dispute.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Places;

/** Entry in two steps: a grid worker enters, the leader of the grid reviews; both are named. */
final class Reviews {

  private final ReportStore store;
  private final MatterChanges changes;
  private final IdempotencyKeys keys;
  private final Opening opening;
  private final Drafts drafts;
  private final FabricHolder fabric;
  private final Clock clock;

  Reviews(
      Opening.Needs needs,
      IdempotencyKeys keys,
      Opening opening,
      Drafts drafts,
      FabricHolder fabric,
      Clock clock) {
    this.store = needs.store();
    this.changes = needs.changes();
    this.keys = keys;
    this.opening = opening;
    this.drafts = drafts;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** The matter is opened in the name of the reviewer. */
  Report approve(Access access, Call call) {
    return once(
        access,
        call,
        () -> {
          Report report = toReview(access, call);
          ReportContent content = content(report);
          String by = access.viewer().username();
          store.endReview(report, by);
          Matter matter = opening.open(access, report, content);
          Report opened = report.approved(by, now(), matter.id());
          store.update(opened);
          return opened;
        });
  }

  Report sendBack(Access access, Call call, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw ProblemException.badField("reason", "required");
    }
    return once(
        access,
        call,
        () -> {
          Report report = toReview(access, call);
          ReportContent content = content(report);
          String by = access.viewer().username();
          store.endReview(report, by);
          Report back = report.sentBack(by, now());
          store.rewrite(back, content.withReason(reason.strip()));
          store.update(back);
          opening.askForCorrection(back);
          return back;
        });
  }

  /** Who entered it corrects what was sent back. */
  Report correct(
      Access access,
      Call call,
      String words,
      String category,
      @Nullable String summary,
      List<ReportParty> parties) {
    drafts.requireCategory(category);
    return once(
        access,
        call,
        () -> {
          Report report = locked(store, call, fabric);
          if (!access.viewer().username().equals(report.hands().enteredBy())) {
            throw ProblemException.forbidden("not-who-entered");
          }
          requireState(report, ReportState.SENT_BACK);
          store.endReview(report, access.viewer().username());
          Report corrected = report.corrected(category, Drafts.blankToNull(summary));
          store.rewrite(corrected, new ReportContent(words, parties, null));
          store.update(corrected);
          opening.askForReview(corrected);
          return corrected;
        });
  }

  /**
   * The report of a call, its row locked.
   *
   * @throws ProblemException 404, 428, 412
   */
  static Report locked(ReportStore store, Call call, FabricHolder fabric) {
    Report report =
        store
            .lock(call.id(), Places.counties(fabric.current()))
            .orElseThrow(ProblemException::notFound);
    String seen = call.ifMatch();
    if (seen == null || seen.isBlank()) {
      throw ProblemException.versionRequired();
    }
    if (!seen.strip().equals("\"" + report.version() + '"')) {
      throw ProblemException.versionOutdated();
    }
    return report;
  }

  private Report toReview(Access access, Call call) {
    Report report = locked(store, call, fabric);
    if (access.viewer().username().equals(report.hands().enteredBy())) {
      throw ProblemException.forbidden("own-entry");
    }
    if (!access.covers(report.site().grid().path(), fabric.current())) {
      throw ProblemException.forbidden("not-reviewer");
    }
    requireState(report, ReportState.ENTERED);
    return report;
  }

  private static void requireState(Report report, ReportState needed) {
    if (report.state() != needed) {
      throw ProblemException.conflict(
          "report-state", new ReportStateName(report.state()), new ReportStateName(needed));
    }
  }

  private ReportContent content(Report report) {
    return store.content(report).orElseThrow(ProblemException::notFound);
  }

  private Report once(Access access, Call call, Supplier<Report> work) {
    return changes.together(
        access,
        () -> {
          String key = call.idempotencyKey();
          if (key == null) {
            return work.get();
          }
          Answer answer =
              keys.once(
                  access.viewer().subject(),
                  key,
                  call.request(),
                  () -> new Answer(200, work.get().id().toString(), null));
          return store
              .find(UUID.fromString(answer.requiredLocation()), Places.counties(fabric.current()))
              .orElseThrow(ProblemException::notFound);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

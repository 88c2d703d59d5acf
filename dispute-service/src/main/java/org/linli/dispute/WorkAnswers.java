package org.linli.dispute;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.ConsentHow;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.NewConsent;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.api.model.WorkMilestone;
import org.linli.dispute.api.model.WorkOutcome;
import org.linli.dispute.api.model.WorkState;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.work.Consent;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** What the steps of the work are answered with, and what several of them are asked with. */
public final class WorkAnswers {

  private WorkAnswers() {}

  /** A matter that was changed, with its new version. */
  public static ResponseEntity<WorkState> changed(Matter matter) {
    return ResponseEntity.ok()
        .eTag(tag(matter))
        .cacheControl(CacheControl.noStore())
        .body(state(matter));
  }

  /** The version of a matter as an entity tag. */
  public static String tag(Matter matter) {
    return "\"" + matter.version() + '"';
  }

  public static WorkState state(Matter matter) {
    WorkState state =
        new WorkState()
            .id(matter.id())
            .number(matter.number())
            .status(status(matter.status()))
            .reopened(matter.progress().reopened())
            .milestones(
                matter.progress().milestones().stream()
                    .sorted(Comparator.comparing(Milestone::ordinal))
                    .map(milestone -> WorkMilestone.fromValue(milestone.name()))
                    .toList())
            .version(matter.version());
    org.linli.dispute.matter.DisputeStatus resumeTo = matter.progress().resumeTo();
    state.setResumeTo(resumeTo == null ? null : status(resumeTo));
    org.linli.dispute.matter.TriageLevel level = matter.level();
    state.setLevel(level == null ? null : TriageLevel.fromValue(level.name()));
    org.linli.dispute.matter.Outcome outcome = matter.progress().outcome();
    state.setOutcome(outcome == null ? null : WorkOutcome.fromValue(outcome.name()));
    state.setDeadline(matter.answering().deadline());
    return state;
  }

  public static DisputeStatus status(org.linli.dispute.matter.DisputeStatus status) {
    return DisputeStatus.fromValue(status.name());
  }

  public static Consent.How how(ConsentHow how) {
    return Consent.How.valueOf(how.getValue());
  }

  public static List<Consent> consents(@Nullable List<NewConsent> consents) {
    return consents == null
        ? List.of()
        : consents.stream()
            .map(
                one ->
                    new Consent(
                        one.getParty(), how(one.getHow()), one.getOn(), one.getAttachment()))
            .toList();
  }
}

package org.linli.dispute.visit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.agreement.Clause;
import org.linli.dispute.agreement.Confirmation;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.mediation.Ending;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.step.Need;

/**
 * What each outcome needs. Closed is not resolved, and nothing is closed on which nobody worked:
 * that would be dropping it silently.
 */
final class CloseNeeds {

  /** Nobody has worked on it to an end, or not since it was opened again. */
  private static final Set<DisputeStatus> UNFINISHED =
      EnumSet.of(
          DisputeStatus.RECEIVED,
          DisputeStatus.ACCEPTED,
          DisputeStatus.TRIAGED,
          DisputeStatus.ASSIGNED,
          DisputeStatus.MEDIATING,
          DisputeStatus.SUSPENDED,
          DisputeStatus.REOPENED);

  private static final List<Need> WORK = List.of(Need.of("worked-on"));

  private final VisitStore visits;
  private final AgreementStore agreements;
  private final MediationStore mediations;
  private final Duties duties;

  CloseNeeds(
      VisitStore visits, AgreementStore agreements, MediationStore mediations, Duties duties) {
    this.duties = duties;
    this.visits = visits;
    this.agreements = agreements;
    this.mediations = mediations;
  }

  /**
   * Whoever is to be kept safe is not forgotten by an end: each measure is done, or said not to be
   * needed.
   */
  List<Need> of(Matter matter, Outcome outcome) {
    List<Need> needs = new ArrayList<>(ofOutcome(matter, outcome));
    if (duties.listOpen(matter.countyCode(), matter.id()).stream()
        .anyMatch(duty -> duty.kind() == DutyKind.SAFETY_TASK)) {
      needs.add(Need.of("safety-measures-ended"));
    }
    return needs;
  }

  private List<Need> ofOutcome(Matter matter, Outcome outcome) {
    Agreement agreement = agreements.newest(matter).orElse(null);
    Ending ending = mediations.endings(matter).stream().findFirst().orElse(null);
    return switch (outcome) {
      case RESOLVED -> resolved(matter, agreement);
      case PARTLY -> UNFINISHED.contains(matter.status()) ? WORK : partly(agreement);
      case NOT_RESOLVED -> UNFINISHED.contains(matter.status()) ? WORK : List.of();
      case WENT_TO_COURT ->
          UNFINISHED.contains(matter.status()) ? WORK : wentToCourt(matter, agreement, ending);
      case WITHDRAWN ->
          ending != null && ending.kind() == Ending.Kind.WITHDRAWN
              ? List.of()
              : List.of(Need.of("withdrawal"));
      // Another file goes on in its place: merging sees to it that it does.
      case DUPLICATE -> List.of(Need.of("merge"));
    };
  }

  private List<Need> resolved(Matter matter, @Nullable Agreement agreement) {
    List<Need> needs = new ArrayList<>();
    if (agreement == null) {
      needs.add(Need.of("agreement"));
    } else {
      for (Clause clause : agreement.clauses()) {
        if (!clause.isPerformed()) {
          needs.add(Need.of("clause-performed", clause.number()));
        }
      }
    }
    Visit last = lastMade(matter);
    if (last == null || last.report() == null || !last.report().holding()) {
      needs.add(Need.of("visit-holding"));
    }
    if (needs.isEmpty() && matter.status() != DisputeStatus.VISITED) {
      needs.add(Need.of("visit-after-performance"));
    }
    return needs;
  }

  private static List<Need> partly(@Nullable Agreement agreement) {
    if (agreement == null) {
      return List.of(Need.of("agreement"));
    }
    boolean some =
        agreement.clauses().stream()
            .anyMatch(
                clause ->
                    clause.isPerformed() || clause.performance() == Clause.Performance.PARTLY);
    return some ? List.of() : List.of(Need.of("some-performance"));
  }

  private List<Need> wentToCourt(
      Matter matter, @Nullable Agreement agreement, @Nullable Ending ending) {
    boolean advised = ending != null && ending.kind() == Ending.Kind.NOT_AGREED;
    boolean refused =
        agreement != null
            && agreement.clauses().stream()
                .anyMatch(clause -> clause.performance() == Clause.Performance.REFUSED);
    boolean rejected =
        agreement != null
            && agreements
                .confirmation(matter, agreement)
                .filter(asked -> asked.result() == Confirmation.Result.REJECTED)
                .isPresent();
    return advised || refused || rejected ? List.of() : List.of(Need.of("court-advice"));
  }

  @Nullable Visit lastMade(Matter matter) {
    return visits.visits(matter).stream()
        .filter(visit -> visit.state() == Visit.State.DONE)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}

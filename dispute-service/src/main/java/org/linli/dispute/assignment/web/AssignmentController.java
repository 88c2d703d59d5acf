package org.linli.dispute.assignment.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.WorkAnswers;
import org.linli.dispute.api.AssignmentApi;
import org.linli.dispute.api.model.NewAssignment;
import org.linli.dispute.api.model.NewDeclaration;
import org.linli.dispute.api.model.NewObjection;
import org.linli.dispute.api.model.NewPlan;
import org.linli.dispute.api.model.NewSponsor;
import org.linli.dispute.api.model.WorkState;
import org.linli.dispute.assignment.Assignments;
import org.linli.dispute.assignment.Declarations;
import org.linli.dispute.assignment.FourNamed;
import org.linli.dispute.assignment.Plan;
import org.linli.dispute.assignment.Plans;
import org.linli.dispute.assignment.Sponsors;
import org.linli.dispute.matter.Call;
import org.linli.dispute.work.Consent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssignmentController implements AssignmentApi {

  private final Assignments assignments;
  private final Sponsors sponsors;
  private final Plans plans;
  private final Declarations declarations;

  AssignmentController(
      Assignments assignments, Sponsors sponsors, Plans plans, Declarations declarations) {
    this.assignments = assignments;
    this.sponsors = sponsors;
    this.plans = plans;
    this.declarations = declarations;
  }

  @Override
  public ResponseEntity<WorkState> assign(
      UUID id, NewAssignment asked, @Nullable String ifMatch, @Nullable String key) {
    List<String> coUnits = asked.getCoUnits();
    FourNamed named =
        new FourNamed(
            asked.getLeadLeader(),
            asked.getUnit(),
            asked.getPerson(),
            asked.getDeadline(),
            coUnits == null ? List.of() : coUnits,
            asked.getReason());
    return WorkAnswers.changed(
        assignments.assign(Call.of(id, ifMatch, key, "assign", asked), named));
  }

  @Override
  public ResponseEntity<WorkState> sponsor(
      UUID id, NewSponsor asked, @Nullable String ifMatch, @Nullable String key) {
    Sponsors.Sponsorship wanted =
        new Sponsors.Sponsorship(
            asked.getSponsor(), asked.getResolve(), asked.getRevisit(), asked.getReportBack());
    return WorkAnswers.changed(
        sponsors.sponsor(Call.of(id, ifMatch, key, "sponsor", asked), wanted));
  }

  @Override
  public ResponseEntity<WorkState> plan(
      UUID id, NewPlan asked, @Nullable String ifMatch, @Nullable String key) {
    Plan plan =
        new Plan(
            asked.getAims(),
            asked.getSteps().stream()
                .map(step -> new Plan.PlanStep(step.getWhat(), step.getWho(), step.getBy()))
                .toList());
    return WorkAnswers.changed(plans.plan(Call.of(id, ifMatch, key, "plan", asked), plan));
  }

  @Override
  public ResponseEntity<WorkState> declareInterest(
      UUID id, NewDeclaration asked, @Nullable String ifMatch, @Nullable String key) {
    boolean conflict = asked.getDeclaration() == NewDeclaration.DeclarationEnum.CONFLICT;
    return WorkAnswers.changed(
        declarations.declare(
            Call.of(id, ifMatch, key, "declaration", asked), conflict, asked.getWords()));
  }

  @Override
  public ResponseEntity<WorkState> askForOtherMediator(
      UUID id, NewObjection asked, @Nullable String ifMatch, @Nullable String key) {
    Consent consent =
        new Consent(asked.getParty(), WorkAnswers.how(asked.getHow()), asked.getOn(), null);
    return WorkAnswers.changed(
        declarations.askForOther(
            Call.of(id, ifMatch, key, "other-mediator", asked),
            new Declarations.Wish(consent, asked.getWords())));
  }
}

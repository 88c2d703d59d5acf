package org.linli.dispute.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.Assignment;
import org.linli.dispute.api.model.InterestDeclaration;
import org.linli.dispute.api.model.NamedUnit;
import org.linli.dispute.api.model.Sponsor;
import org.linli.dispute.api.model.WorkPlan;
import org.linli.dispute.api.model.WorkPlanStep;
import org.linli.dispute.assignment.AssignmentStore;
import org.linli.dispute.assignment.Declaration;
import org.linli.dispute.assignment.Plan;
import org.linli.dispute.assignment.PlanRevision;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Part;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.work.TextKind;

/** Who answers, as the contract shows it. */
final class ShownAssignment {

  private final AssignmentStore store;
  private final Reading reading;
  private final List<Part> parts;

  ShownAssignment(AssignmentStore store, Parts parts, Reading reading) {
    this.store = store;
    this.reading = reading;
    this.parts = parts.list(reading.matter());
  }

  @Nullable Assignment assignment() {
    Answering answering = reading.matter().answering();
    String unit = answering.unit();
    if (unit == null) {
      return null;
    }
    List<NamedUnit> coUnits =
        parts.stream()
            .filter(part -> part.kind() == PartKind.CO_UNIT)
            .map(Part::unit)
            .map(code -> reading.unit(String.valueOf(code)))
            .toList();
    Assignment shown =
        new Assignment()
            .unit(reading.unit(unit))
            .coUnits(coUnits)
            .since(Reading.at(since(PartKind.UNIT)))
            .declarations(
                store.declarations(reading.matter()).stream().map(this::declaration).toList());
    shown.setPerson(reading.personOrNull(answering.person()));
    shown.setLeadLeader(reading.personOrNull(answering.leadLeader()));
    shown.setDeadline(answering.deadline());
    return shown;
  }

  @Nullable Sponsor sponsor() {
    String sponsor = reading.matter().answering().sponsor();
    return sponsor == null
        ? null
        : new Sponsor().sponsor(reading.person(sponsor)).since(Reading.at(since(PartKind.SPONSOR)));
  }

  @Nullable WorkPlan plan() {
    return store.newestPlan(reading.matter()).map(this::plan).orElse(null);
  }

  private WorkPlan plan(PlanRevision revision) {
    Plan plan = reading.words(TextKind.PLAN, String.valueOf(revision.number()), Plan.class);
    WorkPlan shown =
        new WorkPlan()
            .revision(revision.number())
            .at(Reading.at(revision.at()))
            .by(reading.person(revision.by()));
    if (plan == null) {
      return shown.steps(
          revision.stepDays().stream().map(day -> new WorkPlanStep().by(day)).toList());
    }
    shown.setAims(plan.aims());
    return shown.steps(
        plan.steps().stream()
            .map(step -> new WorkPlanStep().what(step.what()).who(step.who()).by(step.by()))
            .toList());
  }

  private InterestDeclaration declaration(Declaration declaration) {
    Declaration.Words words =
        reading.words(TextKind.DECLARATION, declaration.id().toString(), Declaration.Words.class);
    InterestDeclaration shown =
        new InterestDeclaration()
            .person(reading.person(declaration.username()))
            .declaration(InterestDeclaration.DeclarationEnum.fromValue(declaration.kind().name()))
            .at(Reading.at(declaration.at()));
    shown.setWords(words == null ? null : words.words());
    return shown;
  }

  private Instant since(PartKind kind) {
    return parts.stream()
        .filter(part -> part.kind() == kind)
        .map(Part::since)
        .findFirst()
        .orElse(reading.matter().receivedAt());
  }
}

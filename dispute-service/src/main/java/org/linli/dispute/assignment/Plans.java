package org.linli.dispute.assignment;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.ASSIGNED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;
import static org.linli.dispute.matter.DisputeStatus.NOT_AGREED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.REOPENED;
import static org.linli.dispute.matter.DisputeStatus.SUSPENDED;

import java.util.Map;
import java.util.Set;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** The plan for one dispute (一案一策). Each writing is a revision; the earlier ones are kept. */
public final class Plans {

  public static final StepRule PLAN =
      StepRule.of(
          "plan",
          Set.of(Standing.HANDLER),
          ASSIGNED,
          MEDIATING,
          SUSPENDED,
          AGREED,
          NOT_AGREED,
          PERFORMING,
          REOPENED);

  private final MatterChanges changes;
  private final AssignmentStore store;
  private final WorkTexts texts;

  public Plans(MatterChanges changes, AssignmentStore store, WorkTexts texts) {
    this.changes = changes;
    this.store = store;
    this.texts = texts;
  }

  public Matter plan(Call call, Plan plan) {
    return changes.change(call, open -> planned(open, plan));
  }

  private Step planned(OpenMatter open, Plan plan) {
    PLAN.require(open);
    requireValid(open, plan);
    Matter matter = open.matter();
    int revision = store.newestPlan(matter).map(PlanRevision::number).orElse(0) + 1;
    store.addPlan(
        matter,
        new PlanRevision(
            revision,
            open.now(),
            open.caller(),
            plan.steps().stream().map(Plan.PlanStep::by).toList()));
    texts.write(matter, TextKind.PLAN, String.valueOf(revision), plan);
    return Step.of(
        "PLAN_WRITTEN", matter, Map.of("revision", revision, "steps", plan.steps().size()));
  }

  private static void requireValid(OpenMatter open, Plan plan) {
    Faults faults = new Faults();
    faults.requireWords("aims", plan.aims());
    if (plan.steps().isEmpty()) {
      faults.add("steps", "required");
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      Plan.PlanStep step = plan.steps().get(i);
      String at = "steps[" + i + "]";
      faults.requireWords(at + ".what", step.what());
      faults.requireWords(at + ".who", step.who());
      faults.requireAhead(at + ".by", step.by(), open.today(), open.today().plusYears(2));
    }
    faults.requireNone();
  }
}

package org.linli.place.inspection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.settings.Settings;
import org.linli.place.checklist.Checklist;
import org.linli.place.checklist.Checklists;
import org.linli.place.premises.PremisesRef;

/** Makes plans: by whom, by the rules; never twice for a period. Works inside a transaction. */
public final class PlanMaker {

  private final PlanStore store;
  private final Checklists checklists;
  private final Settings settings;
  private final InspectionRules.Kind kind;
  private final AreaPaths areas;
  private final Clock clock;

  public PlanMaker(
      PlanStore store,
      Checklists checklists,
      Settings settings,
      InspectionRules.Kind kind,
      AreaPaths areas,
      Clock clock) {
    this.store = store;
    this.checklists = checklists;
    this.settings = settings;
    this.kind = kind;
    this.areas = areas;
    this.clock = clock;
  }

  /** The rules as they are now. */
  public InspectionRules rules() {
    return settings.current(kind);
  }

  /** A run with rules and checklists that were read once. */
  public Run run(String by) {
    return new Run(rules(), checklists.all(), by);
  }

  /** Plans made in one go. */
  public final class Run {

    private final InspectionRules rules;
    private final List<Checklist> all;
    private final String by;

    private Run(InspectionRules rules, List<Checklist> all, String by) {
      this.rules = rules;
      this.all = all;
      this.by = by;
    }

    /** The code of the checklist for a kind; null where there is none with a published version. */
    public @Nullable String checklist(String kind) {
      String named = rules.ofKind(kind).map(InspectionRules.KindRule::checklist).orElse(null);
      return named != null && isPublished(named)
          ? named
          : Checklists.ofKind(all, kind).map(Checklist::code).orElse(null);
    }

    public boolean isPublished(String code) {
      return all.stream().anyMatch(one -> one.code().equals(code) && one.published() != null);
    }

    /** Why premises of a kind cannot be inspected with a checklist; empty where they can. */
    Optional<InspectionPlans.Unfit> whyNot(String code, String kind) {
      if (!isPublished(code)) {
        return Optional.of(InspectionPlans.Unfit.NOT_PUBLISHED);
      }
      boolean fits =
          code.equals(checklist(kind))
              || all.stream()
                  .filter(one -> one.code().equals(code))
                  .anyMatch(one -> one.isGeneral() || one.isFor(kind));
      return fits ? Optional.empty() : Optional.of(InspectionPlans.Unfit.FOR_OTHER_KINDS);
    }

    /**
     * Plans an inspection.
     *
     * @param assigned null for whom the rules name
     * @return the plan, or null where it was planned for that period before
     */
    public @Nullable InspectionPlan make(
        PremisesRef premises,
        InspectionPlan.Task task,
        InspectionPlan.@Nullable Assigned assigned) {
      InspectionPlan.Assigned who =
          assigned == null || assigned.isNobody()
              ? rules.assigned(premises.kind(), premises.path(), areas)
              : assigned;
      InspectionPlan plan =
          new InspectionPlan(
              UuidCreator.getTimeOrderedEpoch(),
              InspectedPremises.of(premises),
              task,
              PlanState.PLANNED,
              who,
              InspectionPlan.Outcome.OPEN,
              1);
      if (!store.insert(plan)) {
        return null;
      }
      store.append(plan, new PlanStep(now(), by, PlanStep.What.PLANNED, who, task.reason()));
      return plan;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.linli.place.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;

/** What is to be inspected, when and by whom. */
public final class Planning {

  private static final int MOST_OF_MINE = 500;
  private static final int LONGEST_PERIOD_DAYS = 1_100;

  private final PlanStore store;
  private final StandInStore standIns;
  private final PlanFigures figures;
  private final PlanMaker maker;
  private final Surroundings around;
  private final Clock clock;

  public Planning(
      PlanStore store,
      StandInStore standIns,
      PlanFigures figures,
      PlanMaker maker,
      Surroundings around,
      Clock clock) {
    this.store = store;
    this.standIns = standIns;
    this.figures = figures;
    this.maker = maker;
    this.around = around;
    this.clock = clock;
  }

  /** What planning looks things up in. */
  public record Surroundings(PremisesDirectory premises, Places places, Settings settings) {}

  /** A plan with what became of it, oldest first. */
  public record Told(InspectionPlan plan, List<PlanStep> history) {
    public Told {
      history = List.copyOf(history);
    }
  }

  /** What somebody has to inspect, those that they stand in for too. */
  public record Mine(LocalDate today, List<InspectionPlan> plans, Set<String> standingInFor) {
    public Mine {
      plans = List.copyOf(plans);
      standingInFor = Set.copyOf(standingInFor);
    }
  }

  /** A plan by hand. */
  public record ByHand(
      UUID premises,
      @Nullable String checklist,
      LocalDate due,
      InspectionPlan.Assigned assigned,
      @Nullable String reason) {}

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The last day that is soon. */
  public LocalDate soon() {
    return today().plusDays(around.settings().limit(Limit.DUE_SOON_DAYS));
  }

  /**
   * Plans of an area of the caller, or of all.
   *
   * @param after null for the first page
   */
  public List<InspectionPlan> list(
      @Nullable String area,
      PlanFilter.@Nullable When when,
      PlanFilter.More more,
      PlanFilter.@Nullable Place after,
      int limit) {
    PlanFilter filter =
        new PlanFilter(
            around.places().scopes(area), when, new PlanFilter.Days(today(), soon()), more);
    return store.together(() -> store.list(filter, after, limit));
  }

  /** What the caller has to inspect. */
  public Mine mine() {
    return store.together(() -> mine(soon()));
  }

  /** The same until a day, in the transaction that is running. */
  Mine mine(LocalDate until) {
    String me = CurrentAccess.require().viewer().username();
    LocalDate today = today();
    List<StandIn> standing = standIns.standingIn(me, today);
    Set<String> others = new LinkedHashSet<>();
    standing.forEach(one -> others.add(one.username()));
    Set<String> all = new LinkedHashSet<>(others);
    all.add(me);
    List<InspectionPlan> plans =
        store.openOf(all, until, MOST_OF_MINE).stream()
            .filter(
                plan ->
                    me.equals(plan.assigned().username())
                        || standing.stream().anyMatch(one -> one.holds(plan, today)))
            .toList();
    return new Mine(today, plans, others);
  }

  /** Who stands in for others today, as far as the caller may know. */
  public List<StandIn> standIns() {
    return store.together(() -> standIns.list(around.places().scopes(null), today())).stream()
        .filter(one -> !one.from().isAfter(today()))
        .toList();
  }

  /**
   * One plan with its history.
   *
   * @throws ProblemException 404
   */
  public Told get(UUID id) {
    return store.together(() -> told(require(id)));
  }

  /** Plans one by hand. */
  public Told plan(ByHand wanted, @Nullable String key) {
    String by = CurrentAccess.require().viewer().username();
    return store.together(
        () -> {
          PremisesRef premises = around.premises().require(wanted.premises());
          refuse(premises, wanted);
          PlanMaker.Run run = maker.run(by);
          String checklist =
              wanted.checklist() == null ? run.checklist(premises.kind()) : wanted.checklist();
          if (checklist == null || !run.isPublished(checklist)) {
            throw ProblemException.badField(
                "checklist", "checklist-none", String.valueOf(wanted.checklist()));
          }
          UUID id = store.once(key, "plan " + wanted, () -> make(run, premises, wanted, checklist));
          return told(require(id));
        });
  }

  private static UUID make(
      PlanMaker.Run run, PremisesRef premises, ByHand wanted, String checklist) {
    InspectionPlan.Task task =
        new InspectionPlan.Task(
            checklist,
            wanted.due(),
            "due " + wanted.due() + " " + checklist,
            null,
            wanted.reason());
    InspectionPlan plan = run.make(premises, task, wanted.assigned());
    if (plan == null) {
      throw ProblemException.conflict("inspection-planned-already");
    }
    return plan.id();
  }

  private void refuse(PremisesRef premises, ByHand wanted) {
    List<Violation> faults = new ArrayList<>();
    if (!premises.open()) {
      faults.add(Violation.ofField("premises", "premises-closed"));
    }
    if (wanted.due().isBefore(today())) {
      faults.add(Violation.ofField("due", "in-the-past"));
    }
    if (wanted.due().isAfter(today().plusYears(5))) {
      faults.add(Violation.ofField("due", "too-far-off"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  /** Gives a plan to somebody else. */
  public Told assign(UUID id, InspectionPlan.Assigned assigned, @Nullable String reason, int seen) {
    return store.together(
        () -> {
          InspectionPlan plan = require(id);
          if (assigned.isNobody()) {
            throw ProblemException.badField("assignee", "assignee-or-department");
          }
          if (!plan.assigned().isNobody()
              && !plan.assigned().equals(assigned)
              && (reason == null || Required.isBlank(reason))) {
            throw ProblemException.badField("reason", "required");
          }
          requireOpen(plan);
          if (!store.assign(id, assigned, seen)) {
            throw ProblemException.versionOutdated();
          }
          store.append(plan, step(PlanStep.What.ASSIGNED, assigned, reason));
          return told(require(id));
        });
  }

  /** Strikes a plan off. */
  public Told cancel(UUID id, String reason, int seen) {
    if (Required.isBlank(reason)) {
      throw ProblemException.badField("reason", "required");
    }
    return store.together(
        () -> {
          InspectionPlan plan = require(id);
          requireOpen(plan);
          if (!store.cancel(id, seen)) {
            throw ProblemException.versionOutdated();
          }
          store.append(plan, step(PlanStep.What.CANCELLED, InspectionPlan.Assigned.NOBODY, reason));
          return told(require(id));
        });
  }

  /** Counts by path, of an area of the caller or of all. */
  public List<PlanFigures.PathCounts> counts(
      @Nullable String area, LocalDate from, LocalDate until, @Nullable String kind) {
    if (until.isBefore(from)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (from.plusDays(LONGEST_PERIOD_DAYS).isBefore(until)) {
      throw ProblemException.badField("until", "period-too-long", LONGEST_PERIOD_DAYS);
    }
    PlanFigures.Wanted wanted =
        new PlanFigures.Wanted(around.places().scopes(area), from, until, kind, today());
    return store.together(() -> figures.counts(wanted));
  }

  /** Whether the caller may assign and strike off in a place. */
  public boolean mayManage(InspectionPlan plan) {
    String path = plan.premises().where().path();
    return CurrentAccess.require().grants().stream()
        .filter(grant -> grant.role() == Role.OFFICER)
        .map(Grant::areaCode)
        .filter(Objects::nonNull)
        .anyMatch(
            area ->
                around
                    .places()
                    .find(area)
                    .filter(place -> path.startsWith(place.path()))
                    .isPresent());
  }

  private Told told(InspectionPlan plan) {
    return new Told(plan, store.history(plan));
  }

  private InspectionPlan require(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private static void requireOpen(InspectionPlan plan) {
    if (plan.state() != PlanState.PLANNED) {
      throw ProblemException.conflict("inspection-plan-over");
    }
  }

  private PlanStep step(
      PlanStep.What what, InspectionPlan.Assigned assigned, @Nullable String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new PlanStep(now, CurrentAccess.require().viewer().username(), what, assigned, reason);
  }
}

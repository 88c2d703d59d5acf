package org.linli.place.inspection.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.place.api.InspectionPlanningApi;
import org.linli.place.api.model.InspectionAreaFigures;
import org.linli.place.api.model.InspectionAssignment;
import org.linli.place.api.model.InspectionFigures;
import org.linli.place.api.model.InspectionGenerated;
import org.linli.place.api.model.InspectionGeneration;
import org.linli.place.api.model.InspectionPlan;
import org.linli.place.api.model.InspectionPlanPage;
import org.linli.place.api.model.InspectionReason;
import org.linli.place.api.model.InspectionStandIn;
import org.linli.place.api.model.InspectionWhen;
import org.linli.place.api.model.MyInspections;
import org.linli.place.api.model.NewInspectionPlan;
import org.linli.place.api.model.NewInspectionStandIn;
import org.linli.place.inspection.Generation;
import org.linli.place.inspection.InspectionPlan.Assigned;
import org.linli.place.inspection.PlanFigures;
import org.linli.place.inspection.PlanFilter;
import org.linli.place.inspection.Planning;
import org.linli.place.inspection.StandIns;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InspectionPlanningController implements InspectionPlanningApi {

  private final Planning planning;
  private final Generation generation;
  private final StandIns standIns;
  private final ShownPlans shown;
  private final ShownInspections inspections;
  private final Places places;

  InspectionPlanningController(
      Planning planning,
      Generation generation,
      StandIns standIns,
      ShownPlans shown,
      ShownInspections inspections,
      Places places) {
    this.planning = planning;
    this.generation = generation;
    this.standIns = standIns;
    this.shown = shown;
    this.inspections = inspections;
    this.places = places;
  }

  @Override
  public ResponseEntity<InspectionPlanPage> listInspectionPlans(
      @Nullable String area,
      @Nullable InspectionWhen when,
      @Nullable String kind,
      @Nullable String assignee,
      @Nullable String department,
      @Nullable UUID campaign,
      @Nullable UUID premises,
      @Nullable String cursor,
      Integer limit) {
    List<org.linli.place.inspection.InspectionPlan> found =
        planning.list(
            area,
            when == null ? null : PlanFilter.When.valueOf(when.getValue()),
            new PlanFilter.More(kind, assignee, department, campaign, premises),
            Cursors.read(cursor, (day, id) -> new PlanFilter.Place(LocalDate.parse(day), id)),
            limit + 1);
    List<org.linli.place.inspection.InspectionPlan> page =
        found.subList(0, Math.min(limit, found.size()));
    ShownPlans.Around around = shown.around();
    InspectionPlanPage answer =
        new InspectionPlanPage(page.stream().map(plan -> shown.plan(plan, around)).toList());
    if (found.size() > limit) {
      answer.setNextCursor(Cursors.write(page.getLast().task().due(), page.getLast().id()));
    }
    return fresh(answer);
  }

  @Override
  public ResponseEntity<InspectionPlan> planInspection(
      NewInspectionPlan wanted, @Nullable String idempotencyKey) {
    Planning.Told told =
        planning.plan(
            new Planning.ByHand(
                wanted.getPremises(),
                wanted.getChecklist(),
                wanted.getDue(),
                new Assigned(wanted.getAssignee(), wanted.getDepartment()),
                wanted.getReason()),
            idempotencyKey);
    return told(HttpStatus.CREATED, told);
  }

  @Override
  public ResponseEntity<MyInspections> getMyInspections() {
    Planning.Mine mine = planning.mine();
    ShownPlans.Around around = shown.around();
    return fresh(
        new MyInspections(
            mine.today(),
            some(mine, around, plan -> plan.isOverdue(mine.today())),
            some(mine, around, plan -> plan.task().due().equals(mine.today())),
            some(mine, around, plan -> plan.task().due().isAfter(mine.today())),
            inspections.drafts(),
            mine.standingInFor().stream().sorted().toList()));
  }

  private List<InspectionPlan> some(
      Planning.Mine mine,
      ShownPlans.Around around,
      Predicate<org.linli.place.inspection.InspectionPlan> which) {
    return mine.plans().stream().filter(which).map(plan -> shown.plan(plan, around)).toList();
  }

  @Override
  public ResponseEntity<InspectionGenerated> generateInspectionPlans(InspectionGeneration wanted) {
    return fresh(new InspectionGenerated(generation.ofArea(wanted.getArea())));
  }

  @Override
  public ResponseEntity<InspectionFigures> getInspectionFigures(
      LocalDate from, LocalDate until, @Nullable String area, @Nullable String kind) {
    List<PlanFigures.PathCounts> counts = planning.counts(area, from, until, kind);
    boolean english = Words.isEnglish();
    List<InspectionAreaFigures> areas = new ArrayList<>();
    for (String code : codes(area)) {
      String path = places.find(code).map(Places.Place::path).orElse("-");
      areas.add(
          new InspectionAreaFigures(
              code, places.name(code, english), ShownPlans.met(below(counts, path))));
    }
    return fresh(new InspectionFigures(from, until, ShownPlans.met(below(counts, "/")), areas));
  }

  /** What lies directly in the area, or the areas of the caller. */
  private List<String> codes(@Nullable String area) {
    if (area != null) {
      return places.in(area, false).stream().map(Places.Choice::code).toList();
    }
    return places.scopes(null).stream()
        .map(path -> path.substring(path.lastIndexOf('/', path.length() - 2) + 1))
        .map(code -> code.substring(0, code.length() - 1))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static PlanFigures.Counts below(List<PlanFigures.PathCounts> counts, String path) {
    return counts.stream()
        .filter(one -> one.path().startsWith(path))
        .map(PlanFigures.PathCounts::counts)
        .reduce(PlanFigures.Counts.NONE, PlanFigures.Counts::plus);
  }

  @Override
  public ResponseEntity<InspectionPlan> getInspectionPlan(UUID id) {
    return told(HttpStatus.OK, planning.get(id));
  }

  @Override
  public ResponseEntity<InspectionPlan> assignInspectionPlan(
      UUID id, InspectionAssignment assignment, @Nullable String ifMatch) {
    return told(
        HttpStatus.OK,
        planning.assign(
            id,
            new Assigned(assignment.getAssignee(), assignment.getDepartment()),
            assignment.getReason(),
            Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<InspectionPlan> cancelInspectionPlan(
      UUID id, InspectionReason reason, @Nullable String ifMatch) {
    return told(HttpStatus.OK, planning.cancel(id, reason.getReason(), Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<List<InspectionStandIn>> listInspectionStandIns(@Nullable String area) {
    return fresh(standIns.list(area).stream().map(shown::standIn).toList());
  }

  @Override
  public ResponseEntity<InspectionStandIn> addInspectionStandIn(
      NewInspectionStandIn wanted, @Nullable String idempotencyKey) {
    StandIns.Arranged arranged =
        new StandIns.Arranged(
            wanted.getArea(),
            wanted.getUsername(),
            wanted.getStandIn(),
            wanted.getFrom(),
            wanted.getUntil(),
            wanted.getReason());
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(shown.standIn(standIns.add(arranged, idempotencyKey)));
  }

  @Override
  public ResponseEntity<InspectionStandIn> endInspectionStandIn(UUID id) {
    return fresh(shown.standIn(standIns.end(id)));
  }

  private ResponseEntity<InspectionPlan> told(HttpStatus status, Planning.Told told) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(told.plan().version()))
        .body(shown.plan(told));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

package org.linli.place.inspection.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.commons.place.Places;
import org.linli.place.api.model.InspectedPremises;
import org.linli.place.api.model.InspectionPlan;
import org.linli.place.api.model.InspectionPlanMet;
import org.linli.place.api.model.InspectionPlanStep;
import org.linli.place.api.model.InspectionStandIn;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.Checklist;
import org.linli.place.checklist.Checklists;
import org.linli.place.inspection.PlanFigures;
import org.linli.place.inspection.PlanStep;
import org.linli.place.inspection.Planning;
import org.linli.place.inspection.StandIn;

/** Plans as the contract shows them. */
final class ShownPlans {

  private final Planning planning;
  private final Checklists checklists;
  private final Places places;

  ShownPlans(Planning planning, Checklists checklists, Places places) {
    this.planning = planning;
    this.checklists = checklists;
    this.places = places;
  }

  /** What many plans are shown with, looked up once. */
  record Around(
      LocalDate today, boolean english, Map<String, Bilingual> titles, List<StandIn> standIns) {

    String title(String checklist) {
      Bilingual title = titles.get(checklist);
      return title == null ? checklist : title.in(english);
    }
  }

  Around around() {
    return new Around(planning.today(), Words.isEnglish(), titles(), planning.standIns());
  }

  Map<String, Bilingual> titles() {
    return checklists.list(null).stream()
        .collect(Collectors.toMap(Checklist::code, one -> one.head().title()));
  }

  InspectionPlan plan(org.linli.place.inspection.InspectionPlan plan, Around around) {
    return new InspectionPlan()
        .id(plan.id())
        .premises(premises(plan.premises()))
        .checklist(plan.task().checklist())
        .checklistTitle(around.title(plan.task().checklist()))
        .due(plan.task().due())
        .state(InspectionPlan.StateEnum.fromValue(plan.state().name()))
        .overdue(plan.isOverdue(around.today()))
        .daysLeft(plan.daysLeft(around.today()))
        .assignee(plan.assigned().username())
        .department(plan.assigned().department())
        .standIn(
            around.standIns().stream()
                .filter(one -> one.holds(plan, around.today()))
                .map(StandIn::standIn)
                .findFirst()
                .orElse(null))
        .campaign(plan.task().campaign())
        .reason(plan.task().reason())
        .inspection(plan.outcome().inspection())
        .doneOn(plan.outcome().doneOn())
        .attempts(plan.outcome().attempts())
        .mayAssign(planning.mayManage(plan))
        .version(plan.version());
  }

  InspectionPlan plan(Planning.Told told) {
    return plan(told.plan(), around())
        .history(told.history().stream().map(ShownPlans::step).toList());
  }

  private static InspectionPlanStep step(PlanStep step) {
    return new InspectionPlanStep()
        .at(step.at().atOffset(ZoneOffset.UTC))
        .by(step.by())
        .what(InspectionPlanStep.WhatEnum.fromValue(step.what().name()))
        .assignee(step.assigned().username())
        .department(step.assigned().department())
        .reason(step.reason());
  }

  InspectedPremises premises(org.linli.place.inspection.InspectedPremises premises) {
    String grid = premises.where().gridCode();
    return new InspectedPremises()
        .id(premises.id())
        .number(premises.number())
        .name(premises.name())
        .kind(premises.kind())
        .gridCode(grid)
        .gridName(grid == null ? null : places.name(grid, Words.isEnglish()))
        .lon(premises.where().lon())
        .lat(premises.where().lat());
  }

  static InspectionPlanMet met(PlanFigures.Counts counts) {
    return new InspectionPlanMet()
        .due(counts.due())
        .met(counts.met())
        .late(counts.late())
        .open(counts.open())
        .overdue(counts.overdue())
        .inspected(counts.inspected())
        .withDefects(counts.withDefects());
  }

  InspectionStandIn standIn(StandIn one) {
    return new InspectionStandIn()
        .id(one.id())
        .area(one.area().code())
        .areaName(places.name(one.area().code(), Words.isEnglish()))
        .username(one.username())
        .standIn(one.standIn())
        .from(one.from())
        .until(one.until())
        .reason(one.reason())
        .recordedBy(one.recordedBy());
  }
}

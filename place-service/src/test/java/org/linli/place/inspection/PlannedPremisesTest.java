package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.inspection.Desk.PLANS;
import static org.linli.place.inspection.Desk.faults;
import static org.linli.place.inspection.Desk.ok;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.access.Viewer;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;
import tools.jackson.databind.JsonNode;

/** Plans as their premises, areas and campaigns have them. */
class PlannedPremisesTest extends PlanningStory {

  @Test
  void figuresSayHowManyWereDueAndHowManyWereDoneByTheirDay() {
    UUID premises = premises("数字", "T2V2G1");
    ok(
        service.post(
            officerTwo,
            PLANS,
            "{\"premises\":\"%s\",\"due\":\"%s\"}".formatted(premises, today().plusDays(3))),
        201);
    String period = "&from=" + today() + "&until=" + today().plusDays(10);
    JsonNode figures = service.json(leader, PLANS + "/figures?area=T2V2" + period);
    JsonNode total = figures.get("total");
    assertThat(total.get("due").asInt()).isEqualTo(1);
    assertThat(total.get("met").asInt()).isZero();
    assertThat(total.get("open").asInt()).isEqualTo(1);
    assertThat(figures.get("areas")).hasSize(2);
    desk.owner(
        "update inspection_plan set state = 'DONE', done_on = due_on where premises_id = ?",
        premises);
    assertThat(
            service
                .json(leader, PLANS + "/figures?area=T2V2" + period)
                .get("total")
                .get("met")
                .asInt())
        .isEqualTo(1);
    assertThat(service.get(officer, PLANS + "/figures?area=T2V2" + period).statusCode())
        .isEqualTo(404);
    assertThat(faults(service.get(leader, PLANS + "/figures?from=2026-02-01&until=2026-01-01")))
        .containsExactly("until date-order");
  }

  @Test
  void aCampaignIsPlannedOnceAndItsProgressIsByArea() {
    UUID campaign = UUID.randomUUID();
    UUID one = premises("专项一", "T1V1G1");
    UUID two = premises("专项二", "T2V1G1");
    InspectionPlans plans = service.bean(InspectionPlans.class);
    Access access = access(Role.OFFICER, "C");
    List<NewInspection> wanted =
        List.of(
            new NewInspection(one, "fire_safety", today().plusDays(5), campaign, "国庆"),
            new NewInspection(two, "fire_safety", today().plusDays(5), campaign, "国庆"),
            new NewInspection(
                UUID.randomUUID(), "fire_safety", today().plusDays(5), campaign, null));
    PlanStore store = service.bean(PlanStore.class);
    assertThat(store.together(access, () -> plans.plan(wanted))).isEqualTo(2);
    assertThat(store.together(access, () -> plans.plan(wanted))).isZero();
    CampaignProgress progress = store.together(access, () -> plans.progress(campaign));
    assertThat(progress.total().planned()).isEqualTo(2);
    assertThat(progress.below("/C/T2/").planned()).isEqualTo(1);
    CampaignProgress ofTown =
        store.together(access(Role.OFFICER, "T1"), () -> plans.progress(campaign));
    assertThat(ofTown.total().planned()).isEqualTo(1);
  }

  private static Access access(Role role, String area) {
    Viewer viewer = Viewer.fromGroupPaths("s", "officer9", List.of());
    return new Access(viewer, Set.of(new Grant(role, area)));
  }

  @Test
  void plansOfMergedPremisesGoToTheOnesThatStay() {
    UUID from = premises("重复", "T1V1G1");
    UUID into = premises("正本", "T1V1G1");
    String moved = plan(from, today().plusDays(6), "").get("id").asString();
    PlanStore store = service.bean(PlanStore.class);
    PremisesDirectory directory = service.bean(PremisesDirectory.class);
    store.together(
        access(Role.OFFICER, "C"),
        () -> {
          PremisesRef ref = directory.require(into);
          store.merge(from, ref);
          return true;
        });
    JsonNode after = service.json(officer, PLANS + "/" + moved);
    assertThat(after.get("premises").get("id").asString()).isEqualTo(into.toString());
    assertThat(after.get("premises").get("name").asString()).isEqualTo("正本");
    assertThat(after.get("history").valueStream().map(one -> one.get("what").asString()))
        .contains("MERGED");
  }

  @Test
  void premisesThatClosedAreDueNoMore() {
    UUID premises = premises("关门", "T1V2G2");
    String id = plan(premises, today().plusDays(2), "").get("id").asString();
    desk.owner(
        "update premises set state = 'CLOSED', closed_on = current_date where id = ?", premises);
    ok(service.post(officer, PLANS + "/generation", "{\"area\":\"T1V2\"}"), 200);
    assertThat(service.json(officer, PLANS + "/" + id).get("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(
            faults(
                service.post(
                    officer,
                    PLANS,
                    "{\"premises\":\"%s\",\"due\":\"2020-01-01\"}".formatted(premises))))
        .containsExactlyInAnyOrder("premises premises-closed", "due in-the-past");
  }
}

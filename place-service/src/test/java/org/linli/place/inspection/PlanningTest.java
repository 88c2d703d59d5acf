package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.inspection.Desk.API;
import static org.linli.place.inspection.Desk.PLANS;
import static org.linli.place.inspection.Desk.faults;
import static org.linli.place.inspection.Desk.ok;
import static org.linli.place.inspection.Desk.refused;
import static org.linli.place.inspection.Desk.tag;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class PlanningTest extends PlanningStory {

  @Test
  void twoCopiesPlanANightOnceAndNeverTheSamePremisesTwice() throws Exception {
    UUID one = premises("夜一", "T1V1G1");
    UUID two = premises("夜二", "T2V1G1");
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Integer> first = both.submit(() -> nightOf(service, 1).night());
      Future<Integer> other = both.submit(() -> nightOf(second, 1).night());
      assertThat(List.of(first.get(), other.get())).contains(-1);
      assertThat(Math.max(first.get(), other.get())).isGreaterThanOrEqualTo(2);
    }
    for (UUID premises : List.of(one, two)) {
      assertThat(desk.count("select count(*) from inspection_plan where premises_id = ?", premises))
          .isEqualTo(1);
    }
    assertThat(nightOf(second, 2).night()).isZero();
    ok(service.post(officer, PLANS + "/generation", "{\"area\":\"T1\"}"), 200);
    assertThat(desk.count("select count(*) from inspection_plan where premises_id = ?", one))
        .isEqualTo(1);
    assertThat(service.post(officer, PLANS + "/generation", "{\"area\":\"T2\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theNextIntervalBeginsOnTheDayOfTheInspection() {
    UUID premises = premises("间隔", "T1V1G2");
    nightOf(service, 3).night();
    JsonNode planned = planOf(premises).get(0);
    JsonNode begun =
        ok(
            service.post(
                inspector,
                API,
                "{\"premises\":\"%s\",\"plan\":\"%s\"}"
                    .formatted(premises, planned.get("id").asString())),
            201);
    ok(desk.submit(inspector, begun, "{\"notPossibleBecause\":\"闭店\"}"), 200);
    JsonNode missed = service.json(officer, PLANS + "/" + planned.get("id").asString());
    assertThat(missed.get("state").asString()).isEqualTo("PLANNED");
    assertThat(missed.get("attempts").asInt()).isEqualTo(1);
    assertThat(missed.get("history").valueStream().map(one -> one.get("what").asString()))
        .containsExactly("PLANNED", "NOT_POSSIBLE");
    JsonNode done = passed(premises);
    assertThat(done.get("head").get("result").asString()).isEqualTo("PASSED");
    JsonNode met = service.json(officer, PLANS + "/" + planned.get("id").asString());
    assertThat(met.get("state").asString()).isEqualTo("DONE");
    assertThat(met.get("inspection").asString()).isEqualTo(Desk.id(done));
    nightOf(service, 4).night();
    assertThat(planOf(premises)).hasSize(1);
    nightOf(service, 360).night();
    JsonNode next = planOf(premises).get(1);
    assertThat(LocalDate.parse(next.get("due").asString())).isAfter(today().plusDays(20));
    assertThat(next.get("state").asString()).isEqualTo("PLANNED");
  }

  @Test
  void whatIsMineIsSortedByWhenItIsDueAndAStandInHasItToo() {
    UUID premises = premises("我的", "T1V1G1");
    String assignee = ",\"assignee\":\"inspector1\"";
    JsonNode overdue = plan(premises, today(), assignee);
    late(overdue, 3);
    plan(premises, today(), assignee + ",\"checklist\":\"fire_safety\"");
    plan(premises, today().plusDays(5), assignee);
    plan(premises, today().plusDays(100), assignee);
    JsonNode mine = service.json(inspector, PLANS + "/mine");
    assertThat(mine.get("overdue").valueStream().map(one -> one.get("id").asString()))
        .contains(overdue.get("id").asString());
    assertThat(mine.get("overdue").get(0).get("overdue").asBoolean()).isTrue();
    assertThat(mine.get("overdue").get(0).get("daysLeft").asInt()).isNegative();
    assertThat(mine.get("dueToday")).isNotEmpty();
    assertThat(mine.get("soon")).isNotEmpty();
    String other = peers.token("inspector2", "/areas/T1/inspector");
    assertThat(service.json(other, PLANS + "/mine").get("dueToday")).isEmpty();
    ok(
        service.post(
            officer,
            "/api/place/inspection-stand-ins",
            "{\"area\":\"T1\",\"username\":\"inspector1\",\"standIn\":\"inspector2\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(today(), today().plusDays(2))),
        201);
    JsonNode theirs = service.json(other, PLANS + "/mine");
    assertThat(theirs.get("dueToday")).isNotEmpty();
    assertThat(theirs.get("standingInFor").get(0).asString()).isEqualTo("inspector1");
    assertThat(theirs.get("dueToday").get(0).get("standIn").asString()).isEqualTo("inspector2");
    String id =
        service.json(officer, "/api/place/inspection-stand-ins").get(0).get("id").asString();
    ok(service.post(officer, "/api/place/inspection-stand-ins/" + id + "/end", ""), 200);
    assertThat(service.json(other, PLANS + "/mine").get("dueToday")).isEmpty();
    assertThat(
            faults(
                service.post(
                    officer,
                    "/api/place/inspection-stand-ins",
                    "{\"area\":\"T1\",\"username\":\"a\",\"standIn\":\"a\",\"from\":\"2026-02-02\",\"until\":\"2026-02-01\"}")))
        .containsExactlyInAnyOrder(
            "until date-order", "until in-the-past", "standIn stands-in-for-themselves");
  }

  @Test
  void reassignmentNeedsAReasonAndTheVersionThatWasSeen() {
    JsonNode plan = plan(premises("分派", "T1V1G1"), today().plusDays(9), "");
    String path = PLANS + "/" + plan.get("id").asString();
    assertThat(plan.has("assignee")).isFalse();
    JsonNode given =
        ok(
            service.post(
                officer,
                path + "/assignment",
                "{\"department\":\"消防救援大队\"}",
                "If-Match",
                tag(plan)),
            200);
    assertThat(given.get("department").asString()).isEqualTo("消防救援大队");
    HttpResponse<byte[]> silent =
        service.post(officer, path + "/assignment", "{\"assignee\":\"x\"}", "If-Match", tag(given));
    assertThat(faults(silent)).containsExactly("reason required");
    assertThat(
            service
                .post(
                    officer,
                    path + "/assignment",
                    "{\"assignee\":\"x\",\"reason\":\"人手调整\"}",
                    "If-Match",
                    tag(plan))
                .statusCode())
        .isEqualTo(412);
    assertThat(
            service
                .post(
                    inspector,
                    path + "/assignment",
                    "{\"assignee\":\"x\",\"reason\":\"r\"}",
                    "If-Match",
                    tag(given))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post(
                    officerTwo,
                    path + "/assignment",
                    "{\"assignee\":\"x\",\"reason\":\"r\"}",
                    "If-Match",
                    tag(given))
                .statusCode())
        .isEqualTo(404);
    JsonNode off =
        ok(
            service.post(
                officer, path + "/cancellation", "{\"reason\":\"停业整顿\"}", "If-Match", tag(given)),
            200);
    assertThat(off.get("state").asString()).isEqualTo("CANCELLED");
    assertThat(off.get("history").valueStream().map(one -> one.get("what").asString()))
        .containsExactly("PLANNED", "ASSIGNED", "CANCELLED");
    refused(
        service.post(
            officer,
            path + "/assignment",
            "{\"assignee\":\"x\",\"reason\":\"r\"}",
            "If-Match",
            tag(off)),
        409,
        "inspection-plan-over");
  }

  @Test
  void theRulesSayWhoInspectsWhere() {
    JsonNode now = service.json(admin, "/api/place/settings/inspection-rules");
    HttpResponse<byte[]> answer =
        service.put(
            admin,
            "/api/place/settings/inspection-rules",
            """
            {"body":{"speedKmh":20,"detourPercent":130,"visitMinutes":30,
              "kinds":[{"kind":"hotel","checklist":"hotel","minutes":45}],
              "duties":[{"area":"T1","department":"公安"},{"area":"T1V2","assignee":"grid9"},
                {"area":"T1V2","kind":"hotel","assignee":"hotelier"}]},"reason":"test"}
            """,
            "If-Match",
            "\"" + now.get("version").asInt() + "\"");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    JsonNode village = plan(premises("规则一", "T1V2G1"), today().plusDays(8), "");
    assertThat(village.get("assignee").asString()).isEqualTo("hotelier");
    JsonNode town = plan(premises("规则二", "T1V1G2"), today().plusDays(8), "");
    assertThat(town.get("department").asString()).isEqualTo("公安");
    JsonNode again = service.json(admin, "/api/place/settings/inspection-rules");
    service.put(
        admin,
        "/api/place/settings/inspection-rules",
        """
        {"body":{"speedKmh":20,"detourPercent":130,"visitMinutes":30,"kinds":[],"duties":[]},"reason":"test"}
        """,
        "If-Match",
        "\"" + again.get("version").asInt() + "\"");
  }

  @Test
  void aRoundRespectsOpeningHoursIsReorderedByHandAndGoesToADevice() {
    LocalDate day = today().plusDays(1);
    UUID near = premises("近", "T1V1G1");
    UUID farther = premises("远<&>", "T1V1G2");
    desk.owner("update premises set hours = '14:00-18:00' where id = ?", near);
    desk.owner("update premises set hours = '08:00-12:00' where id = ?", farther);
    String a = plan(near, day, "").get("id").asString();
    String b = plan(farther, day, "").get("id").asString();
    String rounder = peers.token("rounder", "/areas/T1/inspector");
    String wanted =
        "{\"day\":\"%s\",\"startsAt\":\"09:00\",\"start\":{\"lon\":110.025,\"lat\":25.025},\"plans\":[\"%s\",\"%s\"]}"
            .formatted(day, a, b);
    JsonNode round = ok(service.post(rounder, ROUTES, wanted), 200);
    assertThat(round.get("stops").valueStream().map(one -> one.get("plan").asString()))
        .containsExactly(b, a);
    assertThat(round.get("stops").valueStream().allMatch(one -> one.get("fits").asBoolean()))
        .isTrue();
    assertThat(round.get("stops").get(1).get("opens").asString()).isEqualTo("14:00-18:00");
    assertThat(round.get("endsAt").asString()).startsWith("14:");
    HttpResponse<byte[]> byHand =
        service.put(
            rounder,
            ROUTES + "/" + day,
            "{\"plans\":[\"%s\",\"%s\"],\"startsAt\":\"09:00\"}".formatted(a, b),
            "If-Match",
            tag(round));
    JsonNode changed = ok(byHand, 200);
    assertThat(changed.get("byHand").asBoolean()).isTrue();
    assertThat(changed.get("stops").get(1).get("fits").asBoolean()).isFalse();
    assertThat(
            service
                .put(
                    rounder,
                    ROUTES + "/" + day,
                    "{\"plans\":[\"%s\"],\"startsAt\":\"09:00\"}".formatted(a),
                    "If-Match",
                    tag(round))
                .statusCode())
        .isEqualTo(412);
    String gpx = Service.text(service.get(rounder, ROUTES + "/" + day + "/gpx"));
    assertThat(gpx).contains("<rtept lat=\"25.0250000\"", "远&lt;&amp;&gt;");
    assertThat(service.get(inspector, ROUTES + "/" + day).statusCode()).isEqualTo(404);
    assertThat(
            faults(
                service.post(
                    rounder,
                    ROUTES,
                    "{\"day\":\"%s\",\"startsAt\":\"09:00\",\"plans\":[\"%s\"]}"
                        .formatted(day, UUID.randomUUID()))))
        .containsExactly("plans[0] unknown-value");
  }

  @Test
  void listsArePagedAndStayInTheArea() {
    for (int i = 0; i < 3; i++) {
      plan(premises("页" + i, "T1V2G2"), today().plusDays(40 + i), "");
    }
    JsonNode first = service.json(officer, PLANS + "?area=T1V2&when=OPEN&limit=2");
    assertThat(first.get("items")).hasSize(2);
    JsonNode next =
        service.json(
            officer,
            PLANS + "?area=T1V2&when=OPEN&limit=2&cursor=" + first.get("nextCursor").asString());
    assertThat(next.get("items")).isNotEmpty();
    assertThat(next.get("items").get(0).get("id"))
        .isNotEqualTo(first.get("items").get(0).get("id"));
    assertThat(faults(service.get(officer, PLANS + "?cursor=x"))).containsExactly("cursor cursor");
    assertThat(service.get(officer, PLANS + "?area=T2").statusCode()).isEqualTo(404);
    service
        .json(officerTwo, PLANS)
        .get("items")
        .forEach(
            one -> assertThat(one.get("premises").get("gridCode").asString()).startsWith("T2"));
  }
}

package org.linli.person.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.person.account.StaffDesk.problem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** Who may manage whom, and what they may hand on. */
class DelegationTest {

  private static StaffDesk desk;

  @BeforeAll
  static void open() {
    desk = new StaffDesk(Duration.ofMillis(200));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void anAdministratorOfATownManagesOnlyWhoseHomeLiesThere() {
    String there = desk.invited(desk.boss(), "there.one", "T1V1");
    String elsewhere = desk.invited(desk.boss(), "elsewhere.one", "T2");
    assertThat(desk.service.get(desk.clerk(), "/api/person/staff/" + there).statusCode())
        .isEqualTo(200);
    assertThat(problem(desk.service.get(desk.clerk(), "/api/person/staff/" + elsewhere)))
        .isEqualTo("404 not-found");
    assertThat(problem(desk.step(desk.clerk(), elsewhere, "suspend", "{\"reason\":\"x\"}")))
        .isEqualTo("404 not-found");
    assertThat(problem(desk.invite(desk.clerk(), "other.town", "T2"))).isEqualTo("404 not-found");
    assertThat(desk.service.json(desk.clerk(), "/api/person/staff").toString())
        .contains("there.one")
        .doesNotContain("elsewhere.one", "boss");
  }

  @Test
  void nobodyGivesARoleOutsideTheirArea() {
    String id = desk.invited(desk.boss(), "outside.one", "T1");
    assertThat(problem(desk.grant(desk.clerk(), id, "officer", "T2"))).isEqualTo("404 not-found");
    assertThat(problem(desk.grant(desk.clerk(), id, "officer", "C"))).isEqualTo("404 not-found");
    assertThat(desk.grant(desk.clerk(), id, "officer", "T1V2").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyGivesWhatTheyMayNotHandOn() {
    String helper = desk.invited(desk.boss(), "small.admin", "T1");
    assertThat(
            desk.grant(
                    desk.boss(),
                    helper,
                    "area-admin",
                    "T1",
                    "\"delegable\":[\"volunteer\",\"grid-worker\"]")
                .statusCode())
        .isEqualTo(200);
    String small = desk.peers.token("small.admin", "/areas/T1/area-admin");
    String id = desk.invited(small, "small.one", "T1V1");
    assertThat(problem(desk.grant(small, id, "officer", "T1V1"))).isEqualTo("403 not-delegable");
    assertThat(problem(desk.grant(small, id, "area-admin", "T1V1"))).isEqualTo("403 not-delegable");
    assertThat(desk.grant(small, id, "volunteer", "T1V1").statusCode()).isEqualTo(200);
    // A group in the token that nobody gave here hands nothing on.
    String stranger = desk.peers.token("stranger", "/areas/T1/area-admin");
    assertThat(problem(desk.grant(stranger, id, "volunteer", "T1V2"))).isEqualTo("404 not-found");
  }

  @Test
  void whatIsHandedOnEndsNoLaterThanItsOrigin() {
    Instant end = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    String helper = desk.invited(desk.boss(), "month.admin", "T2");
    desk.grant(
        desk.boss(),
        helper,
        "area-admin",
        "T2",
        "\"delegable\":[\"officer\"]",
        "\"until\":\"" + end + "\"");
    String month = desk.peers.token("month.admin", "/areas/T2/area-admin");
    String id = desk.invited(month, "month.one", "T2V1");
    assertThat(
            RunningService.text(
                desk.grant(
                    month,
                    id,
                    "officer",
                    "T2V1",
                    "\"until\":\"" + end.plus(Duration.ofDays(1)) + "\"")))
        .contains("beyond-own-right");
    JsonNode given = RunningService.parse(desk.grant(month, id, "officer", "T2V1"));
    assertThat(Instant.parse(given.path("grants").path(0).path("until").asString())).isEqualTo(end);
  }

  @Test
  void nobodyChangesTheirOwnRightsOrState() {
    String own = desk.idOf("boss");
    assertThat(problem(desk.grant(desk.boss(), own, "leader", "C"))).isEqualTo("403 own-account");
    assertThat(problem(desk.step(desk.boss(), own, "suspend", "{\"reason\":\"x\"}")))
        .isEqualTo("403 own-account");
    assertThat(problem(desk.step(desk.boss(), own, "password", ""))).isEqualTo("403 own-account");
    String system = desk.idOf("root.one");
    assertThat(
            problem(
                desk.service.post(
                    desk.root("one"),
                    "/api/person/four-eyes",
                    "{\"kind\":\"GRANT\",\"username\":\"root.one\",\"role\":\"auditor\",\"reason\":\"x\"}")))
        .isEqualTo("403 own-account");
    assertThat(problem(desk.step(desk.root("one"), system, "suspend", "{\"reason\":\"x\"}")))
        .isEqualTo("403 own-account");
  }

  @Test
  void policeAndSupportWorkerAreNeverOnePerson() {
    String id = desk.invited(desk.boss(), "police.one", "T1");
    desk.grant(desk.boss(), id, "police", "T1");
    assertThat(problem(desk.grant(desk.boss(), id, "support-worker", "T2")))
        .isEqualTo("409 police-and-support");
    String support = desk.invited(desk.boss(), "support.one", "T1");
    desk.grant(desk.boss(), support, "support-worker", "T1");
    assertThat(problem(standIn(support, "police.one"))).isEqualTo("409 police-and-support");
    desk.keycloak.put("both.one", true, "/areas/T1/police", "/areas/T2/support-worker");
    JsonNode adoption = desk.adopt("both.one");
    assertThat(adoption.path("adopted").asInt()).isZero();
    assertThat(adoption.path("reported").toString()).contains("police-and-support");
  }

  @Test
  void aStandInHoldsTheSameRightsMarkedAsSuchAndLosesThemByThemselves() {
    String away = desk.invited(desk.boss(), "away.one", "T1");
    desk.grant(desk.boss(), away, "officer", "T1");
    String other = desk.invited(desk.boss(), "stand.in", "T1");
    JsonNode answer = RunningService.parse(standIn(away, "stand.in"));
    assertThat(answer.path("standIns").path(0).path("username").asString()).isEqualTo("stand.in");
    JsonNode held = desk.account(other).path("grants").path(0);
    assertThat(held.path("role").asString()).isEqualTo("officer");
    assertThat(held.path("standsInFor").asString()).isEqualTo("away.one");
    assertThat(held.path("until").asString()).isNotEmpty();
    assertThat(desk.keycloak.user("stand.in").groups).containsExactly("/areas/T1/officer");
    // Where the right itself ends, nobody stands in for it.
    String grant = desk.account(away).path("grants").path(0).path("id").asString();
    desk.step(desk.boss(), away, "grants/" + grant + "/end", "{\"reason\":\"over\"}");
    assertThat(desk.account(other).path("grants").path(0).path("state").asString())
        .isEqualTo("ENDED");
    desk.service.await(() -> desk.keycloak.user("stand.in").groups.isEmpty());
  }

  @Test
  void administrationIsNeverHandedToAStandIn() {
    String other = desk.invited(desk.boss(), "stand.admin", "T1");
    assertThat(other).isNotEmpty();
    assertThat(RunningService.text(standIn(desk.idOf("clerk"), "stand.admin")))
        .contains("nothing-to-hand-over");
  }

  @Test
  void aRightBeginsAndEndsByTheClock() {
    String id = desk.invited(desk.boss(), "short.one", "T1");
    desk.grant(
        desk.boss(),
        id,
        "officer",
        "T1",
        "\"until\":\"" + Instant.now().plus(Duration.ofSeconds(3)) + "\"");
    assertThat(desk.keycloak.user("short.one").groups).containsExactly("/areas/T1/officer");
    desk.keycloak.user("short.one").sessions = 1;
    desk.service.await(() -> desk.keycloak.user("short.one").groups.isEmpty());
    desk.service.await(() -> desk.keycloak.user("short.one").sessions == 0);
  }

  @Test
  void aPasswordIsSetOnlyForWhomOneCouldGiveAllTheyHold() {
    String id = desk.invited(desk.boss(), "high.one", "T1");
    desk.grant(desk.boss(), id, "leader", "C");
    assertThat(problem(desk.step(desk.clerk(), id, "password", ""))).isEqualTo("403 outranked");
    assertThat(problem(desk.step(desk.root("one"), id, "password", "")))
        .isEqualTo("403 kept-by-area");
    JsonNode shown = RunningService.parse(desk.step(desk.boss(), id, "password", ""));
    assertThat(shown.path("password").asString()).hasSizeGreaterThan(10);
    assertThat(desk.keycloak.user("high.one").password)
        .isEqualTo(shown.path("password").asString());
    assertThat(problem(desk.step(desk.root("two"), desk.idOf("boss"), "password", "")))
        .isEqualTo("403 four-eyes-needed");
  }

  @Test
  void aPasswordIsShownOnceAndTheSameRequestSetsNoOther() {
    String id = desk.invited(desk.boss(), "once.only", "T1");
    String path = "/api/person/staff/" + id + "/password";
    String[] key = {"Idempotency-Key", "first-password"};
    JsonNode shown = RunningService.parse(desk.service.post(desk.boss(), path, "", key));
    assertThat(problem(desk.service.post(desk.boss(), path, "", key)))
        .isEqualTo("409 password-shown");
    assertThat(desk.keycloak.user("once.only").password)
        .isEqualTo(shown.path("password").asString());
    desk.service.post(desk.boss(), path, "", "Idempotency-Key", "second-password");
    assertThat(desk.keycloak.user("once.only").password)
        .isNotEqualTo(shown.path("password").asString());
  }

  @Test
  void whoIsAwayOrLeavesHasNoOpenAccount() {
    String id = desk.invited(desk.boss(), "leaves.one", "T1");
    desk.grant(desk.boss(), id, "officer", "T1");
    desk.step(desk.boss(), id, "activate", "");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    JsonNode away =
        RunningService.parse(
            desk.step(
                desk.boss(),
                id,
                "absence",
                "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(today, today.plusDays(3))));
    assertThat(away.path("state").asString()).isEqualTo("ON_LEAVE");
    assertThat(desk.keycloak.user("leaves.one").enabled).isFalse();
    desk.step(desk.boss(), id, "return", "");
    assertThat(desk.keycloak.user("leaves.one").enabled).isTrue();
    assertThat(desk.keycloak.user("leaves.one").groups).containsExactly("/areas/T1/officer");
    JsonNode left =
        RunningService.parse(
            desk.step(
                desk.boss(),
                id,
                "leave",
                "{\"lastDay\":\"%s\",\"reason\":\"retired\"}".formatted(today.minusDays(1))));
    assertThat(left.path("state").asString()).isEqualTo("LEFT");
    assertThat(left.path("grants").path(0).path("state").asString()).isEqualTo("ENDED");
    assertThat(desk.keycloak.user("leaves.one").enabled).isFalse();
  }

  @Test
  void oneSeesAndChangesHowOneselfIsReached() {
    desk.invited(desk.boss(), "self.one", "T1");
    String self = desk.peers.token("self.one");
    JsonNode own = desk.service.json(self, "/api/person/me");
    assertThat(own.path("phone").asString()).isEqualTo("13800000000");
    String version = "\"" + own.path("version").asInt() + '"';
    JsonNode changed =
        RunningService.parse(
            desk.service.put(
                self,
                "/api/person/me/contact",
                "{\"email\":\"a@b.example\"}",
                "If-Match",
                version));
    assertThat(changed.path("email").asString()).isEqualTo("a@b.example");
    assertThat(changed.has("phone")).isFalse();
    assertThat(
            desk.service
                .json(desk.peers.token("nobody.known"), "/api/person/me")
                .path("registered")
                .asBoolean())
        .isFalse();
  }

  @Test
  void namesAreKnownToAllWhoServe() {
    desk.invited(desk.boss(), "named.one", "T1");
    JsonNode names =
        desk.service.json(
            desk.peers.token("x", "/areas/T2/mediator"),
            "/api/person/staff/names?username=named.one&username=no.such");
    assertThat(names.toString()).isEqualTo("[{\"username\":\"named.one\",\"name\":\"某人\"}]");
  }

  @Test
  void otherServicesAreToldWhoThereIsAndUntilWhen() {
    LocalDate last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
    String going = desk.invited(desk.boss(), "going.one", "T1");
    desk.invited(desk.boss(), "staying.one", "T1");
    desk.step(
        desk.boss(), going, "leave", "{\"lastDay\":\"%s\",\"reason\":\"调离\"}".formatted(last));
    String terms =
        "/api/person/staff/terms?username=staying.one&username=going.one&username=no.such";
    assertThat(desk.service.json(desk.peers.token("s", "/system/service"), terms).toString())
        .isEqualTo(
            "[{\"username\":\"going.one\",\"lastDay\":\"%s\"},{\"username\":\"staying.one\"}]"
                .formatted(last));
    assertThat(desk.service.get(desk.boss(), terms).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<byte[]> standIn(String away, String standIn) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    return desk.step(
        desk.boss(),
        away,
        "stand-ins",
        "{\"standIn\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
            .formatted(standIn, today, today.plusDays(5)));
  }
}

package org.linli.person.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.person.account.StaffDesk.problem;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** What two system administrators decide together. */
class FourEyesTest {

  private static StaffDesk desk;

  @BeforeAll
  static void open() {
    desk = new StaffDesk(Duration.ofHours(1));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void oneAsksAndAnotherAgrees() {
    desk.invited(desk.root("one"), "new.auditor", "C");
    String request = asked("new.auditor", "\"role\":\"auditor\"");
    assertThat(problem(approve("one", request))).isEqualTo("403 four-eyes-same");
    assertThat(desk.keycloak.user("new.auditor").groups).isEmpty();
    assertThat(approve("two", request).statusCode()).isEqualTo(200);
    assertThat(desk.keycloak.user("new.auditor").groups).containsExactly("/system/auditor");
    JsonNode grant = desk.account(desk.idOf("new.auditor")).path("grants").path(0);
    assertThat(grant.path("givenBy").asString()).isEqualTo("root.one");
    assertThat(grant.path("approvedBy").asString()).isEqualTo("root.two");
    assertThat(problem(approve("two", request))).isEqualTo("409 decided-already");
  }

  @Test
  void theOneItIsForCannotAgree() {
    desk.invited(desk.root("one"), "root.three", "C");
    assertThat(approve("two", asked("root.three", "\"role\":\"system-admin\"")).statusCode())
        .isEqualTo(200);
    String request = asked("root.three", "\"role\":\"auditor\"");
    assertThat(problem(approve("three", request))).isEqualTo("403 own-account");
  }

  @Test
  void takingAwayNeedsOneOnly() {
    desk.invited(desk.root("one"), "short.auditor", "C");
    approve("two", asked("short.auditor", "\"role\":\"auditor\""));
    String id = desk.idOf("short.auditor");
    String grant = desk.account(id).path("grants").path(0).path("id").asString();
    HttpResponse<byte[]> ended =
        desk.step(desk.root("one"), id, "grants/" + grant + "/end", "{\"reason\":\"over\"}");
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(desk.keycloak.user("short.auditor").groups).isEmpty();
  }

  @Test
  void anAdministratorOfAnAreaGivesNoneOfTheseAndReachesNoneOfTheirHolders() {
    String id = desk.invited(desk.boss(), "watcher", "T1");
    assertThat(problem(desk.grant(desk.boss(), id, "system-admin", "C")))
        .isEqualTo("403 four-eyes-needed");
    assertThat(problem(desk.grant(desk.boss(), id, "data-protection-officer", "T1")))
        .isEqualTo("403 four-eyes-needed");
    approve("two", asked("watcher", "\"role\":\"data-protection-officer\",\"areaCode\":\"C\""));
    assertThat(problem(desk.step(desk.boss(), id, "suspend", "{\"reason\":\"x\"}")))
        .isEqualTo("403 four-eyes-account");
    assertThat(problem(desk.step(desk.boss(), id, "password", "")))
        .isEqualTo("403 four-eyes-needed");
  }

  @Test
  void aSystemAdministratorGivesNoRightOverMatters() {
    String id = desk.invited(desk.root("one"), "no.matter", "C");
    assertThat(problem(desk.grant(desk.root("one"), id, "officer", "C")))
        .isEqualTo("403 forbidden");
    assertThat(RunningService.text(ask("no.matter", "\"role\":\"officer\",\"areaCode\":\"C\"")))
        .contains("four-eyes-not-needed");
    assertThat(RunningService.text(ask("no.matter", "\"role\":\"area-admin\",\"areaCode\":\"T1\"")))
        .contains("not-a-root-area");
    assertThat(problem(desk.invite(desk.root("one"), "in.a.town", "T1")))
        .isEqualTo("404 not-found");
  }

  @Test
  void aPasswordOfSuchAnAccountIsShownToTheSecondOnly() {
    String body = "{\"kind\":\"PASSWORD\",\"username\":\"boss\",\"reason\":\"lost\"}";
    HttpResponse<byte[]> asked = desk.service.post(desk.root("one"), "/api/person/four-eyes", body);
    String id = RunningService.parse(asked).path("id").asString();
    JsonNode approved = RunningService.parse(approve("two", id));
    assertThat(approved.path("password").asString())
        .isEqualTo(desk.keycloak.user("boss").password)
        .isNotEmpty();
    assertThat(desk.service.json(desk.root("one"), "/api/person/four-eyes").toString())
        .doesNotContain("password\"");
  }

  private static HttpResponse<byte[]> ask(String username, String what) {
    return desk.service.post(
        desk.root("one"),
        "/api/person/four-eyes",
        "{\"kind\":\"GRANT\",\"username\":\"%s\",%s,\"reason\":\"needed\"}"
            .formatted(username, what));
  }

  private static String asked(String username, String what) {
    HttpResponse<byte[]> answer = ask(username, what);
    assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(201);
    return RunningService.parse(answer).path("id").asString();
  }

  private static HttpResponse<byte[]> approve(String who, String request) {
    return desk.service.post(desk.root(who), "/api/person/four-eyes/" + request + "/approve", "");
  }
}

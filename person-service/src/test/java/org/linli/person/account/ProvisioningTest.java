package org.linli.person.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.person.account.StaffDesk.problem;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** The identity provider fails at any call, before or after it did what it was asked for. */
class ProvisioningTest {

  private static final String SYNC = "/api/person/groups/sync";

  private static final int MORE_CALLS_THAN_ANY_STEP_TAKES = 25;

  private static StaffDesk desk;

  @BeforeAll
  static void open() {
    desk = new StaffDesk(Duration.ofHours(1));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAccountIsNeverHalfMade(boolean afterEffect) {
    int cuts = 0;
    for (int good = 0; good < MORE_CALLS_THAN_ANY_STEP_TAKES; good++) {
      String username = "made." + good + (afterEffect ? ".after" : ".before");
      desk.keycloak.allow(username, "/areas/T1/officer");
      desk.keycloak.cutAfter(good, afterEffect);
      String id = desk.invited(desk.boss(), username, "T1");
      assertThat(desk.grant(desk.boss(), id, "officer", "T1").statusCode()).isEqualTo(200);
      cuts += desk.keycloak.wasCut() ? 1 : 0;
      String whileCut = desk.account(id).path("provisioning").path("state").asString();
      boolean cut = desk.keycloak.wasCut();
      desk.keycloak.mend();
      if (cut) {
        assertThat(whileCut).as("cut after %d", good).isEqualTo("FAILED");
      }
      assertThat(retried(id)).as("cut after %d", good).isEqualTo("DONE");
      assertThat(desk.keycloak.user(username).enabled).isTrue();
      assertThat(desk.keycloak.user(username).groups).containsExactly("/areas/T1/officer");
      assertThat(desk.keycloak.user(username).actions).containsExactly("UPDATE_PASSWORD");
    }
    assertThat(cuts).isGreaterThan(8);
    assertThat(desk.keycloak.wrongs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAccountIsNeverHalfClosed(boolean afterEffect) {
    int cuts = 0;
    for (int good = 0; good < 10; good++) {
      String username = "closed." + good + (afterEffect ? ".after" : ".before");
      String id = desk.invited(desk.boss(), username, "T1");
      desk.grant(desk.boss(), id, "officer", "T1");
      desk.keycloak.user(username).sessions = 1;
      desk.keycloak.allow(username, "/areas/T1/officer");
      desk.keycloak.cutAfter(good, afterEffect);
      HttpResponse<byte[]> answer = desk.step(desk.boss(), id, "suspend", "{\"reason\":\"lost\"}");
      assertThat(RunningService.parse(answer).path("state").asString()).isEqualTo("SUSPENDED");
      cuts += desk.keycloak.wasCut() ? 1 : 0;
      desk.keycloak.mend();
      assertThat(retried(id)).isEqualTo("DONE");
      assertThat(desk.keycloak.user(username).enabled).isFalse();
      assertThat(desk.keycloak.user(username).groups).isEmpty();
      assertThat(desk.keycloak.user(username).sessions).as("cut after %d", good).isZero();
    }
    assertThat(cuts).isGreaterThan(3);
    assertThat(desk.keycloak.wrongs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRightThatEndedLeavesNoSession(boolean afterEffect) {
    for (int good = 0; good < 8; good++) {
      String username = "ended." + good + (afterEffect ? ".after" : ".before");
      String id = desk.invited(desk.boss(), username, "T1");
      desk.grant(desk.boss(), id, "officer", "T1");
      desk.grant(desk.boss(), id, "mediator", "T1");
      desk.keycloak.user(username).sessions = 1;
      String grant = desk.account(id).path("grants").path(0).path("id").asString();
      desk.keycloak.cutAfter(good, afterEffect);
      desk.step(desk.boss(), id, "grants/" + grant + "/end", "{\"reason\":\"over\"}");
      desk.keycloak.mend();
      assertThat(retried(id)).isEqualTo("DONE");
      assertThat(desk.keycloak.user(username).groups).hasSize(1);
      assertThat(desk.keycloak.user(username).enabled).isTrue();
      assertThat(desk.keycloak.user(username).sessions).as("cut after %d", good).isZero();
    }
  }

  @Test
  void anAccountOfSomebodyElseIsNeverTakenOver() {
    desk.keycloak.put("stranger", true, "/areas/T2/officer");
    assertThat(problem(desk.invite(desk.boss(), "stranger", "T1"))).isEqualTo("409 account-exists");
    // Nor where it could not be seen when somebody was invited.
    desk.keycloak.put("unseen", false);
    desk.keycloak.cutAfter(0, false);
    String id = desk.invited(desk.boss(), "unseen", "T1");
    desk.keycloak.mend();
    desk.grant(desk.boss(), id, "officer", "T1");
    JsonNode account = desk.account(id);
    assertThat(account.path("provisioning").path("state").asString()).isEqualTo("FAILED");
    assertThat(account.path("provisioning").path("reason").asString()).contains("同名账号");
    assertThat(desk.keycloak.user("unseen").groups).isEmpty();
    assertThat(desk.keycloak.user("unseen").enabled).isFalse();
  }

  @Test
  void aUsernameIsTakenOnce() {
    desk.invited(desk.boss(), "twice", "T1");
    assertThat(problem(desk.invite(desk.boss(), "twice", "T1"))).isEqualTo("409 account-exists");
    String body = "{\"username\":\"again\",\"name\":\"某人\",\"homeArea\":\"T1\"}";
    String key = "a-key-of-its-own";
    String path = "/api/person/staff";
    String first =
        RunningService.text(desk.service.post(desk.boss(), path, body, "Idempotency-Key", key));
    HttpResponse<byte[]> second =
        desk.service.post(desk.boss(), path, body, "Idempotency-Key", key);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(RunningService.text(second)).isEqualTo(first);
  }

  @Test
  void aPasswordThatCannotBeSetIsNotShown() {
    String id = desk.invited(desk.boss(), "no.password", "T1");
    desk.keycloak.cutAfter(0, false);
    assertThat(problem(desk.step(desk.boss(), id, "password", "")))
        .isEqualTo("503 accounts-unreachable");
    desk.keycloak.mend();
    assertThat(desk.keycloak.user("no.password").password).isEmpty();
  }

  @Test
  void aPasswordThatCouldNotBeSetIsSetWhenTheSameRequestComesAgain() {
    String id = desk.invited(desk.boss(), "tries.again", "T1");
    String path = "/api/person/staff/" + id + "/password";
    String[] key = {"Idempotency-Key", "a-password-key"};
    desk.keycloak.cutAfter(0, false);
    assertThat(problem(desk.service.post(desk.boss(), path, "", key)))
        .isEqualTo("503 accounts-unreachable");
    desk.keycloak.mend();
    assertThat(desk.service.post(desk.boss(), path, "", key).statusCode()).isEqualTo(200);
    assertThat(desk.keycloak.user("tries.again").password).isNotEmpty();
  }

  @Test
  void aNameOrAReasonThatShowsNothingIsRefused() {
    String id = desk.invited(desk.boss(), "has.name", "T1");
    String nameless = "{\"username\":\"no.name\",\"name\":\"\\u200b\\u3000\",\"homeArea\":\"T1\"}";
    assertThat(RunningService.text(desk.service.post(desk.boss(), "/api/person/staff", nameless)))
        .contains("\"name\"", "required");
    assertThat(RunningService.text(desk.step(desk.boss(), id, "suspend", "{\"reason\":\" \"}")))
        .contains("\"reason\"", "required");
  }

  @Test
  void groupsFollowTheAreas() {
    desk.service.await(ProvisioningTest::groupsFollow);
    assertThat(desk.keycloak.hasGroup("/areas/T1V1/data-protection-officer")).isTrue();
    desk.keycloak.put("left.behind", true, "/areas/OLD/officer");
    desk.keycloak.put("nobody.there", true, "/areas/EMPTY/officer");
    desk.keycloak.user("nobody.there").groups.clear();
    assertThat(desk.service.post(desk.root("one"), SYNC, "").statusCode()).isEqualTo(202);
    desk.service.await(ProvisioningTest::groupsFollow);
    assertThat(desk.keycloak.hasGroup("/areas/EMPTY")).isFalse();
    assertThat(desk.keycloak.hasGroup("/areas/OLD/officer")).isTrue();
    assertThat(desk.service.json(desk.root("one"), SYNC).path("troubles").toString())
        .contains("OLD");
  }

  private static boolean groupsFollow() {
    return desk.service.json(desk.root("one"), SYNC).path("state").asString().equals("DONE");
  }

  private static String retried(String id) {
    HttpResponse<byte[]> answer =
        desk.service.post(desk.boss(), "/api/person/staff/" + id + "/provisioning", "");
    return RunningService.parse(answer).path("provisioning").path("state").asString();
  }
}

package org.linli.place.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.hazard.Filing.API;
import static org.linli.place.hazard.Filing.faulty;
import static org.linli.place.hazard.Filing.id;
import static org.linli.place.hazard.Filing.ok;
import static org.linli.place.hazard.Filing.refused;
import static org.linli.place.hazard.Filing.report;
import static org.linli.place.hazard.Filing.state;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class HazardStepsTest extends HazardStory {

  @Test
  void aHazardGoesThroughItsStatesAndTheTimelineTellsThem() {
    JsonNode file = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
    assertThat(state(file)).isEqualTo("PENDING_ACCEPTANCE");
    JsonNode refusedOnce =
        filing.done(inspector, file, "acceptance", "{\"decision\":\"REFUSED\",\"words\":\"缺指示灯\"}");
    assertThat(state(refusedOnce)).isEqualTo("REOPENED");
    assertThat(refusedOnce.get("round").asInt()).isEqualTo(2);
    JsonNode again = filing.done(mender, refusedOnce, "start", "{\"words\":\"补装\"}");
    faulty(
        filing.step(mender, again, "rectified", "{\"words\":\"已补装\"}"),
        "withoutPhoto",
        "after-photo");
    JsonNode shown = filing.photo(mender, again, "AFTER");
    JsonNode mendedAgain = filing.done(mender, shown, "rectified", "{\"words\":\"已补装\"}");
    JsonNode closed =
        filing.done(
            inspector,
            mendedAgain,
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"指示灯已亮\"}");
    assertThat(state(closed)).isEqualTo("CLOSED");
    assertThat(closed.get("rectification").get("acceptedBy").asString()).isEqualTo("inspector1");
    assertThat(closed.get("timeline").valueStream().map(e -> e.get("step").asString()))
        .containsExactly(
            "REPORT", "ASSIGN", "START", "RECTIFIED", "REFUSE", "START", "RECTIFIED", "ACCEPT");
    String photo = closed.get("photos").get(0).get("id").asString();
    assertThat(service.get(leader, API + "/" + id(closed) + "/photos/" + photo).statusCode())
        .isEqualTo(200);
    assertThat(service.get(otherTown, API + "/" + id(closed) + "/photos/" + photo).statusCode())
        .isEqualTo(404);
  }

  @Test
  void everyStepIsRefusedWhereItDoesNotBelong() {
    Map<String, String> bodies =
        Map.of(
            "assignment",
            "{\"to\":\"UNIT\",\"department\":\"x\",\"responsible\":\"mender\"}",
            "start",
            "{\"words\":\"x\"}",
            "rectified",
            "{\"words\":\"x\",\"withoutPhoto\":\"x\"}",
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"x\"}",
            "reopening",
            "{\"reason\":\"x\"}",
            "dismissal",
            "{\"reason\":\"x\"}");
    Map<String, HazardStep> steps =
        Map.of(
            "assignment", HazardStep.ASSIGN,
            "start", HazardStep.START,
            "rectified", HazardStep.RECTIFIED,
            "acceptance", HazardStep.ACCEPT,
            "reopening", HazardStep.REOPEN,
            "dismissal", HazardStep.DISMISS);
    for (JsonNode file : inEveryState()) {
      HazardState at = HazardState.valueOf(state(file));
      steps.forEach(
          (path, step) -> {
            if (!at.takes(step)) {
              refused(filing.step(second, file, path, bodies.get(path)), 409, "hazard-step");
            }
          });
    }
  }

  private List<JsonNode> inEveryState() {
    List<JsonNode> files = new ArrayList<>();
    JsonNode reported = filing.general(mender, "T1V1G1");
    files.add(reported);
    files.add(filing.withTheBusiness(officer, "officer1"));
    files.add(
        filing.done(
            officer, filing.withTheBusiness(officer, "officer1"), "start", "{\"words\":\"x\"}"));
    files.add(filing.mended(officer, mender, filing.general(mender, "T1V1G1")));
    JsonNode closed =
        filing.done(
            inspector,
            filing.mended(officer, mender, filing.general(mender, "T1V1G1")),
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
    files.add(closed);
    files.add(
        filing.done(
            inspector,
            filing.mended(officer, mender, filing.general(mender, "T1V1G1")),
            "acceptance",
            "{\"decision\":\"REFUSED\",\"words\":\"不好\"}"));
    files.add(
        filing.done(officer, filing.general(mender, "T1V1G1"), "dismissal", "{\"reason\":\"误报\"}"));
    assertThat(files.stream().map(Filing::state))
        .containsExactly(
            "REPORTED",
            "ASSIGNED",
            "RECTIFYING",
            "PENDING_ACCEPTANCE",
            "CLOSED",
            "REOPENED",
            "NOT_A_HAZARD");
    return files;
  }

  @Test
  void nobodyAcceptsTheirOwnWork() {
    String both = peers.token("mender", "/areas/T1/inspector", "/areas/T1V1/grid-worker");
    JsonNode file = filing.mended(officer, both, filing.general(mender, "T1V1G1"));
    String accepted = "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}";
    refused(filing.step(both, file, "acceptance", accepted), 409, "own-work");
    // Who only says that somebody else mended it does not accept it either, nor does that one.
    JsonNode started =
        filing.done(
            officer, filing.withTheBusiness(officer, "officer1"), "start", "{\"words\":\"x\"}");
    JsonNode told =
        filing.done(
            officer,
            started,
            "rectified",
            "{\"words\":\"已装\",\"doneBy\":\"officer2\",\"withoutPhoto\":\"无手机\"}");
    refused(filing.step(officer, told, "acceptance", accepted), 409, "own-work");
    refused(filing.step(second, told, "acceptance", accepted), 409, "own-work");
    assertThat(state(filing.done(inspector, told, "acceptance", accepted))).isEqualTo("CLOSED");
  }

  @Test
  void whoBeganItDoesNotAcceptItAndWhoOnlyFollowsTheBusinessDoes() {
    JsonNode given = filing.withTheBusiness(officer, "officer1");
    JsonNode begun = filing.done(second, given, "start", "{\"words\":\"已下整改通知\"}");
    JsonNode told =
        filing.done(mender, begun, "rectified", "{\"words\":\"已清走\",\"withoutPhoto\":\"断电\"}");
    String accepted = "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}";
    refused(filing.step(second, told, "acceptance", accepted), 409, "own-work");
    assertThat(told.get("may").valueStream().map(JsonNode::asString)).doesNotContain("ACCEPT");
    assertThat(state(filing.done(officer, told, "acceptance", accepted))).isEqualTo("CLOSED");
  }

  @Test
  void thePoliceAcceptOnlyKindsOfTheirs() {
    String accepted = "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}";
    JsonNode other = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
    refused(filing.step(police, other, "acceptance", accepted), 403, "not-your-kind");
    JsonNode guards =
        filing.mended(
            officer, mender, ok(filing.post(mender, "", report("guards", "T1V1G1", "", "")), 201));
    assertThat(state(filing.done(police, guards, "acceptance", accepted))).isEqualTo("CLOSED");
    refused(filing.step(mender, other, "acceptance", accepted), 403, "forbidden");
  }

  @Test
  void ofTwoWhoAcceptAtTheSameTimeOneWinsAndTheOtherIsToldWho() throws Exception {
    for (int round = 0; round < 5; round++) {
      JsonNode file = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
      CountDownLatch ready = new CountDownLatch(2);
      List<HttpResponse<byte[]>> answers = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<HttpResponse<byte[]>>> racing = new ArrayList<>();
        for (String token : List.of(inspector, second)) {
          racing.add(
              threads.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    return filing.step(
                        token, file, "acceptance", "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
                  }));
        }
        for (Future<HttpResponse<byte[]>> one : racing) {
          answers.add(one.get());
        }
      }
      assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(200, 409);
      HttpResponse<byte[]> lost =
          answers.stream().filter(one -> one.statusCode() == 409).findFirst().orElseThrow();
      refused(lost, 409, "hazard-decided");
      String winner = get(id(file)).get("rectification").get("acceptedBy").asString();
      assertThat(Service.parse(lost).get("detail").asString()).contains(winner, "验收合格");
      assertThat(
              get(id(file))
                  .get("timeline")
                  .valueStream()
                  .filter(e -> e.get("step").asString().equals("ACCEPT")))
          .hasSize(1);
    }
  }

  @Test
  void noStepOfWhoMustMendItStretchesTheDeadline() {
    JsonNode file = filing.general(mender, "T1V1G1");
    Instant due = due(file);
    JsonNode mended = filing.mended(officer, mender, file);
    JsonNode closed =
        filing.done(inspector, mended, "acceptance", "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
    JsonNode reopened = filing.done(inspector, closed, "reopening", "{\"reason\":\"又堵上了\"}");
    assertThat(due(reopened)).isEqualTo(due);
    JsonNode reassigned =
        filing.done(
            officer,
            reopened,
            "assignment",
            "{\"to\":\"UNIT\",\"department\":\"城管局\",\"responsible\":\"officer1\"}");
    assertThat(due(reassigned)).isEqualTo(due);
    String later = "{\"until\":\"%s\",\"reason\":\"配件在途\"}".formatted(due.plus(Duration.ofDays(5)));
    refused(filing.step(officer, reassigned, "extensions", later), 409, "own-work");
    JsonNode once = filing.done(second, reassigned, "extensions", later);
    assertThat(due(once)).isEqualTo(due.plus(Duration.ofDays(5)));
    assertThat(once.get("extensions").get("used").asInt()).isEqualTo(1);
    faulty(filing.step(second, once, "extensions", later), "until", "not-later");
    JsonNode twice =
        filing.done(
            second,
            once,
            "extensions",
            "{\"until\":\"%s\",\"reason\":\"再等\"}".formatted(due.plus(Duration.ofDays(6))));
    refused(
        filing.step(
            second,
            twice,
            "extensions",
            "{\"until\":\"%s\",\"reason\":\"再等\"}".formatted(due.plus(Duration.ofDays(7)))),
        409,
        "extensions-used");
  }
}

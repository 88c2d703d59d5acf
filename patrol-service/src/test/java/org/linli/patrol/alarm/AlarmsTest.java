package org.linli.patrol.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

class AlarmsTest {

  private Patrol patrol;

  @BeforeEach
  void start() {
    patrol = new Patrol("linli.patrol.round-interval=1h");
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  private String raised() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    return patrol
        .made(patrol.anna, "/api/patrol/alarms", "{\"shiftId\":\"%s\"}".formatted(shift))
        .path("id")
        .asString();
  }

  @Test
  void anAlarmGoesOutOnDutyOnlyAndPressedTwiceItIsOne() {
    String shift = patrol.assigned(patrol.planned(-1, 240), "anna");
    String body = "{\"shiftId\":\"%s\"}".formatted(shift);
    assertThat(refusal(patrol.service.post(patrol.anna, "/api/patrol/alarms", body)))
        .isEqualTo("409 not-on-duty");
    assertThat(patrol.service.post(patrol.bo, "/api/patrol/alarms", body).statusCode())
        .isEqualTo(404);
    patrol.done(patrol.anna, "/api/patrol/shifts/" + shift + "/check-in", "{\"noticeVersion\":0}");

    JsonNode first = patrol.made(patrol.anna, "/api/patrol/alarms", body);
    JsonNode second = patrol.made(patrol.anna, "/api/patrol/alarms", body);

    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(first.path("raisedBy").asString()).isEqualTo("anna");
    assertThat(first.has("last")).isFalse();
  }

  @Test
  void theDeskSeesWhoAndNobodyElse() {
    String path = "/api/patrol/alarms/" + raised();
    JsonNode listed = patrol.service.json(patrol.chief, "/api/patrol/alarms");
    assertThat(Patrol.values(listed, "state")).containsExactly("RAISED");
    assertThat(listed.get(0).path("ringing").asBoolean()).isTrue();
    assertThat(listed.toString()).doesNotContain("anna");
    assertThat(patrol.service.json(patrol.chief, path).path("raisedBy").asString())
        .isEqualTo("anna");
    assertThat(patrol.service.get(patrol.anna, path).statusCode()).isEqualTo(200);
    assertThat(patrol.service.get(patrol.bo, path).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(patrol.elsewhere, path).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(patrol.leader, path).statusCode()).isEqualTo(403);
    assertThat(patrol.service.json(patrol.elsewhere, "/api/patrol/alarms")).isEmpty();
  }

  @Test
  void theLastPositionOfTheShiftIsShownWhileTheAlarmIsOpen() {
    String shift = patrol.onDuty(patrol.anna, "anna");
    double[] place = TestFabric.in("T1V1G1");
    String body =
        """
        {"shiftId":"%s","fix":{"position":[%s,%s],"accuracyMetres":8,"recordedAt":"%s"}}"""
            .formatted(shift, place[0], place[1], Patrol.now());
    JsonNode raised = patrol.made(patrol.anna, "/api/patrol/alarms", body);
    String path = "/api/patrol/alarms/" + raised.path("id").asString();

    JsonNode last = patrol.service.json(patrol.chief, path).path("last");

    assertThat(last.path("position").get(0).asDouble()).isEqualTo(place[0]);
    assertThat(last.path("accuracyMetres").asDouble()).isEqualTo(8);
    patrol.done(patrol.chief, path + "/acknowledgement", "{}");
    patrol.done(patrol.chief, path + "/closing", "{\"outcome\":\"EXERCISE\"}");
    assertThat(patrol.service.json(patrol.chief, path).has("last")).isFalse();
  }

  @Test
  void oneOfManyAcknowledgesAndIsNamedToTheOthers() throws Exception {
    String path = "/api/patrol/alarms/" + raised() + "/acknowledgement";
    List<String> desks =
        List.of("chief", "li", "wang", "zhao").stream()
            .map(name -> patrol.peers.token(name, "/areas/T1/police"))
            .toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(desks.size())) {
      List<Callable<HttpResponse<byte[]>>> calls =
          desks.stream()
              .<Callable<HttpResponse<byte[]>>>map(
                  token -> () -> patrol.service.post(token, path, "{}"))
              .toList();
      List<Integer> answers = pool.invokeAll(calls).stream().map(AlarmsTest::status).toList();
      assertThat(answers).containsOnlyOnce(200);
      assertThat(answers).containsOnly(200, 409);
    }
    assertThat(refusal(patrol.service.post(patrol.county, path, "{}")))
        .isEqualTo("409 alarm-taken");
  }

  private static int status(Future<HttpResponse<byte[]>> answer) {
    return answer.resultNow().statusCode();
  }

  @Test
  void anUnheardAlarmKnocksAtTheCountysDesk() throws Exception {
    String id = raised();
    JsonNode before = patrol.service.json(patrol.county, "/api/patrol/alarms").get(0);
    assertThat(before.path("ringing").asBoolean()).isFalse();
    AlarmWatch watch = patrol.service.bean(AlarmWatch.class);
    try (Stream county = new Stream(patrol, patrol.county)) {
      assertThat(county.next()).isEqualTo("{\"open\":1,\"ringing\":0}");
      watch.go(Instant.now().plusSeconds(30));
      assertThat(ringing()).isFalse();
      watch.go(Instant.now().plusSeconds(61));
      county.awaitData("{\"open\":1,\"ringing\":1}");
    }
    assertThat(ringing()).isTrue();

    String path = "/api/patrol/alarms/" + id;
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.county, path + "/closing", "{\"outcome\":\"UNINTENDED\"}")))
        .isEqualTo("409 alarm-not-acknowledged");
    patrol.done(patrol.county, path + "/acknowledgement", "{}");
    JsonNode closed =
        patrol.done(
            patrol.county, path + "/closing", "{\"outcome\":\"HELP_SENT\",\"words\":\"增援已到\"}");
    assertThat(closed.path("closedBy").asString()).isEqualTo("county-desk");
    assertThat(closed.path("words").asString()).isEqualTo("增援已到");
    assertThat(patrol.service.json(patrol.anna, path).has("words")).isFalse();
    assertThat(patrol.service.json(patrol.county, "/api/patrol/alarms")).isEmpty();
    assertThat(patrol.service.json(patrol.county, "/api/patrol/alarms?open=false")).hasSize(1);
  }

  private boolean ringing() {
    return patrol
        .service
        .json(patrol.county, "/api/patrol/alarms")
        .get(0)
        .path("ringing")
        .asBoolean();
  }

  @Test
  void theDeskOfTheAreaIsToldAtOnce() throws Exception {
    assertThat(patrol.service.get(patrol.chief, "/api/patrol/alarms/live?seconds=0").statusCode())
        .isEqualTo(204);
    assertThat(patrol.service.get(patrol.anna, "/api/patrol/alarms/live?seconds=0").statusCode())
        .isEqualTo(403);
    try (Stream desk = new Stream(patrol, patrol.chief);
        Stream other = new Stream(patrol, patrol.elsewhere)) {
      assertThat(desk.next()).isEqualTo("{\"open\":0,\"ringing\":0}");
      assertThat(other.next()).isEqualTo("{\"open\":0,\"ringing\":0}");
      String id = raised();
      desk.awaitData("{\"open\":1,\"ringing\":1}");
      patrol.done(patrol.chief, "/api/patrol/alarms/" + id + "/acknowledgement", "{}");
      desk.awaitData("{\"open\":1,\"ringing\":0}");
      assertThat(other.isQuiet()).isTrue();
    }
  }

  /** The data of a stream's events, one after the other. */
  private static final class Stream implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final InputStream body;
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

    private Stream(Patrol patrol, String token) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(patrol.service.url() + "/api/patrol/alarms/live?seconds=60"))
              .header("Authorization", "Bearer " + token)
              .build();
      body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            events.add(line.substring("data: ".length()));
          }
        }
      } catch (IOException e) {
        // The test has closed it.
        events.add("closed");
      }
    }

    private String next() throws InterruptedException {
      return events.poll(20, TimeUnit.SECONDS);
    }

    /** The same may be told twice: a desk hears by its place and by the name of who sits there. */
    private void awaitData(String wanted) throws InterruptedException {
      String told = next();
      while (told != null && !told.equals(wanted)) {
        told = next();
      }
      assertThat(told).isEqualTo(wanted);
    }

    private boolean isQuiet() throws InterruptedException {
      return events.poll(300, TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void close() {
      try {
        body.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

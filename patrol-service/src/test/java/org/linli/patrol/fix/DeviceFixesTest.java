package org.linli.patrol.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.fix.PatrolForTests.LAT;
import static org.linli.patrol.fix.PatrolForTests.LON;
import static org.linli.patrol.fix.PatrolForTests.batch;
import static org.linli.patrol.fix.PatrolForTests.fix;
import static org.linli.patrol.fix.PatrolForTests.require;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.importing.Gcj02;
import org.linli.commons.importing.LonLat;
import org.linli.patrol.Service;
import tools.jackson.databind.JsonNode;

class DeviceFixesTest {

  private static PatrolForTests patrol;

  /** To the microsecond, as the database keeps it. */
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @BeforeAll
  static void start() {
    patrol = new PatrolForTests();
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  private static String[] walk(Instant from, int n) {
    String[] fixes = new String[n];
    for (int i = 0; i < n; i++) {
      fixes[i] = fix(from.plusSeconds(i), LON + i * 1e-5, LAT);
    }
    return fixes;
  }

  @Test
  void aBatchIsTakenOnceHoweverOftenAndInWhateverFormatItIsSent() {
    UUID shift = ShiftsForTests.open("once", now.minusSeconds(3600));
    String token = patrol.issue(patrol.device("once", ""));
    String json = batch(walk(now.minusSeconds(1000), 100));
    JsonNode first = require(200, patrol.send(token, json));
    assertThat(first.get("taken").asInt()).isEqualTo(100);
    assertThat(first.get("refused").asInt()).isZero();
    JsonNode again = require(200, patrol.send(token, json));
    assertThat(again.get("taken").asInt()).isZero();
    assertThat(again.get("known").asInt()).isEqualTo(100);
    StringBuilder csv = new StringBuilder("lat,lon,recordedAt,seq\r\n");
    for (int i = 0; i < 120; i++) {
      csv.append("%s0,%s,%s,%s\r\n".formatted(LAT, LON + i * 1e-5, millis(now, i), i));
    }
    JsonNode asCsv = require(200, patrol.csv(token, csv.toString()));
    assertThat(asCsv.get("known").asInt()).isEqualTo(100);
    assertThat(asCsv.get("taken").asInt()).isEqualTo(20);
    assertThat(patrol.kept(shift)).isEqualTo(120);
  }

  private static long millis(Instant now, int i) {
    return now.minusSeconds(1000).plusSeconds(i).toEpochMilli();
  }

  @Test
  void batchesThatOverlapAndComeAtTheSameTimeLeaveEachFixOnce() throws Exception {
    UUID shift = ShiftsForTests.open("many", now.minusSeconds(3600));
    String token = patrol.issue(patrol.device("many", ""));
    String[] all = walk(now.minusSeconds(3000), 1000);
    List<Callable<JsonNode>> sending = new ArrayList<>();
    for (int n = 0; n < 24; n++) {
      int from = n % 6 * 150;
      List<String> part = new ArrayList<>(List.of(all).subList(from, from + 250));
      if (n % 2 == 1) {
        java.util.Collections.reverse(part);
      }
      sending.add(() -> require(200, patrol.send(token, batch(part.toArray(String[]::new)))));
    }
    int taken = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<JsonNode> answer : threads.invokeAll(sending)) {
        JsonNode receipt = answer.get();
        assertThat(receipt.get("taken").asInt() + receipt.get("known").asInt()).isEqualTo(250);
        taken += receipt.get("taken").asInt();
      }
    }
    assertThat(taken).isEqualTo(1000);
    assertThat(patrol.kept(shift)).isEqualTo(1000);
  }

  @Test
  void eachFixIsRefusedByItselfAndTheRestIsTaken() {
    UUID shift = ShiftsForTests.open("mixed", now.minusSeconds(7200));
    ShiftsForTests.pause(shift, now.minusSeconds(3600));
    ShiftsForTests.resume(shift, now.minusSeconds(1800));
    String token = patrol.issue(patrol.device("mixed", ""));
    JsonNode receipt =
        require(
            200,
            patrol.send(
                token,
                batch(
                    fix(now.minusSeconds(60), LON, LAT),
                    fix(now.minusSeconds(7300), LON, LAT),
                    fix(now.minusSeconds(2000), LON, LAT),
                    fix(now.plusSeconds(600), LON, LAT),
                    fix(now.minus(91, ChronoUnit.DAYS), LON, LAT),
                    fix(now.minusSeconds(50), 0, 0),
                    fix(now.minusSeconds(49), 999, LAT),
                    fix(now.minusSeconds(48), 121.5, 31.2),
                    "{\"recordedAt\":\"gestern\",\"lon\":1,\"lat\":1}",
                    "{\"recordedAt\":\"%s\",\"lon\":\"x\",\"lat\":1}".formatted(now),
                    "{\"recordedAt\":\"%s\"}".formatted(now.minusSeconds(47)),
                    fix(now.minusSeconds(60), LON, LAT))));
    assertThat(reasons(receipt))
        .isEqualTo(
            Map.of(
                "OUTSIDE_SHIFT",
                1,
                "IN_PAUSE",
                1,
                "FUTURE",
                1,
                "TOO_OLD",
                1,
                "NO_PLACE",
                3,
                "OUTSIDE_COUNTY",
                1,
                "UNREADABLE",
                2));
    assertThat(receipt.get("taken").asInt()).isEqualTo(1);
    assertThat(receipt.get("known").asInt()).isEqualTo(1);
    assertThat(receipt.get("refused").asInt()).isEqualTo(10);
    assertThat(receipt.get("first").get(0).get("index").asInt()).isEqualTo(1);
    assertThat(patrol.kept(shift)).isEqualTo(1);
    JsonNode nan =
        require(200, patrol.csv(token, "recordedAt,lon,lat\n%s,NaN,25\n".formatted(now)));
    assertThat(reasons(nan)).isEqualTo(Map.of("NO_PLACE", 1));
  }

  private static Map<String, Integer> reasons(JsonNode receipt) {
    Map<String, Integer> reasons = new HashMap<>();
    receipt
        .get("reasons")
        .forEach(each -> reasons.put(each.get("reason").asString(), each.get("count").asInt()));
    return reasons;
  }

  @Test
  void whatIsNoBatchIsRefusedAsAWhole() {
    ShiftsForTests.open("whole", now.minusSeconds(3600));
    String token = patrol.issue(patrol.device("whole", ""));
    for (String body :
        List.of(
            "",
            "[]",
            "{}",
            "{\"fixes\":{}}",
            "{\"fixes\":[],\"more\":1}",
            "{\"fixes\":[1]}",
            batch("{\"recordedAt\":\"%s\",\"lon\":1,\"lat\":1,\"mood\":1}".formatted(now)))) {
      assertThat(patrol.send(token, body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(patrol.send(token, batch(walk(now.minusSeconds(9999), 5001))).statusCode())
        .isEqualTo(400);
    HttpResponse<byte[]> header = patrol.csv(token, "lon,lat,religion,x\n");
    assertThat(header.statusCode()).isEqualTo(400);
    assertThat(Service.text(header))
        .contains("forbidden-column")
        .contains("track-column-unknown")
        .contains("column-missing");
    assertThat(require(200, patrol.send(token, batch())).get("received").asInt()).isZero();
  }

  @Test
  void aPauseHoldsFromItsFirstMoment() {
    UUID shift = ShiftsForTests.open("pauser", now.minusSeconds(3600));
    String token = patrol.issue(patrol.device("pauser", ""));
    assertThat(send(token, Instant.now()).get("taken").asInt()).isEqualTo(1);
    ShiftsForTests.pause(shift, Instant.now());
    JsonNode paused = send(token, Instant.now());
    assertThat(reasons(paused)).isEqualTo(Map.of("IN_PAUSE", 1));
    ShiftsForTests.resume(shift, Instant.now());
    assertThat(send(token, Instant.now()).get("taken").asInt()).isEqualTo(1);
  }

  private static JsonNode send(String token, Instant at) {
    return require(200, patrol.send(token, batch(fix(at, LON, LAT))));
  }

  @Test
  void whatWasBufferedComesAfterCheckOutAndNothingFromAfterIt() {
    UUID shift = ShiftsForTests.open("buffer", now.minusSeconds(3600));
    String token = patrol.issue(patrol.device("buffer", ""));
    assertThat(send(token, now.minusSeconds(1000)).get("taken").asInt()).isEqualTo(1);
    Instant out = Instant.now();
    ShiftsForTests.checkOut(shift, out);
    JsonNode after =
        require(
            200,
            patrol.send(
                token,
                batch(fix(now.minusSeconds(600), LON, LAT), fix(out.plusMillis(1), LON, LAT))));
    assertThat(after.get("taken").asInt()).isEqualTo(1);
    assertThat(reasons(after)).isEqualTo(Map.of("OUTSIDE_SHIFT", 1));
  }

  @Test
  void aDeviceWhoseHolderIsNotOnShiftLeavesNothing() {
    String token = patrol.issue(patrol.device("idle", ""));
    JsonNode receipt = send(token, now);
    assertThat(reasons(receipt)).isEqualTo(Map.of("NO_SHIFT", 1));
    assertThat(receipt.get("taken").asInt()).isZero();
  }

  @Test
  void aTokenThatIsNoneOrEndedOrTakenBackOpensNothing() throws Exception {
    ShiftsForTests.open("holder", now.minusSeconds(3600));
    UUID device = patrol.device("holder", "");
    String body = batch(fix(now, LON, LAT));
    assertThat(patrol.send("x".repeat(43), body).statusCode()).isEqualTo(401);
    assertThat(patrol.service.post("", PatrolForTests.DEVICE_FIXES, body).statusCode())
        .isEqualTo(401);
    String bearer = patrol.peers.token("holder", "/areas/T1/officer");
    assertThat(patrol.service.post(bearer, PatrolForTests.DEVICE_FIXES, body).statusCode())
        .isEqualTo(401);
    String first = patrol.issue(device);
    assertThat(patrol.send(first, body).statusCode()).isEqualTo(200);
    String second = patrol.issue(device);
    assertThat(patrol.send(first, body).statusCode()).isEqualTo(401);
    assertThat(patrol.send(second, body).statusCode()).isEqualTo(200);
    patrol.service.bean(org.linli.patrol.device.Devices.class);
    assertThat(delete("/api/patrol/devices/" + device + "/token")).isEqualTo(204);
    assertThat(patrol.send(second, body).statusCode()).isEqualTo(401);
    String third = patrol.issue(device);
    patrol.asOwner(
        "alter table device_token no force row level security",
        "update device_token set expires_at = now() - interval '1 second' where device_id = '%s'"
            .formatted(device),
        "alter table device_token force row level security");
    assertThat(patrol.send(third, body).statusCode()).isEqualTo(401);
    String fourth = patrol.issue(device);
    assertThat(patrol.send(fourth, body).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> given =
        patrol.service.put(
            patrol.chief,
            "/api/patrol/devices/" + device,
            "{\"label\":\"x\",\"kind\":\"TRACKER\",\"crs\":\"WGS84\",\"active\":true,\"holder\":\"other\"}",
            "If-Match",
            "\"1\"");
    assertThat(given.statusCode()).as(Service.text(given)).isEqualTo(200);
    assertThat(patrol.send(fourth, body).statusCode()).isEqualTo(401);
  }

  private static int delete(String path) throws Exception {
    java.net.http.HttpRequest request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(patrol.service.url() + path))
            .header("Authorization", "Bearer " + patrol.chief)
            .DELETE()
            .build();
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void devicesAreTheAffairOfTheirAreasCoordinatorsAndHoldersSeeWhatTheyCarry() {
    UUID device = patrol.device("carrier", "");
    String path = "/api/patrol/devices/" + device;
    String carrier = patrol.peers.token("carrier", "/areas/T2/volunteer");
    String stranger = patrol.peers.token("stranger", "/areas/T1/volunteer");
    String neighbour = patrol.peers.token("neighbour", "/areas/T2/officer");
    assertThat(patrol.service.get(carrier, path).statusCode()).isEqualTo(200);
    assertThat(patrol.service.get(stranger, path).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(neighbour, path).statusCode()).isEqualTo(404);
    assertThat(patrol.service.post(neighbour, path + "/token", "").statusCode()).isEqualTo(404);
    assertThat(patrol.service.post(carrier, path + "/token", "").statusCode()).isEqualTo(403);
    assertThat(patrol.service.json(carrier, "/api/patrol/devices").get("items")).hasSize(1);
    assertThat(patrol.service.json(stranger, "/api/patrol/devices").get("items")).isEmpty();
    JsonNode first = patrol.service.json(patrol.chief, "/api/patrol/devices?limit=1");
    assertThat(first.get("items")).hasSize(1);
    JsonNode next =
        patrol.service.json(
            patrol.chief,
            "/api/patrol/devices?limit=1&cursor=" + first.get("nextCursor").asString());
    assertThat(next.get("items").get(0).get("id"))
        .isNotEqualTo(first.get("items").get(0).get("id"));
    HttpResponse<byte[]> ofNoTeam =
        patrol.service.post(
            patrol.chief,
            "/api/patrol/devices",
            "{\"label\":\"x\",\"kind\":\"RADIO\",\"areaCode\":\"T1\",\"team\":\"%s\"}"
                .formatted(UUID.randomUUID()));
    assertThat(ofNoTeam.statusCode()).isEqualTo(400);
    assertThat(Service.text(ofNoTeam)).contains("\"team\"");
    UUID empty =
        UUID.fromString(
            require(
                    201,
                    patrol.service.post(
                        patrol.chief,
                        "/api/patrol/devices",
                        "{\"label\":\"x\",\"kind\":\"RADIO\",\"areaCode\":\"T1\"}"))
                .get("id")
                .asString());
    assertThat(
            patrol
                .service
                .post(patrol.chief, "/api/patrol/devices/" + empty + "/token", "")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatADeviceSaysInGcj02IsKeptWhereItIs() {
    UUID shift = ShiftsForTests.open("gcj", now.minusSeconds(3600));
    String token = patrol.issue(patrol.device("gcj", ",\"crs\":\"GCJ02\""));
    LonLat shown = Gcj02.fromWgs84(LON, LAT);
    assertThat(Math.abs(shown.lon() - LON)).isGreaterThan(1e-4);
    require(200, patrol.send(token, batch(fix(now, shown.lon(), shown.lat()))));
    StoredFix kept =
        patrol.service.bean(FixStore.class).of(shift, now.minusSeconds(3600)).getFirst();
    assertThat(kept.lon()).isCloseTo(LON, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(kept.lat()).isCloseTo(LAT, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void whoFollowsChangesMissesNoneAndSeesNoneTwice() throws Exception {
    Tracks tracks = patrol.service.bean(Tracks.class);
    long mark = 0;
    for (Tracks.ChangedShift change : tracks.changedSince(0, 1_000_000)) {
      mark = Math.max(mark, change.mark());
    }
    List<UUID> shifts = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      shifts.add(ShiftsForTests.open("follow" + n, now.minusSeconds(3600)));
      tokens.add(patrol.issue(patrol.device("follow" + n, "")));
    }
    Map<UUID, Integer> seen = new HashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> sending = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        String token = tokens.get(n);
        sending.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    send(token, now.minusSeconds(2000 - i));
                  }
                }));
      }
      boolean over = false;
      while (!over) {
        over = sending.stream().allMatch(Future::isDone);
        List<Tracks.ChangedShift> changes = tracks.changedSince(mark, 7);
        for (Tracks.ChangedShift change : changes) {
          assertThat(change.mark()).isGreaterThan(mark);
          mark = change.mark();
          seen.put(change.shift(), tracks.valid(change.shift()).size());
        }
        over = over && changes.isEmpty();
      }
      for (Future<?> each : sending) {
        each.get();
      }
    }
    for (UUID shift : shifts) {
      assertThat(seen.get(shift)).isEqualTo(20);
    }
  }

  @Test
  void aBadTokenAndATooLongOneSpeakOfTheDevice() {
    String bad = org.linli.patrol.Service.text(patrol.send("x".repeat(43), batch()));
    assertThat(bad).contains("device-token", "设备令牌无效");
    String tooLong = org.linli.patrol.Service.text(patrol.send("x".repeat(201), batch()));
    assertThat(tooLong).contains("\"X-Linli-Device\"").doesNotContain("xLinliDevice");
  }

  @Test
  void aTeamOfAnotherAreaIsNoneForADevice() {
    String elsewhere = patrol.peers.token("elsewhere", "/areas/T2/officer");
    String county = patrol.peers.token("county", "/areas/C/officer");
    String team =
        require(
                201,
                patrol.service.post(
                    elsewhere,
                    "/api/patrol/teams",
                    "{\"areaCode\":\"T2\",\"name\":\"西片\",\"kind\":\"JOINT\",\"coordinators\":[\"elsewhere\"]}"))
            .get("id")
            .asString();
    String device =
        "{\"label\":\"对讲机\",\"kind\":\"TRACKER\",\"areaCode\":\"%s\",\"team\":\"" + team + "\"}";
    HttpResponse<byte[]> refused =
        patrol.service.post(county, "/api/patrol/devices", device.formatted("T1"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(org.linli.patrol.Service.text(refused)).contains("team-elsewhere");
    for (String area : new String[] {"T2", "C"}) {
      assertThat(
              patrol
                  .service
                  .post(county, "/api/patrol/devices", device.formatted(area))
                  .statusCode())
          .isEqualTo(201);
    }
  }
}

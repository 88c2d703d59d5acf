package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.inspection.Desk.API;
import static org.linli.place.inspection.Desk.LISTS;
import static org.linli.place.inspection.Desk.faults;
import static org.linli.place.inspection.Desk.id;
import static org.linli.place.inspection.Desk.ok;
import static org.linli.place.inspection.Desk.part;
import static org.linli.place.inspection.Desk.refused;
import static org.linli.place.inspection.Desk.state;
import static org.linli.place.inspection.Desk.tag;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class InspectionTest extends InspectionStory {

  @Test
  void anInspectionWithoutDefectsPasses() {
    JsonNode begun = desk.begin(inspector, withList("passing"));
    assertThat(begun.get("head").get("number").asString()).matches("C-20\\d\\d-\\d{6}");
    JsonNode draft = saved(begun, all(GOOD));
    assertThat(part(draft, 1).get("complete").asBoolean()).isTrue();
    JsonNode done = ok(desk.submit(inspector, draft, "{}"), 200);
    assertThat(state(done)).isEqualTo("SUBMITTED");
    assertThat(done.get("head").get("result").asString()).isEqualTo("PASSED");
    assertThat(done.get("contentHash").asString()).hasSize(64);
    assertThat(done.get("contentIntact").asBoolean()).isTrue();
  }

  @Test
  void everyDefectBecomesOneHazardHoweverOftenItIsSubmitted() throws Exception {
    UUID premises = withList("defective");
    JsonNode begun = desk.begin(inspector, premises);
    JsonNode photo = desk.photo(inspector, begun, 1, "a_photo");
    assertThat(photo.get("distanceMetres").asInt()).isPositive();
    JsonNode draft = ok(desk.save(inspector, desk.get(inspector, begun), 1, all(BAD)), 200);
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(many.submit(() -> desk.submit(inspector, draft, "{}")));
      }
      for (Future<HttpResponse<byte[]>> answer : answers) {
        JsonNode done = ok(answer.get(), 200);
        assertThat(done.get("head").get("result").asString()).isEqualTo("DEFECTS_FOUND");
        assertThat(done.get("defects")).hasSize(2);
      }
    }
    assertThat(desk.count("select count(*) from hazard where premises = ?", premises)).isEqualTo(2);
    JsonNode read = desk.get(officer, begun);
    assertThat(read.get("defects").valueStream().map(one -> one.get("words").asString()))
        .containsExactlyInAnyOrder("通道堵塞：货物挡住", "楼梯太窄");
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    JsonNode begun = desk.begin(inspector, withList("incomplete"));
    assertThat(faults(desk.submit(inspector, begun, "{}")))
        .containsExactly(
            "parts[1].answers[a_exit].value required", "parts[1].answers[b_exit].value required");
    assertThat(
            faults(
                desk.save(
                    inspector,
                    begun,
                    1,
                    "{\"item\":\"nothing\"},{\"item\":\"a_exit\",\"number\":3},{\"item\":\"a_width\",\"number\":99},"
                        + "{\"item\":\"a_words\",\"value\":\"YES\"},{\"item\":\"a_words\",\"text\":\"x\"}")))
        .containsExactlyInAnyOrder(
            "answers[0].item unknown-value",
            "answers[1].number no-such-answer",
            "answers[2].number out-of-range",
            "answers[3].value no-such-answer",
            "answers[4].item twice");
    HttpResponse<byte[]> future =
        service.post(
            inspector,
            API,
            "{\"premises\":\"%s\",\"begunAt\":\"2199-01-01T00:00:00Z\"}"
                .formatted(begun.get("head").get("premises").get("id").asString()));
    assertThat(faults(future)).containsExactly("begunAt in-the-future");
    assertThat(desk.submit(inspector, begun, "{\"notPossibleBecause\":\"\"}").statusCode())
        .isEqualTo(400);
    assertThat(service.post(inspector, API + "/" + id(begun) + "/submission", "{}").statusCode())
        .isEqualTo(428);
  }

  @Test
  void aChecklistChangedInMidInspectionIsToldAndTheOldOneMayBeFinished() {
    JsonNode begun = desk.begin(inspector, withList("midway"));
    JsonNode draft = saved(begun, all(GOOD));
    desk.next(admin, "midway");
    JsonNode told = desk.get(inspector, draft);
    assertThat(part(told, 1).get("checklistVersion").asInt()).isEqualTo(1);
    assertThat(part(told, 1).get("newerVersion").asInt()).isEqualTo(2);
    refused(desk.submit(inspector, told, "{}"), 409, "checklist-newer");
    JsonNode done = ok(desk.submit(inspector, told, "{\"acceptOlderVersion\":true}"), 200);
    assertThat(part(done, 1).get("checklistVersion").asInt()).isEqualTo(1);
    JsonNode anew = desk.begin(inspector, premises("midway"));
    assertThat(part(anew, 1).get("checklistVersion").asInt()).isEqualTo(2);
  }

  @Test
  void aVersionWithdrawnAsDangerousCannotBeFinished() {
    UUID premises = withList("withdrawn");
    JsonNode draft = saved(desk.begin(inspector, premises), all(GOOD));
    desk.next(admin, "withdrawn");
    JsonNode first = service.json(admin, LISTS + "/withdrawn/versions/1").get("head");
    ok(
        service.post(
            admin,
            LISTS + "/withdrawn/versions/1/retirement",
            "{\"reason\":\"压力数值有误\",\"dangerous\":true}",
            "If-Match",
            tag(first)),
        200);
    JsonNode told = desk.get(inspector, draft);
    assertThat(part(told, 1).get("withdrawn").asString()).isEqualTo("压力数值有误");
    HttpResponse<byte[]> answer = desk.submit(inspector, told, "{\"acceptOlderVersion\":true}");
    refused(answer, 409, "checklist-withdrawn");
    assertThat(Service.text(answer)).contains("压力数值有误");
    refused(
        service.post(
            inspector,
            API,
            "{\"premises\":\"%s\",\"checklist\":\"withdrawn\",\"checklistVersion\":1}"
                .formatted(premises)),
        409,
        "checklist-withdrawn");
    JsonNode given = ok(desk.step(inspector, told, "abandonment", "{\"reason\":\"检查表收回\"}"), 200);
    assertThat(state(given)).isEqualTo("ABANDONED");
  }

  @Test
  void aDraftBegunWithoutNetworkIsTakenOnceWithItsOwnTime() {
    UUID premises = withList("offline");
    UUID own = UUID.randomUUID();
    Instant begunAt = Instant.now().minus(Duration.ofHours(5));
    String body =
        """
        {"id":"%s","premises":"%s","begunAt":"%s","checklistVersion":1,"savedAt":"%s","answers":[%s],
         "position":{"lon":110.025,"lat":25.026,"accuracyMetres":12}}
        """
            .formatted(own, premises, begunAt, begunAt.plusSeconds(600), GOOD);
    JsonNode first = ok(service.post(inspector, API, body), 201);
    assertThat(id(first)).isEqualTo(own.toString());
    assertThat(first.get("begun").get("distanceMetres").asInt()).isBetween(50, 500);
    JsonNode more = saved(first, all(GOOD));
    JsonNode again = ok(service.post(inspector, API, body), 200);
    assertThat(part(again, 1).get("answers")).hasSize(3);
    assertThat(again.get("head").get("number")).isEqualTo(more.get("head").get("number"));
    refused(service.post(grid, API, body), 409, "inspection-id-taken");
    String old =
        body.replace(begunAt.toString(), Instant.now().minus(Duration.ofDays(40)).toString());
    assertThat(
            faults(
                service.post(
                    inspector, API, old.replace(own.toString(), UUID.randomUUID().toString()))))
        .containsExactly("begunAt too-long-ago");
  }

  @Test
  void twoDevicesAreToldOfEachOther() {
    JsonNode begun = desk.begin(inspector, withList("devices"));
    String path = API + "/" + id(begun) + "/parts/1";
    String first = "{\"answers\":[" + GOOD + "],\"savedAt\":\"2026-01-01T08:00:00Z\"}";
    String second = "{\"answers\":[" + BAD + "],\"savedAt\":\"2026-01-01T09:00:00Z\"}";
    ok(service.put(inspector, path, first, "If-Match", "\"1\""), 200);
    // An answer that got lost on the way back changes nothing.
    ok(service.put(inspector, path, first, "If-Match", "\"1\""), 200);
    HttpResponse<byte[]> answer = service.put(inspector, path, second, "If-Match", "\"1\"");
    refused(answer, 412, "draft-conflict");
    assertThat(Service.text(answer)).contains("2026-01-01T08:00:00Z", "2026-01-01T09:00:00Z");
    assertThat(service.put(inspector, path, second).statusCode()).isEqualTo(428);
    assertThat(
            desk.get(inspector, begun)
                .get("parts")
                .get(0)
                .get("answers")
                .get(0)
                .get("value")
                .asString())
        .isEqualTo("YES");
  }

  @Test
  void aJointInspectionIsAnsweredByItsPartsAndSubmittedByTheOneWhoLeads() {
    UUID premises = withList("joint");
    JsonNode begun =
        ok(
            service.post(
                inspector,
                API,
                """
                {"premises":"%s","department":"消防","participants":[{"username":"cop","department":"公安"}]}
                """
                    .formatted(premises)),
            201);
    assertThat(part(begun, 1).get("sections").get(0).get("code").asString()).isEqualTo("a");
    assertThat(part(begun, 2).get("sections").get(0).get("code").asString()).isEqualTo("b");
    refused(
        desk.save(police, begun, 1, "{\"item\":\"a_exit\",\"value\":\"YES\"}"),
        403,
        "not-your-part");
    JsonNode mine = saved(begun, GOOD);
    refused(desk.submit(police, mine, "{}"), 403, "not-leading");
    assertThat(faults(desk.submit(inspector, mine, "{}")))
        .containsExactly("parts[2].answers[b_exit].value required");
    JsonNode theirs = ok(desk.save(police, mine, 2, "{\"item\":\"b_exit\",\"value\":\"NO\"}"), 200);
    JsonNode done = ok(desk.submit(inspector, theirs, "{}"), 200);
    assertThat(done.get("defects")).hasSize(1);
    assertThat(done.get("maySign").asBoolean()).isTrue();
    JsonNode half = desk.signed(inspector, done);
    assertThat(state(half)).isEqualTo("SUBMITTED");
    assertThat(half.get("maySign").asBoolean()).as("signed already").isFalse();
    assertThat(desk.get(police, done).get("maySign").asBoolean()).as("not signed yet").isTrue();
    String hash = done.get("contentHash").asString();
    refused(
        desk.step(grid, done, "signature", "{\"contentHash\":\"" + hash + "\"}"),
        403,
        "not-taking-part");
    JsonNode whole =
        ok(desk.step(police, done, "signature", "{\"contentHash\":\"" + hash + "\"}"), 200);
    assertThat(state(whole)).isEqualTo("SIGNED");
  }

  @Test
  void participantsComeAndGoAndTheirSectionsWithThem() {
    JsonNode begun = desk.begin(inspector, withList("changing"));
    refused(desk.step(police, begun, "parts", "{\"username\":\"cop\"}"), 403, "not-leading");
    assertThat(
            faults(
                desk.step(
                    inspector, begun, "parts", "{\"username\":\"cop\",\"sections\":[\"x\"]}")))
        .containsExactly("sections[0] unknown-value");
    JsonNode joint =
        ok(
            desk.step(inspector, begun, "parts", "{\"username\":\"cop\",\"department\":\"公安\"}"),
            201);
    assertThat(part(joint, 1).get("sections")).hasSize(1);
    assertThat(part(joint, 2).get("sections").get(0).get("code").asString()).isEqualTo("b");
    HttpResponse<byte[]> removed =
        desk.delete(inspector, API + "/" + id(joint) + "/parts/2", tag(part(joint, 2)));
    JsonNode alone = ok(removed, 200);
    assertThat(alone.get("parts")).hasSize(1);
    assertThat(part(alone, 1).get("sections")).hasSize(2);
  }

  @Test
  void whoMaySeeWhat() {
    JsonNode draft = saved(desk.begin(inspector, withList("seen")), all(GOOD));
    String path = API + "/" + id(draft);
    assertThat(service.get(leader, path).statusCode()).isEqualTo(404);
    assertThat(service.get(officer, path).statusCode()).isEqualTo(200);
    JsonNode done = ok(desk.submit(inspector, draft, "{}"), 200);
    desk.signed(inspector, done);
    for (String reader : List.of(inspector, officer, police, grid)) {
      assertThat(service.json(reader, path).get("businessSignature").get("name").asString())
          .isEqualTo("王小明");
      HttpResponse<byte[]> drawing = service.get(reader, path + "/business-signature");
      assertThat(drawing.statusCode()).isEqualTo(200);
      assertThat(drawing.body()[1]).isEqualTo((byte) 'P');
    }
    JsonNode led = service.json(leader, path);
    assertThat(led.get("head").get("result").asString()).isEqualTo("PASSED");
    assertThat(led.has("businessSignature")).isFalse();
    assertThat(service.get(leader, path + "/business-signature").statusCode()).isEqualTo(403);
    assertThat(service.get(leader, path + "/record").statusCode()).isEqualTo(403);
    assertThat(service.get(far, path).statusCode()).isEqualTo(404);
    assertThat(service.get(volunteer, path).statusCode()).isEqualTo(403);
    assertThat(service.json(far, API).get("items")).isEmpty();
    assertThat(service.json(officer, API + "?state=SUBMITTED&state=SIGNED").get("items"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.get("state").asString()).isIn("SUBMITTED", "SIGNED"));
    assertThat(service.get(far, API + "?area=T1").statusCode()).isEqualTo(404);
    refused(
        service.post(far, API, "{\"premises\":\"" + premises("seen") + "\"}"), 404, "not-found");
    assertThat(
            desk.count(
                "select count(*) from inspection_business_signature where name_sealed is not null and inspection_id = ?",
                UUID.fromString(id(done))))
        .isEqualTo(1);
  }

  @Test
  void aPhotoIsKeptOnceForEachKeyAndReadByThoseOfTheArea() {
    JsonNode begun = desk.begin(inspector, withList("pictured"));
    JsonNode one = desk.photo(inspector, begun, 1, "a_photo", "Idempotency-Key", "photo-key-1");
    JsonNode two = desk.photo(inspector, begun, 1, "a_photo", "Idempotency-Key", "photo-key-1");
    assertThat(two.get("id")).isEqualTo(one.get("id"));
    String path = API + "/" + id(begun) + "/photos/" + one.get("id").asString();
    assertThat(service.get(officer, path).statusCode()).isEqualTo(200);
    assertThat(service.get(far, path).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> wrong =
        service.multipart(
            inspector,
            API + "/" + id(begun) + "/photos",
            Desk.png(),
            Map.of("part", "1", "item", "nothing"));
    assertThat(faults(wrong)).containsExactly("item unknown-value");
    HttpResponse<byte[]> half =
        service.multipart(
            inspector,
            API + "/" + id(begun) + "/photos",
            Desk.png(),
            Map.of("part", "1", "item", "a_photo", "lon", "110"));
    assertThat(faults(half)).containsExactly("lat required");
  }

  @Test
  void aDefectOfAKindThatIsNotInTheSettingsNamesItsQuestion() {
    JsonNode draft = desk.begin(inspector, withList("odd_defect"));
    String odd =
        "{\"item\":\"a_exit\",\"value\":\"NO\",\"defect\":{\"kind\":\"gone\",\"words\":\"堵塞\"}}";
    ok(desk.save(inspector, draft, 1, all(odd)), 200);
    HttpResponse<byte[]> answer = desk.submit(inspector, desk.get(inspector, draft), "{}");
    assertThat(faults(answer)).containsExactly("parts[1].answers[a_exit].defect hazard-kind-gone");
    assertThat(Service.text(answer)).contains("通道畅通", "gone");
  }
}

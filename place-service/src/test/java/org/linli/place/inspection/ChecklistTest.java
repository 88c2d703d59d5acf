package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.inspection.Desk.LISTS;
import static org.linli.place.inspection.Desk.faults;
import static org.linli.place.inspection.Desk.ok;
import static org.linli.place.inspection.Desk.refused;
import static org.linli.place.inspection.Desk.tag;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class ChecklistTest {

  private static TestPeers peers;
  private static Service service;
  private static Desk desk;

  private final String admin = peers.token("admin", "/areas/C/area-admin");
  private final String townAdmin = peers.token("town.admin", "/areas/T1/area-admin");
  private final String inspector = peers.token("inspector1", "/areas/T1/inspector");
  private final String volunteer = peers.token("volunteer1", "/areas/T1/volunteer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    desk = new Desk(service);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void theProductComesWithChecklistsInBothLanguages() {
    JsonNode all = service.json(inspector, LISTS);
    assertThat(all.valueStream().map(one -> one.get("code").asString()))
        .contains("hotel", "rental_building", "hazardous_goods", "fire_safety");
    for (JsonNode one : all) {
      if (one.get("code").asString().matches("hotel|rental_building|hazardous_goods|fire_safety")) {
        JsonNode version =
            service.json(inspector, LISTS + "/" + one.get("code").asString() + "/versions/1");
        assertThat(version.get("head").get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(version.get("head").get("items").asInt()).isGreaterThanOrEqualTo(10);
        version
            .get("sections")
            .forEach(
                section ->
                    section
                        .get("items")
                        .forEach(
                            item -> {
                              assertThat(item.get("question").asString()).isNotBlank();
                              assertThat(item.get("questionEn").asString())
                                  .isNotBlank()
                                  .doesNotMatch(".*[\\u4e00-\\u9fff].*");
                            }));
      }
    }
    assertThat(service.json(inspector, LISTS + "?kind=hotel")).hasSize(1);
    assertThat(service.json(inspector, LISTS + "?kind=scenic_site").get(0).get("code").asString())
        .isEqualTo("fire_safety");
  }

  @Test
  void aVersionIsDraftedPublishedAndRetiredAndNeverChangedOncePublished() {
    String code = desk.checklist(admin, "school_list", Desk.section("s", "教育局"));
    JsonNode first = service.json(admin, LISTS + "/" + code + "/versions/1");
    refused(
        service.put(
            admin,
            LISTS + "/" + code + "/versions/1",
            "{\"sections\":[" + Desk.section("s", "教育局") + "]}",
            "If-Match",
            tag(first.get("head"))),
        409,
        "checklist-not-draft");
    JsonNode draft = ok(service.post(admin, LISTS + "/" + code + "/versions", "{}"), 201);
    refused(
        service.post(admin, LISTS + "/" + code + "/versions", "{}"), 409, "checklist-draft-there");
    JsonNode changed =
        ok(
            service.put(
                admin,
                LISTS + "/" + code + "/versions/2",
                "{\"sections\":[" + Desk.section("s", "教育局") + "," + Desk.section("t", "消防") + "]}",
                "If-Match",
                tag(draft.get("head"))),
            200);
    HttpResponse<byte[]> stale =
        service.post(
            admin,
            LISTS + "/" + code + "/versions/2/publication",
            "",
            "If-Match",
            tag(draft.get("head")));
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(service.post(admin, LISTS + "/" + code + "/versions/2/publication", "").statusCode())
        .isEqualTo(428);
    desk.publish(admin, changed);
    JsonNode versions = service.json(inspector, LISTS + "/" + code + "/versions");
    assertThat(versions.valueStream().map(one -> one.get("state").asString()))
        .containsExactly("PUBLISHED", "RETIRED");
    assertThat(versions.get(1).get("dangerous").asBoolean()).isFalse();
    JsonNode withdrawn =
        ok(
            service.post(
                admin,
                LISTS + "/" + code + "/versions/1/retirement",
                "{\"reason\":\"标准引用错误\",\"dangerous\":true}",
                "If-Match",
                tag(versions.get(1))),
            200);
    assertThat(withdrawn.get("head").get("dangerous").asBoolean()).isTrue();
  }

  @Test
  void badQuestionsAreRefusedWithTheNamesOfTheirFields() {
    String bad =
        """
        {"code":"Bad Code","title":"表","titleEn":"List","kinds":["school","Not A Kind"],"sections":[
          {"code":"s","title":"节","titleEn":"Section","items":[
            {"code":"a","question":"甲","questionEn":"A","answer":"YES_NO_NA","required":true,"noIsDefect":true},
            {"code":"a","question":"甲","questionEn":"A","answer":"NUMBER","required":true,"noIsDefect":false},
            {"code":"religion","question":"乙","questionEn":"B","answer":"TEXT","required":true,"noIsDefect":true},
            {"code":"c","question":"丙","questionEn":"C","answer":"NUMBER","required":true,"noIsDefect":false,"unit":"m","min":5,"max":1}]}]}
        """;
    assertThat(faults(service.post(admin, LISTS, bad)))
        .contains(
            "code code-form",
            "kinds[1] code-form",
            "sections[0].items[0].hazardKind required",
            "sections[0].items[1].code code-twice",
            "sections[0].items[1].unit required",
            "sections[0].items[2].code forbidden-question",
            "sections[0].items[2].noIsDefect only-for-yes-no",
            "sections[0].items[3].max least-above-most");
    HttpResponse<byte[]> empty =
        service.post(
            admin,
            LISTS,
            "{\"code\":\"empty\",\"title\":\"表\",\"titleEn\":\"List\",\"kinds\":[\"mine\"],\"sections\":[]}");
    JsonNode made = ok(empty, 201);
    assertThat(
            faults(
                service.post(
                    admin,
                    LISTS + "/empty/versions/1/publication",
                    "",
                    "If-Match",
                    tag(made.get("head")))))
        .containsExactly("sections required");
  }

  @Test
  void onlyAdministratorsEditAndVolunteersDoNotRead() {
    assertThat(service.post(inspector, LISTS + "/hotel/versions", "{}").statusCode())
        .isEqualTo(403);
    assertThat(service.get(volunteer, LISTS).statusCode()).isEqualTo(403);
    assertThat(service.get(inspector, LISTS + "/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whoAdministersATownReadsTheChecklistsOfTheWholeCountyAndWritesNone() {
    String code = desk.checklist(admin, "county_only", Desk.section("s", "消防"));
    JsonNode seen = service.json(townAdmin, LISTS + "/" + code);
    assertThat(seen.get("mayChange").asBoolean()).isFalse();
    assertThat(service.json(admin, LISTS + "/" + code).get("mayChange").asBoolean()).isTrue();
    JsonNode published = service.json(townAdmin, LISTS + "/" + code + "/versions/1").get("head");
    String first = LISTS + "/" + code + "/versions/1";
    String questions = "{\"sections\":[" + Desk.section("s", "消防") + "]}";
    String head = "{\"title\":\"表\",\"titleEn\":\"List\",\"kinds\":[\"hotel\"]}";
    String withdrawal = "{\"reason\":\"x\",\"dangerous\":true}";
    String made =
        "{\"code\":\"of_town\",\"title\":\"表\",\"titleEn\":\"List\",\"kinds\":[],\"sections\":[]}";
    String tag = tag(published);
    for (HttpResponse<byte[]> answer :
        List.of(
            service.post(townAdmin, LISTS, made),
            service.put(townAdmin, LISTS + "/" + code, head, "If-Match", tag(seen)),
            service.post(townAdmin, LISTS + "/" + code + "/versions", "{}"),
            service.put(townAdmin, first, questions, "If-Match", tag),
            service.post(townAdmin, first + "/publication", "", "If-Match", tag),
            service.post(townAdmin, first + "/retirement", withdrawal, "If-Match", tag))) {
      refused(answer, 403, "checklist-root-only");
    }
    assertThat(service.get(townAdmin, LISTS + "/of_town").statusCode()).isEqualTo(404);
    assertThat(service.json(admin, first).get("head").get("state").asString())
        .isEqualTo("PUBLISHED");
  }

  @Test
  void aKindOfHazardThatThereIsNotIsRefusedWhileTheQuestionsAreWritten() {
    String sections =
        "[" + Desk.section("s", "消防").replaceFirst("escape_route", "no_such_kind") + "]";
    assertThat(
            faults(
                service.post(
                    admin,
                    LISTS,
                    "{\"code\":\"odd_kind\",\"title\":\"表\",\"titleEn\":\"List\",\"kinds\":[],\"sections\":%s}"
                        .formatted(sections))))
        .containsExactly("sections[0].items[0].hazardKind unknown-hazard-kind");
    JsonNode draft = ok(service.post(admin, LISTS + "/rental_building/versions", "{}"), 201);
    assertThat(
            faults(
                service.put(
                    admin,
                    LISTS + "/rental_building/versions/2",
                    "{\"sections\":%s}".formatted(sections),
                    "If-Match",
                    tag(draft.get("head")))))
        .containsExactly("sections[0].items[0].hazardKind unknown-hazard-kind");
  }

  @Test
  void aChecklistIsMadeOnceForEachKey() {
    String body =
        "{\"code\":\"once_only\",\"title\":\"表\",\"titleEn\":\"List\",\"kinds\":[\"mall\"],\"sections\":["
            + Desk.section("s", "消防")
            + "]}";
    ok(service.post(admin, LISTS, body, "Idempotency-Key", "key-of-checklist"), 201);
    ok(service.post(admin, LISTS, body, "Idempotency-Key", "key-of-checklist"), 201);
    assertThat(faults(service.post(admin, LISTS, body))).containsExactly("code code-twice");
  }
}

package org.linli.place.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Premises;
import org.linli.place.Service;
import org.linli.place.hazard.Filing;
import tools.jackson.databind.JsonNode;

class SpecialCampaignTest {

  private static final String API = "/api/place/special-campaigns";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static TestPeers peers;
  private static Service service;

  private final String county = peers.token("countyofficer", "/areas/C/officer");
  private final String town = peers.token("townofficer", "/areas/T1/officer");
  private final String worker = peers.token("worker", "/areas/T1V1/grid-worker");
  private final String otherTown = peers.token("far", "/areas/T2/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database(), "linli.campaign-interval=200ms");
    Premises.enter(service, "一号旅馆", "hotel", "IMPORTANT", "T1V1G1");
    Premises.enter(service, "二号旅馆", "hotel", "IMPORTANT", "T1V2G1");
    Premises.enter(service, "三号旅馆", "hotel", "IMPORTANT", "T2V1G1");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  private static String body(String area, String kinds, String checklists, String tasks) {
    return """
    {"areaCode":"%s","title":"国庆旅馆检查","kind":"FESTIVAL","from":"%s","until":"%s","premisesKinds":[%s],"areas":[],"checklists":[%s],"tasks":[%s]}
    """
        .formatted(area, TODAY, TODAY.plusDays(10), kinds, checklists, tasks);
  }

  private static final String HOTEL = "{\"premisesKind\":\"hotel\",\"checklist\":\"hotel\"}";

  private static String list(String kind, String checklist) {
    return "{\"premisesKind\":\"%s\",\"checklist\":\"%s\"}".formatted(kind, checklist);
  }

  private static JsonNode plan(String token, String area, String tasks) {
    return Filing.ok(service.post(token, API, body(area, "\"hotel\"", HOTEL, tasks)), 201);
  }

  private static String id(JsonNode file) {
    return file.get("campaign").get("id").asString();
  }

  private static HttpResponse<byte[]> step(String token, JsonNode file, String step, String body) {
    return service.post(
        token,
        API + "/" + id(file) + "/" + step,
        body,
        "If-Match",
        "\"" + file.get("campaign").get("version").asInt() + "\"");
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.parse(answer).get("type").asString()).isEqualTo("urn:linli:problem:" + code);
  }

  private static void faulty(HttpResponse<byte[]> answer, String field, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    JsonNode fault = Service.parse(answer).get("violations").get(0);
    assertThat(fault.get("field").asString()).isEqualTo(field);
    assertThat(fault.get("code").asString()).as(Service.text(answer)).isEqualTo(code);
  }

  @Test
  void aCampaignOverNothingIsRefusedAndSaysWhatWasSought() {
    HttpResponse<byte[]> nothing =
        service.post(town, API, body("T1", "\"mine\"", list("mine", "fire_safety"), ""));
    refused(nothing, 409, "campaign-over-nothing");
    assertThat(Service.parse(nothing).get("detail").asString()).contains("矿山");
    refused(service.post(town, API, body("T1", "", "", "")), 409, "campaign-without-aim");
    HttpResponse<byte[]> unknown =
        service.post(town, API, body("T1", "\"zz\"", list("zz", "fire_safety"), ""));
    refused(unknown, 409, "campaign-over-nothing");
    assertThat(Service.parse(unknown).get("detail").asString()).contains("“zz”");
  }

  @Test
  void itRunsWithProgressByAreaAndEndsWithAReport() throws IOException {
    String task = "{\"what\":\"张贴告知书\",\"areaCode\":\"T1V1\",\"until\":\"%s\"}".formatted(TODAY);
    JsonNode planned = plan(county, "C", task);
    assertThat(planned.get("campaign").get("premises").asInt()).isGreaterThanOrEqualTo(3);
    refused(service.get(county, API + "/" + id(planned) + "/report"), 409, "campaign-not-ended");
    JsonNode running = Filing.ok(step(county, planned, "start", "{}"), 200);
    assertThat(running.get("campaign").get("state").asString()).isEqualTo("RUNNING");
    HttpResponse<byte[]> twice = step(county, running, "start", "{}");
    refused(twice, 409, "campaign-step");
    assertThat(Service.parse(twice).get("detail").asString()).isEqualTo("专项行动现为“进行中”，不能办理“开始”。");
    String taskId = running.get("tasks").get(0).get("id").asString();
    String done = "/tasks/" + taskId + "/done";
    assertThat(
            service
                .post(otherTown, API + "/" + id(planned) + done, "{\"words\":\"x\"}")
                .statusCode())
        .isEqualTo(404);
    Filing.ok(service.post(worker, API + "/" + id(planned) + done, "{\"words\":\"已张贴\"}"), 200);
    double[] at = TestFabric.in("T1V1G1");
    Filing.ok(
        service.post(
            worker,
            "/api/place/hazards",
            "{\"kind\":\"gas\",\"words\":\"x\",\"facts\":[],\"campaign\":\"%s\",\"position\":{\"lon\":%s,\"lat\":%s}}"
                .formatted(id(planned), at[0], at[1])),
        201);
    JsonNode progress = service.json(county, API + "/" + id(planned) + "/progress");
    JsonNode first = area(progress, "T1");
    assertThat(first.get("premises").asLong()).isGreaterThanOrEqualTo(2);
    assertThat(first.get("planned").asLong()).isEqualTo(first.get("premises").asLong());
    assertThat(first.get("tasksDone").asLong()).isEqualTo(1);
    assertThat(first.get("hazards").asLong()).isEqualTo(1);
    assertThat(area(progress, "T2").get("hazards").asLong()).isZero();
    JsonNode ended =
        Filing.ok(
            step(
                county,
                service.json(county, API + "/" + id(planned)),
                "end",
                "{\"words\":\"检查全覆盖🎉\"}"),
            200);
    assertThat(ended.get("campaign").get("state").asString()).isEqualTo("ENDED");
    JsonNode report = service.json(otherTown, API + "/" + id(planned) + "/report");
    assertThat(report.get("words").asString()).isEqualTo("检查全覆盖🎉");
    assertThat(report.get("progress").get("areas").size()).isEqualTo(1);
    HttpResponse<byte[]> pdf =
        service.get(county, API + "/" + id(planned) + "/report.pdf?language=zh-CN");
    assertThat(pdf.statusCode()).as(Service.text(pdf)).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("总结报告", "检查全覆盖[U+1F389]", "合计");
    }
  }

  private static JsonNode area(JsonNode progress, String code) {
    return progress
        .get("areas")
        .valueStream()
        .filter(one -> one.get("areaCode").asString().equals(code))
        .findFirst()
        .orElseThrow()
        .get("counts");
  }

  @Test
  void aTaskOfItsWholeAreaCountsInTheTotalAndInNoAreaBelow() {
    String task = "{\"what\":\"清理消防通道\",\"areaCode\":\"T1\",\"until\":\"%s\"}".formatted(TODAY);
    JsonNode running = Filing.ok(step(town, plan(town, "T1", task), "start", "{}"), 200);
    String path = API + "/" + id(running);
    String taskId = running.get("tasks").get(0).get("id").asString();
    Filing.ok(service.post(town, path + "/tasks/" + taskId + "/done", "{\"words\":\"已清理\"}"), 200);
    JsonNode progress = service.json(town, path + "/progress");
    assertThat(progress.get("total").get("tasks").asLong()).isEqualTo(1);
    assertThat(progress.get("total").get("tasksDone").asLong()).isEqualTo(1);
    assertThat(area(progress, "T1V1").get("tasks").asLong()).isZero();
    assertThat(service.json(worker, path + "/progress").get("total").get("tasks").asLong())
        .isZero();
    Filing.ok(step(town, service.json(town, path), "end", "{\"words\":\"完成\"}"), 200);
    JsonNode kept = service.json(town, path + "/report").get("progress");
    assertThat(kept.get("total").get("tasksDone").asLong()).isEqualTo(1);
  }

  @Test
  void premisesThatComeWhileItRunsJoin() {
    JsonNode planned = plan(town, "T1", "");
    JsonNode running = Filing.ok(step(town, planned, "start", "{}"), 200);
    int before = running.get("campaign").get("premises").asInt();
    Premises.enter(service, "新旅馆", "hotel", "IMPORTANT", "T1V2G2");
    service.await(
        () ->
            service.json(town, API + "/" + id(planned)).get("campaign").get("premises").asInt()
                == before + 1);
    JsonNode file = service.json(town, API + "/" + id(planned));
    assertThat(file.get("history").valueStream().map(e -> e.get("step").asString()))
        .contains("JOIN");
    JsonNode progress = service.json(town, API + "/" + id(planned) + "/progress");
    assertThat(progress.get("total").get("planned").asLong()).isEqualTo(before + 1);
    JsonNode cancelled = Filing.ok(step(town, file, "cancellation", "{\"reason\":\"合并\"}"), 200);
    assertThat(cancelled.get("cancelReason").asString()).isEqualTo("合并");
  }

  @Test
  void onlyWhoLeadsItsAreaChangesItAndTheOtherTownSeesNothing() {
    JsonNode planned = plan(town, "T1", "");
    assertThat(service.get(otherTown, API + "/" + id(planned)).statusCode()).isEqualTo(404);
    refused(step(worker, planned, "start", "{}"), 403, "forbidden");
    String village = peers.token("villageofficer", "/areas/T1V1/officer");
    assertThat(service.get(village, API + "/" + id(planned)).statusCode()).isEqualTo(200);
    refused(step(village, planned, "start", "{}"), 403, "forbidden");
    refused(service.post(town, API + "/" + id(planned) + "/start", "{}"), 428, "version-required");
    assertThat(service.post(otherTown, API, body("T1", "\"hotel\"", HOTEL, "")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void badInputIsRefusedByField() {
    faulty(
        service.post(town, API, body("T1", "\"hotel\"", "", "")),
        "checklists",
        "checklist-for-each-kind");
    faulty(
        service.post(
            town,
            API,
            body("T1", "\"hotel\"", HOTEL, "").replace("\"areas\":[]", "\"areas\":[\"T2\"]")),
        "areas",
        "outside-campaign");
    faulty(
        service.post(
            town,
            API,
            body("T1", "\"hotel\"", HOTEL, "")
                .replace("\"from\":\"" + TODAY, "\"from\":\"" + TODAY.plusDays(20))),
        "until",
        "date-order");
  }

  @Test
  void campaignsThatPlanTheSameInspectionsNameOneAnother() {
    JsonNode first = plan(otherTown, "T2", "");
    JsonNode second = plan(otherTown, "T2V1", "");
    assertThat(second.get("overlaps").valueStream().map(one -> one.get("id").asString()))
        .contains(id(first))
        .doesNotContain(id(second));
    JsonNode other =
        Filing.ok(
            service.post(otherTown, API, body("T2", "\"hotel\"", list("hotel", "fire_safety"), "")),
            201);
    assertThat(other.get("overlaps").valueStream().map(one -> one.get("id").asString()))
        .doesNotContain(id(first), id(second));
    Filing.ok(step(otherTown, first, "cancellation", "{\"reason\":\"x\"}"), 200);
    assertThat(
            service
                .json(otherTown, API + "/" + id(second))
                .get("overlaps")
                .valueStream()
                .map(one -> one.get("id").asString()))
        .doesNotContain(id(first));
  }

  @Test
  void aChecklistThatCannotBeUsedIsRefusedWhenTheCampaignIsPlanned() {
    faulty(
        service.post(town, API, body("T1", "\"hotel\"", list("hotel", "none"), "")),
        "checklists",
        "checklist-none");
    faulty(
        service.post(town, API, body("T1", "\"hotel\"", list("hotel", "hazardous_goods"), "")),
        "checklists",
        "checklist-of-other-kind");
    Filing.ok(
        service.post(town, API, body("T1", "\"hotel\"", list("hotel", "fire_safety"), "")), 201);
  }

  @Test
  void theCalendarProposesTheNextPeriodsUntilTheyArePlanned() {
    JsonNode proposals = service.json(town, API + "/proposals?area=T1");
    List<String> codes = proposals.valueStream().map(one -> one.get("period").asString()).toList();
    assertThat(codes).contains("spring_festival", "national_day", "qingming");
    JsonNode first = proposals.get(0);
    Filing.ok(
        service.post(
            town,
            API,
            """
            {"areaCode":"T1","title":"x","kind":"%s","period":"%s","from":"%s","until":"%s","premisesKinds":["hotel"],"areas":[],"checklists":[%s],"tasks":[]}
            """
                .formatted(
                    first.get("kind").asString(),
                    first.get("period").asString(),
                    first.get("from").asString(),
                    first.get("until").asString(),
                    HOTEL)),
        201);
    assertThat(
            service
                .json(town, API + "/proposals?area=T1")
                .valueStream()
                .map(one -> one.get("period").asString()))
        .doesNotContain(first.get("period").asString());
    assertThat(service.get(otherTown, API + "/proposals?area=T1").statusCode()).isEqualTo(404);
  }

  @Test
  void festivalsOfTheLunarCalendarAreDataYearByYear() {
    CampaignCalendar calendar = CampaignCalendar.KIND.read(CampaignCalendar.KIND.initial());
    CampaignCalendar.Period spring =
        calendar.periods().stream()
            .filter(one -> one.code().equals("spring_festival"))
            .findFirst()
            .orElseThrow();
    for (LocalDate day :
        List.of(LocalDate.of(2026, 2, 17), LocalDate.of(2027, 2, 6), LocalDate.of(2028, 1, 26))) {
      CampaignCalendar.Days days = spring.next(day).orElseThrow();
      assertThat(days.from()).isBefore(day);
      assertThat(days.until()).isAfter(day);
    }
    assertThat(spring.next(LocalDate.of(2029, 1, 1))).isEmpty();
    CampaignCalendar.Period winter =
        calendar.periods().stream()
            .filter(one -> one.code().equals("winter_fire"))
            .findFirst()
            .orElseThrow();
    assertThat(winter.next(LocalDate.of(2027, 1, 15)).orElseThrow().from())
        .isEqualTo(LocalDate.of(2026, 11, 1));
  }
}

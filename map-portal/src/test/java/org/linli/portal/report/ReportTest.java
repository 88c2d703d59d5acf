package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

/** Reports over real HTTP, on a real database, with the other services as their contracts say. */
class ReportTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final PostgisForTests.Database DATABASE = Service.database();
  private static final TestPeers PEERS = new TestPeers();
  private static final FigurePeers FIGURES = new FigurePeers(PEERS, JANUARY);
  private static Service service;

  private final String leader = PEERS.token("leader", "/areas/C/leader");
  private final String officer = PEERS.token("officer", "/areas/T1/officer");

  @BeforeAll
  static void start() {
    service = running();
  }

  private static Service running(String... more) {
    List<String> settings = new java.util.ArrayList<>(List.of(more));
    for (String peer : List.of("dispute", "place", "patrol")) {
      settings.add("linli." + peer + "-url=" + PEERS.gridUrl());
    }
    return Service.start(PEERS, DATABASE, settings.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    service.close();
    PEERS.close();
  }

  @BeforeEach
  void everythingAnswers() {
    FIGURES.down();
    FIGURES.forget();
  }

  @Test
  void aMonthlyReportIsADocumentToEditAPaperAndAWorkbook() throws IOException {
    JsonNode report = made(officer, "{\"template\":\"monthly\",\"area\":\"T1\",\"day\":\"2026-01-15\"}");
    assertThat(report.get("title").asString()).isEqualTo("镇平安建设月报");
    assertThat(report.get("from").asString()).isEqualTo("2026-01-01");
    assertThat(report.get("to").asString()).isEqualTo("2026-02-01");
    assertThat(report.get("silent").isEmpty()).isTrue();
    assertThat(report.get("fabricVersion").asLong()).isEqualTo(1);

    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
      assertThat(headings(docx)).contains("一、承诺的事办了没有", "二、矛盾纠纷", "说明");
      String text = text(docx);
      assertThat(text)
          .contains("收到矛盾纠纷 14 件，上月 9 件（增加 5，即 55.6%），去年同期 20 件（减少 6，即 30.0%）")
          .contains("按时受理率 90.0%（比上月：上升 10.0 个百分点")
          .contains("现在逾期的承办事项 5 件")
          .contains("按期整改率 80.0%")
          .contains("覆盖率 40.0%")
          .contains("区域边界版本：1")
          .contains("由账号 officer")
          .contains("筛选：无")
          .contains("大于 0 小于 3 的纠纷数量不公开");
      assertThat(docx.getAllPictures()).hasSize(4);
    }
    try (PDDocument pdf = Loader.loadPDF(taken(officer, report, "pdf"))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text).contains("镇平安建设月报", "收到矛盾纠纷14件", "镇综治中心", "区域边界版本：1");
    }
    try (ReadableWorkbook xlsx =
        new ReadableWorkbook(new ByteArrayInputStream(taken(officer, report, "xlsx")))) {
      assertThat(xlsx.getSheets().map(Sheet::getName))
          .startsWith("说明")
          .contains("各区域矛盾纠纷", "矛盾纠纷走势", "各区域巡逻");
      Sheet areas = xlsx.findSheet("各区域隐患").orElseThrow();
      assertThat(areas.read().get(2).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(11);
    }
  }

  @Test
  void whatIsWithheldOnTheMapCannotBeWorkedOutFromTheDocument() throws IOException {
    JsonNode report = made(officer, "{\"template\":\"monthly\",\"area\":\"T1\",\"day\":\"2026-01-15\"}");
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
      // 14 in all, 12 and 2 in the villages: with the 2 the 12 is withheld as well.
      List<String> villages =
          docx.getTables().stream()
              .map(XWPFTable::getText)
              .filter(table -> table.contains("本期") && table.contains("村"))
              .toList();
      assertThat(villages.getFirst()).contains("不公开").doesNotContain("12");
      // One of 14 is red: so is the smallest of the others, the yellow ones.
      assertThat(text(docx)).contains("红色 不公开 件", "黄色 不公开 件", "蓝色 8 件");
      // One of fifty was opened again: no share either.
      assertThat(text(docx)).contains("重启率 不公开");
      assertThat(text(docx)).contains("满意率 —");
    }
  }

  @Test
  void theServicesAreAskedAsTheOneWhoOrdersInTheLanguageOfTheReport() throws IOException {
    JsonNode report =
        made(
            officer,
            """
            {"template":"disputes","area":"T1","from":"2026-01-01","to":"2026-02-01","language":"en",
             "categories":["labour","debt"],"levels":["RED"]}""");
    assertThat(report.get("title").asString()).isEqualTo("T1: disputes");
    assertThat(FIGURES.asked())
        .isNotEmpty()
        .allSatisfy(
            asked -> {
              assertThat(asked.authorization()).isEqualTo("Bearer " + officer);
              assertThat(asked.language()).isEqualTo("en");
            })
        .filteredOn(asked -> asked.path().equals("/api/dispute/counts"))
        .allSatisfy(
            asked ->
                assertThat(asked.query())
                    .contains("area=T1", "category=labour", "category=debt", "level=RED"));
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
      assertThat(text(docx))
          .contains("14 disputes were received, after 9 in as many days before (up by 5, 55.6%)")
          .contains("Filters (figures of disputes only): labour, debt, 红色".replace("红色", "Red"));
    }
  }

  @Test
  void aServiceThatIsSilentIsNamedAndTheRestIsThere() throws IOException {
    FIGURES.down("patrol");
    JsonNode report = made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    assertThat(report.get("silent").toString()).isEqualTo("[\"patrols\"]");
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
      assertThat(text(docx))
          .contains("“各区域巡逻”：提供数据的服务没有应答")
          .contains("覆盖率 （暂缺）")
          .contains("没有应答、因此缺少的部分：巡逻")
          .contains("按期整改率 80.0%");
    }
  }

  @Test
  void withoutAnyAnswerThereIsNoReport() {
    FIGURES.down("dispute", "place", "patrol");
    HttpResponse<byte[]> answer =
        service.post(
            officer,
            "/api/analysis/reports",
            "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}",
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Service.text(answer)).contains("report-without-figures", "None of the services");
  }

  @Test
  void aCampaignGivesItsDays() throws IOException {
    JsonNode report =
        made(
            leader,
            "{\"template\":\"campaign\",\"area\":\"T1\",\"campaign\":\"%s\"}"
                .formatted(FigurePeers.CAMPAIGN));
    assertThat(report.get("title").asString()).isEqualTo("镇“春节安全”专项行动报告");
    assertThat(report.get("from").asString()).isEqualTo("2026-01-01");
    assertThat(report.get("to").asString()).isEqualTo("2026-02-01");
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(taken(leader, report, "docx")))) {
      assertThat(text(docx)).contains("已检查 9 次，完成率 75.0%");
    }
  }

  @Test
  void faultsAreNamed() {
    assertFault("{\"template\":\"none\",\"area\":\"T1\",\"day\":\"2026-01-01\"}", "template", "unknown-value");
    assertFault("{\"template\":\"weekly\",\"area\":\"T1\"}", "day", "required");
    assertFault("{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\",\"from\":\"2026-01-01\"}", "from", "report-not-of-kind");
    assertFault("{\"template\":\"disputes\",\"area\":\"T1\",\"from\":\"2026-02-01\",\"to\":\"2026-02-01\"}", "to", "report-period");
    assertFault("{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2999-01-01\"}", "day", "report-future");
    assertFault("{\"template\":\"weekly\",\"area\":\"T1V1G1\",\"day\":\"2026-01-01\"}", "area", "report-of-grid");
    assertFault("{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\",\"categories\":[\"unheard-of\"]}", "categories", "report-filter");
  }

  @Test
  void aReportIsForLeadersAndOfficersOfItsArea() {
    JsonNode report = made(officer, "{\"template\":\"weekly\",\"area\":\"T1V1\",\"day\":\"2026-01-01\"}");
    String path = "/api/analysis/reports/" + report.get("id").asString();
    assertThat(service.get(leader, path).statusCode()).isEqualTo(200);
    assertThat(service.get(PEERS.token("village", "/areas/T1V1/leader"), path).statusCode()).isEqualTo(200);
    String beside = PEERS.token("beside", "/areas/T2/officer");
    assertThat(service.get(beside, path).statusCode()).isEqualTo(404);
    assertThat(service.get(beside, path + "/documents/pdf").statusCode()).isEqualTo(404);
    assertThat(service.json(beside, "/api/analysis/reports").get("items").isEmpty()).isTrue();
    assertThat(service.get(beside, "/api/analysis/reports?area=T1").statusCode()).isEqualTo(404);
    for (String role : List.of("grid-worker", "mediator", "police", "area-admin", "volunteer")) {
      assertThat(service.get(PEERS.token(role, "/areas/C/" + role), path).statusCode())
          .as(role)
          .isEqualTo(403);
    }
    HttpResponse<byte[]> elsewhere =
        service.post(beside, "/api/analysis/reports", "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    assertThat(elsewhere.statusCode()).isEqualTo(404);
  }

  @Test
  void theSameRequestTwiceIsOneReportAndAListGoesOnWhereItStopped() {
    String body = "{\"template\":\"weekly\",\"area\":\"T1V2\",\"day\":\"2026-01-01\"}";
    JsonNode one = accepted(service.post(officer, "/api/analysis/reports", body, "Idempotency-Key", "twice-1234"));
    JsonNode two = accepted(service.post(officer, "/api/analysis/reports", body, "Idempotency-Key", "twice-1234"));
    assertThat(two.get("id")).isEqualTo(one.get("id"));
    JsonNode three = accepted(service.post(officer, "/api/analysis/reports", body));
    JsonNode first = service.json(officer, "/api/analysis/reports?area=T1V2&limit=1");
    assertThat(first.get("items").get(0).get("id")).isEqualTo(three.get("id"));
    JsonNode second =
        service.json(officer, "/api/analysis/reports?area=T1V2&limit=1&cursor=" + first.get("nextCursor").asString());
    assertThat(second.get("items").get(0).get("id")).isEqualTo(one.get("id"));
    assertThat(second.has("nextCursor")).isFalse();
  }

  @Test
  void whoTakesADocumentIsOnRecord() {
    JsonNode report = made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    HttpResponse<byte[]> pdf =
        service.get(officer, "/api/analysis/reports/" + report.get("id").asString() + "/documents/pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(URLDecoder.decode(pdf.headers().firstValue("Content-Disposition").orElse(""), StandardCharsets.UTF_8))
        .startsWith("attachment;")
        .contains("镇平安建设周报.pdf");
    JsonNode entries =
        service.json(
            PEERS.token("auditor", "/system/auditor"),
            "/api/analysis/audit/entries?action=EXPORT&subjectId=" + report.get("id").asString());
    assertThat(entries.get("items").get(0).get("actor").asString()).isEqualTo("officer");
    assertThat(entries.get("items").get(0).get("subject").get("areaCode").asString()).isEqualTo("T1");
  }

  @Test
  void aReportThatWasInterruptedIsMadeAfterTheRestart() throws SQLException {
    JsonNode report = made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    String id = report.get("id").asString();
    FIGURES.down("dispute", "place", "patrol");
    try (Connection connection = DATABASE.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      // As a copy leaves it that was killed while it worked.
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      statement.execute("delete from report_document where report_id = '" + id + "'");
      statement.execute(
          "update report set state = 'RUNNING', finished_at = null, attempt = 1, heartbeat_at = now() - interval '1 hour' where id = '"
              + id
              + "'");
    }
    try (Service again = running()) {
      again.await(() -> again.json(officer, "/api/analysis/reports/" + id).get("state").asString().equals("DONE"));
      assertThat(again.get(officer, "/api/analysis/reports/" + id + "/documents/docx").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aReportThatFailsTwiceSaysSo() throws SQLException {
    JsonNode report = made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    String id = report.get("id").asString();
    try (Connection connection = DATABASE.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      statement.execute(
          "update report set state = 'RUNNING', finished_at = null, attempt = 2, heartbeat_at = now() - interval '1 hour' where id = '"
              + id
              + "'");
    }
    service.await(() -> service.json(officer, "/api/analysis/reports/" + id).get("state").asString().equals("FAILED"));
    assertThat(service.json(officer, "/api/analysis/reports/" + id).get("failure").asString()).isEqualTo("gave-up");
    assertThat(service.get(officer, "/api/analysis/reports/" + id + "/documents/docx").statusCode()).isEqualTo(409);
  }

  @Test
  void nobodyWritesAReportForAnAreaThatIsNotTheirsEvenPastTheService() throws SQLException {
    try (Connection connection = DATABASE.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('linli.grants', '{leader@/C/T2/}', false), set_config('linli.username', 'beside', false)");
      String insert =
          "insert into report (id, area_code, home_code, path, title, template_version, content, made_by, made_at)"
              + " values (gen_random_uuid(), 'T1', 'T1', '%s', 'x', 0, '{}', '%s', now())";
      for (String values : List.of(insert.formatted("/C/T1/", "beside"), insert.formatted("/C/T2/", "leader"))) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(values)))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("row-level security");
      }
      try (ResultSet rows = statement.executeQuery("select count(*) from report where path ^@ '/C/T1/'")) {
        rows.next();
        assertThat(rows.getInt(1)).isZero();
      }
    }
  }

  @Test
  void anOfficeEditsItsTemplatesAndEveryReportKeepsItsVersion() {
    String admin = PEERS.token("admin", "/areas/C/area-admin");
    JsonNode setting = service.json(admin, "/api/analysis/settings/report-templates");
    String faulty = body("# {{area}}\\n{{disputes.unheard-of}}\\n[map disputes.rates]");
    HttpResponse<byte[]> refused =
        service.put(admin, "/api/analysis/settings/report-templates", faulty, "If-Match", "\"0\"");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused)).contains("/templates/0/body", "report-word", "report-view");
    assertThat(setting.get("version").asInt()).isZero();
    HttpResponse<byte[]> published =
        service.put(
            admin,
            "/api/analysis/settings/report-templates",
            body("# {{area}} short\\n{{disputes.received}}"),
            "If-Match",
            "\"0\"");
    assertThat(published.statusCode()).as(Service.text(published)).isEqualTo(200);
    assertThat(service.json(leader, "/api/analysis/report-templates").get("items").get(0).get("code").asString())
        .isEqualTo("own");
    JsonNode report = made(leader, "{\"template\":\"own\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    assertThat(report.get("templateVersion").asInt()).isEqualTo(1);
    assertThat(report.get("title").asString()).isEqualTo("镇 short");
    // Only what the template names is asked for.
    assertThat(FIGURES.asked()).allSatisfy(asked -> assertThat(asked.path()).startsWith("/api/dispute/"));
    HttpResponse<byte[]> back =
        service.put(
            admin,
            "/api/analysis/settings/report-templates",
            "{\"body\":" + setting.get("body") + ",\"reason\":\"back\"}",
            "If-Match",
            "\"1\"");
    assertThat(back.statusCode()).as(Service.text(back)).isEqualTo(200);
  }

  @Test
  void whatATemplateMayNameIsTold() {
    JsonNode names = service.json(leader, "/api/analysis/report-templates/names");
    assertThat(names.get("figures").findValuesAsString("name")).contains("disputes.received", "patrols.coverage");
    assertThat(names.toString()).doesNotContain("report.name");
    HttpResponse<byte[]> english = service.get(leader, "/api/analysis/report-templates/names", "Accept-Language", "en");
    assertThat(Service.text(english)).contains("Disputes received").doesNotContain("report.name");
  }

  private static String body(String text) {
    return """
    {"body":{"templates":[{"code":"own","kind":"WEEKLY","name":"短","nameEn":"Short","body":"%1$s","bodyEn":"%1$s"}]},\
    "reason":"shorter"}"""
        .formatted(text);
  }

  private JsonNode made(String token, String body) {
    JsonNode taken = accepted(service.post(token, "/api/analysis/reports", body));
    String path = "/api/analysis/reports/" + taken.get("id").asString();
    service.await(() -> !service.json(token, path).get("state").asString().matches("WAITING|RUNNING"));
    JsonNode report = service.json(token, path);
    assertThat(report.get("state").asString()).as(report.toString()).isEqualTo("DONE");
    assertThat(report.get("progress").asDouble()).isEqualTo(1);
    return report;
  }

  private static JsonNode accepted(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/api/analysis/reports/");
    return Service.parse(answer);
  }

  private static byte[] taken(String token, JsonNode report, String format) {
    HttpResponse<byte[]> answer =
        service.get(token, "/api/analysis/reports/" + report.get("id").asString() + "/documents/" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    String folder = System.getProperty("linli.report-samples");
    if (folder != null) {
      try {
        java.nio.file.Files.write(
            java.nio.file.Path.of(folder, report.get("title").asString() + "." + format), answer.body());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return answer.body();
  }

  private void assertFault(String body, String field, String code) {
    HttpResponse<byte[]> answer = service.post(officer, "/api/analysis/reports", body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    JsonNode violation = Service.parse(answer).get("violations").get(0);
    assertThat(violation.get("field").asString()).isEqualTo(field);
    assertThat(violation.get("code").asString()).isEqualTo(code);
    assertThat(violation.get("message").asString()).doesNotContain("violation.");
  }

  private static List<String> headings(XWPFDocument docx) {
    return docx.getParagraphs().stream()
        .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  private static String text(XWPFDocument docx) {
    return docx.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
  }
}

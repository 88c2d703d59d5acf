package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

/** What is in the documents: over real HTTP, with the other services as their contracts say. */
class ReportTest extends ReportStory {
  @Test
  void aMonthlyReportIsADocumentToEditAPaperAndAWorkbook() throws IOException {
    JsonNode report =
        made(officer, "{\"template\":\"monthly\",\"area\":\"T1\",\"day\":\"2026-01-15\"}");
    assertThat(report.get("title").asString()).isEqualTo("镇平安建设月报");
    assertThat(report.get("from").asString()).isEqualTo("2026-01-01");
    assertThat(report.get("to").asString()).isEqualTo("2026-02-01");
    assertThat(report.get("silent").isEmpty()).isTrue();
    assertThat(report.get("fabricVersion").asLong()).isEqualTo(1);

    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
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
    JsonNode report =
        made(officer, "{\"template\":\"monthly\",\"area\":\"T1\",\"day\":\"2026-01-15\"}");
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
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
  void onTheScreenItSaysWhatTheDocumentSays() throws IOException {
    JsonNode report =
        made(officer, "{\"template\":\"monthly\",\"area\":\"T1\",\"day\":\"2026-01-15\"}");
    JsonNode passages =
        service
            .json(officer, "/api/analysis/reports/" + report.get("id").asString() + "/content")
            .get("passages");
    List<String> words = new ArrayList<>();
    Map<String, List<String>> tables = new HashMap<>();
    for (JsonNode passage : passages) {
      if (passage.get("kind").asString().equals("TABLE")) {
        List<String> cells = new ArrayList<>();
        passage.get("rows").forEach(row -> row.forEach(cell -> cells.add(cell.asString())));
        tables.put(passage.get("text").asString(), cells);
      } else {
        words.add(passage.get("text").asString());
      }
    }
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
      List<String> told =
          docx.getParagraphs().stream().map(XWPFParagraph::getText).map(String::strip).toList();
      assertThat(words)
          .contains("二、矛盾纠纷")
          .anyMatch(line -> line.contains("收到矛盾纠纷 14 件"))
          .allSatisfy(line -> assertThat(told).anyMatch(one -> one.endsWith(line)));
      String printed = docx.getTables().stream().map(XWPFTable::getText).toList().toString();
      List<String> titles =
          told.stream().filter(line -> line.matches("表 \\d+　.*")).map(ReportTest::titleOf).toList();
      assertThat(titles)
          .contains("各区域矛盾纠纷")
          .allSatisfy(title -> assertThat(tables.get(title)).allMatch(printed::contains));
      // With the 2 of one village the 12 of the other is withheld as well.
      assertThat(tables.get("各区域矛盾纠纷")).contains("不公开").doesNotContain("12");
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
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
      assertThat(text(docx))
          .contains("14 disputes were received, after 9 in as many days before (up by 5, 55.6%)")
          .contains("Filters (figures of disputes only): labour, debt, 红色".replace("红色", "Red"));
    }
  }

  @Test
  void aServiceThatIsSilentIsNamedAndTheRestIsThere() throws IOException {
    FIGURES.down("patrol");
    JsonNode report =
        made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    assertThat(report.get("silent").toString()).isEqualTo("[\"patrols\"]");
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(taken(officer, report, "docx")))) {
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
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(taken(leader, report, "docx")))) {
      assertThat(text(docx)).contains("已检查 9 次，完成率 75.0%");
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
    assertThat(
            service
                .json(leader, "/api/analysis/report-templates")
                .get("items")
                .get(0)
                .get("code")
                .asString())
        .isEqualTo("own");
    JsonNode report = made(leader, "{\"template\":\"own\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    assertThat(report.get("templateVersion").asInt()).isEqualTo(1);
    assertThat(report.get("title").asString()).isEqualTo("镇 short");
    // Only what the template names is asked for.
    assertThat(FIGURES.asked())
        .allSatisfy(asked -> assertThat(asked.path()).startsWith("/api/dispute/"));
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
    assertThat(names.get("figures").findValuesAsString("name"))
        .contains("disputes.received", "patrols.coverage");
    assertThat(names.toString()).doesNotContain("report.name");
    HttpResponse<byte[]> english =
        service.get(leader, "/api/analysis/report-templates/names", "Accept-Language", "en");
    assertThat(Service.text(english)).contains("Disputes received").doesNotContain("report.name");
  }

  private static String body(String text) {
    return """
    {"body":{"templates":[{"code":"own","kind":"WEEKLY","name":"短","nameEn":"Short","body":"%1$s","bodyEn":"%1$s"}]},\
    "reason":"shorter"}"""
        .formatted(text);
  }

  /** Behind "表 1　". */
  private static String titleOf(String caption) {
    return caption.substring(caption.indexOf('　') + 1);
  }

  private static List<String> headings(XWPFDocument docx) {
    return docx.getParagraphs().stream()
        .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  private static String text(XWPFDocument docx) {
    return docx.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"));
  }
}

package org.linli.dispute.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.Service;
import org.linli.dispute.report.Desk;
import tools.jackson.databind.JsonNode;

/** A ledger as town offices keep it: a title, a header, and what people do to spreadsheets. */
class LedgerTest {

  private static final String MAPPING =
      """
      target: disputes
      source: %s
      headerRow: 2
      sourceId: {column: 案件编号}
      category: {column: 纠纷类别, map: {邻里纠纷: neighbour, 劳动争议: labour, 宅基地纠纷: housing_homestead}}
      grid: {column: 所属网格}
      receivedAt: {column: 受理日期}
      closedAt: {column: 办结日期}
      status: {column: 办理状态, map: {待受理: RECEIVED, 调解中: MEDIATING, 已办结: CLOSED}}
      outcome: {column: 办理结果, map: {化解: RESOLVED, 部分化解: PARTLY, 起诉: WENT_TO_COURT, "": ""}}
      level: {column: 等级, map: {红: RED, 黄: YELLOW, 蓝: BLUE, "": ""}}
      unit: {column: 承办单位, map: {青石镇综治中心: CENTRE1, 青石镇调委会: MEDIATORS}}
      parties: {column: 当事人}
      words: {column: 基本情况}
      summary: {column: 事由}
      ignore: [序号, 备注]
      """;

  private static final List<String> HEADER =
      List.of(
          "序号", "案件编号", "纠纷类别", "所属网格", "受理日期", "办结日期", "办理状态", "办理结果", "等级", "承办单位", "当事人", "基本情况",
          "事由", "备注");

  private static Desk desk;

  @BeforeAll
  static void start() {
    desk = new Desk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aLedgerBecomesMattersWithTheirFiles() throws IOException {
    JsonNode done =
        imported(
            "ledger-a",
            sheet -> {
              head(sheet);
              row(sheet, 2, "990102202401010001", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
              row(sheet, 3, "990102202401010002", "劳动争议", "T1V2G1", "待受理", "", "青石镇综治中心");
              sheet.value(6, 0, 3);
              row(sheet, 7, "990102202401010003", "宅基地纠纷", "T1V2G2", "调解中", "", "青石镇调委会");
            },
            false);
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.get("rowsAccepted").asInt()).isEqualTo(3);

    String closed = id("990102202401010001");
    // CLOSED and RESOLVED; no visit, no rating, no deadline that no column tells of.
    assertThat(desk.one("select milestones from dispute where id = '" + closed + "'"))
        .isEqualTo(String.valueOf((1 << 8) | (1 << 9)));
    JsonNode file = desk.json(desk.mediator, "/disputes/" + closed + "/file");
    assertThat(file.get("texts").get(0).get("text").asString()).isEqualTo("王家与李家因滴水发生争执");
    assertThat(file.get("parties").findValuesAsString("name")).containsExactly("王建国", "李秀英");
    assertThat(desk.status(desk.clerk, "/disputes/" + closed + "/file")).isEqualTo(403);
    JsonNode summary = desk.json(desk.clerk, "/disputes/" + closed);
    assertThat(summary.get("outcome").asString()).isEqualTo("RESOLVED");
    assertThat(summary.get("summary").asString()).isEqualTo("滴水纠纷");
    assertThat(summary.get("unit").asString()).isEqualTo("MEDIATORS");
    assertThat(summary.get("gridCode").asString()).isEqualTo("T1V1G1");
    assertThat(
            desk.one(
                "select count(*) from dispute_text where position(convert_to('滴水', 'UTF8') in sealed) > 0"))
        .isEqualTo("0");

    // What waits is owed by its unit, and taken like any other.
    String waiting = id("990102202401010002");
    assertThat(desk.one("select unit_code from duty where dispute_id = '" + waiting + "'"))
        .isEqualTo("CENTRE1");
    assertThat(
            desk.done(desk.clerk, java.util.UUID.fromString(waiting), "take", "{}")
                .get("status")
                .asString())
        .isEqualTo("ACCEPTED");
    assertThat(desk.one("select count(*) from duty where dispute_id = '" + closed + "'"))
        .isEqualTo("0");
  }

  @Test
  void everyFaultNamesItsRowAndColumnAndNothingIsStored() throws IOException {
    JsonNode refused =
        imported(
            "ledger-b",
            sheet -> {
              head(sheet);
              row(sheet, 2, "B-1", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
              row(sheet, 3, "B-2", "邻里纠纷", "T9V9G9", "已办结", "化解", "青石镇调委会");
              row(sheet, 4, "", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
              sheet.value(4, 1, 990102202401010009L);
              row(sheet, 5, "B-4", "邻里纠纷", "T1V1G1", "调解中", "化解", "青石镇调委会");
              row(sheet, 6, "B-5", "邻里纠纷", "T1V1G1", "已办结", "化解", "某某局");
              row(sheet, 7, "B-6", "邻里纠纷", "T2V1G1", "已办结", "化解", "青石镇调委会");
              row(sheet, 8, "B-7", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
              sheet.formula(8, 12, "M3");
              row(sheet, 9, "B-8", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
              row(sheet, 10, "B-9", "", "T1V1G1", "已办结", "化解", "青石镇调委会");
              sheet.range(9, 2, 10, 2).merge();
            },
            false);
    assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
    assertThat(faults(refused))
        .containsExactly(
            "4 所属网格 grid-unknown",
            "5 案件编号 number-lost-digits",
            "6 办理结果 outcome-open",
            "7 承办单位 value-not-in-map",
            "8 所属网格 outside-jurisdiction",
            "9 事由 cell-calculated",
            "10 纠纷类别 cells-merged",
            "11 纠纷类别 cells-merged");
    assertThat(desk.one("select count(*) from dispute where source = 'ledger-b'")).isEqualTo("0");
    assertThat(desk.one("select count(*) from import_upload_chunk")).isEqualTo("0");
  }

  @Test
  void wordsWithoutAUnitThatCouldReadThemAreRefused() throws IOException {
    JsonNode refused =
        read(
            MAPPING
                .formatted("ledger-c")
                .replaceAll("unit: .*\n", "")
                .replace("[序号,", "[承办单位, 序号,"),
            sheet -> {
              head(sheet);
              row(sheet, 2, "C-1", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
            },
            false);
    assertThat(faults(refused)).containsExactly("3 unit unit-for-words");
  }

  @Test
  void sensitiveColumnsAreRefusedByName() throws IOException {
    JsonNode refused =
        imported(
            "ledger-d",
            sheet -> {
              head(sheet);
              sheet.value(1, 14, "民族");
              row(sheet, 2, "D-1", "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
            },
            true);
    assertThat(faults(refused)).containsExactly("2 民族 forbidden-column");
  }

  @Test
  void tenThousandRowsGoInWhole() throws IOException {
    JsonNode done =
        imported(
            "ledger-e",
            sheet -> {
              head(sheet);
              for (int n = 0; n < 10_000; n++) {
                row(sheet, n + 2, "E-" + n, "邻里纠纷", "T1V1G1", "已办结", "化解", "青石镇调委会");
              }
            },
            false);
    assertThat(done.get("rowsAccepted").asInt()).isEqualTo(10_000);
    assertThat(
            desk.one(
                "select count(*) from dispute_party p join dispute d on d.id = p.dispute_id where d.source = 'ledger-e'"))
        .isEqualTo("20000");
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static JsonNode imported(String source, Filling filling, boolean skipBad)
      throws IOException {
    return read(MAPPING.formatted(source), filling, skipBad);
  }

  private static JsonNode read(String mapping, Filling filling, boolean skipBad)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "台账", "1.0")) {
      filling.fill(workbook.newWorksheet("台账"));
    }
    HttpResponse<byte[]> taken =
        desk.service.importFile(desk.clerk, mapping, out.toByteArray(), skipBad);
    assertThat(taken.statusCode()).as(Service.text(taken)).isEqualTo(202);
    String path = taken.headers().firstValue("Location").orElseThrow();
    desk.service.await(
        () ->
            !desk.service
                .json(desk.clerk, path)
                .get("state")
                .asString()
                .matches("WAITING|RUNNING"));
    return desk.service.json(desk.clerk, path);
  }

  private static void head(Worksheet sheet) {
    sheet.value(0, 0, "青石镇矛盾纠纷排查化解台账");
    sheet.range(0, 0, 0, HEADER.size() - 1).merge();
    for (int i = 0; i < HEADER.size(); i++) {
      sheet.value(1, i, HEADER.get(i));
    }
  }

  private static void row(
      Worksheet sheet,
      int row,
      String id,
      String category,
      String grid,
      String status,
      String outcome,
      String unit) {
    sheet.value(row, 0, row - 1);
    if (!id.isEmpty()) {
      sheet.value(row, 1, id);
    }
    sheet.value(row, 2, category);
    sheet.value(row, 3, grid);
    sheet.value(row, 4, LocalDate.of(2024, 1, 5));
    sheet.style(row, 4).format("yyyy-mm-dd").set();
    if (status.equals("已办结")) {
      sheet.value(row, 5, LocalDate.of(2024, 2, 6));
      // What writes the workbook leaves the escaping of formats to us.
      sheet.style(row, 5).format("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;").set();
    }
    sheet.value(row, 6, status);
    sheet.value(row, 7, outcome);
    sheet.value(row, 8, row % 3 == 0 ? "红" : "");
    sheet.value(row, 9, unit);
    sheet.value(row, 10, "王建国、李秀英");
    sheet.value(row, 11, "王家与李家因滴水发生争执");
    sheet.value(row, 12, "滴水纠纷");
  }

  private static List<String> faults(JsonNode job) {
    return job.get("violations")
        .valueStream()
        .map(
            fault ->
                fault.get("row").asString()
                    + " "
                    + fault.get("field").asString()
                    + " "
                    + fault.get("code").asString())
        .toList();
  }

  private static String id(String sourceId) {
    return desk.one("select id from dispute where source_id = '" + sourceId + "'");
  }
}

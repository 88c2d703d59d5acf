package org.linli.place.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.importing.GeoPackages;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class PlaceImportTest {

  private static final String MAPPING =
      """
      target: premises
      source: ledger
      sourceId: {column: 编号}
      name: {column: 名称}
      kind: {column: 种类, map: {学校: school, 旅馆: hotel, 加油站: hazardous_goods}}
      position: {lon: {column: 经度}, lat: {column: 纬度}}
      address: {column: 地址}
      hours: {column: 营业时间}
      contact: {name: {column: 联系人}, phone: {column: 联系电话}}
      goods: {name: {column: 危险物品}, most: {column: 最大量}, unit: {column: 单位}}
      importance: {column: 重要程度}
      ignore: [备注]
      """;
  private static final String HEADER = "编号,名称,种类,经度,纬度,地址,营业时间,联系人,联系电话,危险物品,最大量,单位,重要程度,备注\n";

  private TestPeers peers;
  private Service service;
  private String officer;

  @BeforeEach
  void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    officer = peers.token("officer1", "/areas/T1/officer");
  }

  @AfterEach
  void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aListIsImportedOnceHoweverOftenItIsSent() {
    String csv =
        HEADER
            + row("1", "第一小学", "学校", "T1V1G1", 0, "周一至周五 07:30-18:00,王老师,0571-1,,,,")
            + row("2", "迎宾旅馆", "旅馆", "T1V1G2", 0, "24小时,,,,,,")
            + row("3", "城东加油站", "加油站", "T1V2G1", 0, "06:00-22:00,,,汽油,30,吨,重点");
    JsonNode first = imported(csv, false);
    assertThat(first.get("state").asString()).as(first.toString()).isEqualTo("DONE");
    assertThat(first.get("rowsAccepted").asInt()).isEqualTo(3);
    JsonNode again = imported(csv, false);
    assertThat(again.get("rowsUnchanged").asInt()).as(again.toString()).isEqualTo(3);
    JsonNode listed = service.json(officer, "/api/place/premises").get("items");
    assertThat(listed.size()).isEqualTo(3);
    String station = premises("加油站");
    JsonNode whole = service.json(officer, "/api/place/premises/" + station);
    assertThat(whole.get("goods").get(0).get("unit").asString()).isEqualTo("T");
    assertThat(whole.get("importance").asString()).isEqualTo("KEY");
    JsonNode contact = service.json(officer, "/api/place/premises/" + premises("小学") + "/contact");
    assertThat(contact.get("phone").asString()).isEqualTo("0571-1");
    assertThat(
            service
                .json(officer, "/api/place/premises/" + station + "/revisions")
                .get("items")
                .get(0)
                .get("kind")
                .asString())
        .isEqualTo("IMPORTED");
  }

  @Test
  void oneFaultyRowKeepsAllOutUnlessFaultsAreSkipped() {
    String csv =
        HEADER
            + row("1", "第一小学", "学校", "T1V1G1", 0, "天黑关门,,,,,,")
            + row("2", "邻镇小学", "学校", "T2V1G1", 0, ",,,,,,")
            + row("3", "", "学校", "T1V1G2", 0, ",,,,,,")
            + row("4", "城堡", "城堡", "T1V1G2", 0, ",,,,,,")
            + row("5", "半个联系人", "学校", "T1V2G1", 0, ",王老师,,,,,")
            + row("6", "迎宾旅馆", "旅馆", "T1V2G2", 0, ",,,,,,")
            + "7,天边,学校,10,10,,,,,,,,,\n"
            + row("8", "\u200b\u2060", "学校", "T1V2G1", 0, ",,,,,,")
            + row("9", "\u202e学小", "学校", "T1V2G1", 0, ",,,,,,")
            + row("10", "有人学校", "学校", "T1V2G1", 0, ",王老师,11010519491231002X,,,,")
            + row("11", "号码学校", "学校", "T1V2G1", 0, ",王老师,110105 19491231 0038,,,,");
    JsonNode refused = imported(csv, false);
    assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
    assertThat(faults(refused))
        .containsExactlyInAnyOrder(
            "2 营业时间 hours-unreadable",
            "3 经度 outside-jurisdiction",
            "4 名称 value-missing",
            "5 种类 value-not-in-map",
            "6 联系电话 value-missing",
            "8 经度 position-outside-grids",
            "9 名称 value-missing",
            "10 名称 hidden-signs",
            "11 联系电话 phone-form",
            "12 联系电话 identity-number");
    assertThat(service.json(officer, "/api/place/premises").get("items").size()).isZero();
    JsonNode done = imported(csv, true);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(done.get("rowsAccepted").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsPerhapsThereAlreadyIsAFaultThatNamesIt() {
    imported(HEADER + row("1", "第一小学", "学校", "T1V1G1", 0, ",,,,,,"), false);
    String csv =
        HEADER
            + row("8", "镇第一小学", "学校", "T1V1G1", 0.0002, ",,,,,,")
            + row("9", "大地旅馆", "旅馆", "T1V1G2", 0, ",,,,,,")
            + row("10", "大地旅馆", "旅馆", "T1V1G2", 0.0001, ",,,,,,");
    JsonNode refused = imported(csv, false);
    assertThat(faults(refused)).containsExactly("2 名称 premises-similar", "4 名称 premises-similar");
    assertThat(refused.toString()).contains("T1V1-").contains("#3");
    JsonNode stored =
        service.imported(
            officer, MAPPING + "similar: store\n", csv.getBytes(StandardCharsets.UTF_8), false);
    assertThat(stored.get("rowsAccepted").asInt()).as(stored.toString()).isEqualTo(3);
  }

  @Test
  void columnsAboutPeopleAreRefusedByName() {
    String mapping = MAPPING.replace("备注", "租客姓名");
    assertThat(faultsOf(mapping)).contains("people-column");
    String csv = HEADER.replace("备注", "身份证号") + row("1", "甲", "学校", "T1V1G1", 0, ",,,,,,");
    assertThat(faults(imported(csv, false))).contains("1 身份证号 people-column");
  }

  @Test
  void listsAndRatingsOfPeopleAreNotEvenIgnored() {
    for (String column : List.of("常住人口", "从业人员名单", "关注人员", "评分", "信访", "residents")) {
      assertThat(faultsOf(MAPPING.replace("备注", column))).as(column).contains("forbidden-column");
    }
    assertThat(faultsOf(MAPPING.replace("备注", "法定代表人")))
        .doesNotContain("forbidden-column", "people-column");
  }

  private String faultsOf(String mapping) {
    try {
      return service
          .imported(officer, mapping, "x".getBytes(StandardCharsets.UTF_8), false)
          .toString();
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void aGeoPackageBringsOutlinesAndLines() throws Exception {
    double[] from = TestFabric.in("T1V1G1");
    double[] to = TestFabric.in("T1V2G2");
    try (GeoPackages given = new GeoPackages()) {
      given
          .layer("lines", 4490, "name text, kind text")
          .feature(
              "lines",
              4490,
              "LINESTRING (%s %s, %s %s)".formatted(from[0], from[1], to[0], to[1]),
              "京广线",
              "railway_line")
          .feature(
              "lines",
              4490,
              "POLYGON ((110.06 25.01, 110.07 25.01, 110.07 25.02, 110.06 25.01))",
              "石场",
              "mine");
      String mapping =
          "target: premises\nname: {property: name}\nkind: {property: kind}\nlayer: lines\n";
      JsonNode done = service.imported(officer, mapping, given.bytes(), false);
      assertThat(done.get("rowsAccepted").asInt()).as(done.toString()).isEqualTo(2);
    }
    JsonNode railway = service.json(officer, "/api/place/premises/" + premises("京广"));
    assertThat(railway.get("grids").size()).isEqualTo(4);
    assertThat(railway.get("shapeType").asString()).isEqualTo("LINE");
  }

  @Test
  void dutyPointsAreImportedFromGeoJson() {
    double[] at = TestFabric.in("T1V1G2");
    String json =
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"ref":"a","n":"东门AED","h":"24/7"},"geometry":{"type":"Point","coordinates":[%s,%s]}},
          {"type":"Feature","properties":{"ref":"b","n":"线","h":"24/7"},"geometry":{"type":"LineString","coordinates":[[110,25],[110.1,25]]}}]}
        """
            .formatted(at[0], at[1]);
    String mapping =
        """
        target: duty-points
        sourceId: {property: ref}
        name: {property: n}
        kind: {constant: aed}
        hours: {property: h}
        crs: GCJ-02
        """;
    JsonNode refused =
        service.imported(officer, mapping, json.getBytes(StandardCharsets.UTF_8), false);
    assertThat(faults(refused)).containsExactly("2 geometry geometry-type");
    JsonNode done = service.imported(officer, mapping, json.getBytes(StandardCharsets.UTF_8), true);
    assertThat(done.get("rowsAccepted").asInt()).as(done.toString()).isEqualTo(1);
    JsonNode point = service.json(officer, "/api/place/duty-points").get("items").get(0);
    assertThat(point.get("hours").get("always").asBoolean()).isTrue();
    // Moved by some hundred metres out of the system of Chinese map services.
    assertThat(Math.abs(point.get("position").get("lon").asDouble() - at[0]))
        .isBetween(0.001, 0.02);
  }

  @Test
  void theExamplesOfTheDocumentationCanBeImported() throws IOException {
    Path examples = Path.of("../docs/examples/premises");
    for (String name : List.of("premises", "duty-points")) {
      JsonNode done =
          service.imported(
              officer,
              Files.readString(examples.resolve(name + ".yaml")),
              Files.readAllBytes(examples.resolve(name + ".csv")),
              true);
      // They lie in the demo county; here every row is a fault of its position and of nothing else.
      assertThat(faults(done)).isNotEmpty().allMatch(f -> f.endsWith("position-outside-grids"));
    }
  }

  private JsonNode imported(String csv, boolean skipBad) {
    return service.imported(officer, MAPPING, csv.getBytes(StandardCharsets.UTF_8), skipBad);
  }

  private static String row(
      String id, String name, String kind, String grid, double off, String rest) {
    double[] at = TestFabric.in(grid);
    return "%s,%s,%s,%s,%s,,%s,\n".formatted(id, name, kind, at[0] + off, at[1], rest);
  }

  private String premises(String words) {
    return service
        .json(officer, "/api/place/premises?q=" + words)
        .get("items")
        .get(0)
        .get("id")
        .asString();
  }

  private static List<String> faults(JsonNode job) {
    return StreamSupport.stream(job.get("violations").spliterator(), false)
        .map(
            fault ->
                fault.path("row").asString("")
                    + ' '
                    + fault.path("field").asString("")
                    + ' '
                    + fault.get("code").asString())
        .toList();
  }
}

package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Areas and grids as files. */
class ExportTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("EX", 109.0, 28.0);
  private static final String LEADER = token("leader", "/areas/EX/leader");
  private static final String TOWN = token("town.officer", "/areas/EX-1/officer");
  private static final String EXPORT = "/api/grid/export?what=%s&format=%s";

  /** As docs/api/grid.md gives it. */
  private static final String AREAS =
      """
      target: areas
      feature:
        code: {property: code}
        name: {property: name}
        nameEn: {property: nameEn}
        level: {property: level}
        parent: {property: parent}
        households: {property: households}
      ignore: [validFrom, attribution]
      """;

  private static final String GRIDS =
      """
      target: grids
      feature:
        code: {property: code}
        name: {property: name}
        nameEn: {property: nameEn}
        kind: {property: kind}
        parent: {property: parent}
        households: {property: households}
      ignore: [validFrom, attribution]
      """;

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
    // Digits that no rounding keeps, a hole, a name in another script.
    importAll(
        ADMIN,
        TinyCounty.GRIDS,
        new Features()
            .feature(
                Map.of("code", "EX-11a", "name", "网格·甲", "parent", "EX-11"),
                "Polygon",
                "[[[109.0,28.06],[109.02,28.06],[109.0200000000000012,28.08],[109.0,28.079999999999998],[109.0,28.06]],"
                    + "[[109.0100000000000001,28.065],[109.010000000000019,28.071],[109.012,28.07],[109.0100000000000001,28.065]]]")
            .json());
  }

  @Test
  void whatWasExportedAndComesAgainChangesNothing() {
    long before = version();
    for (String format : List.of("geojson", "gpkg")) {
      for (String what : List.of("areas", "grids")) {
        HttpResponse<byte[]> file = get(LEADER, EXPORT.formatted(what, format));
        assertThat(file.statusCode()).isEqualTo(200);
        JsonNode job =
            importFile(ADMIN, what.equals("areas") ? AREAS : GRIDS, "file." + format, file.body());
        assertThat(job.path("state").asString()).as("%s %s", what, job).isEqualTo("DONE");
        assertThat(job.path("rowsUnchanged").asInt()).isEqualTo(what.equals("areas") ? 7 : 16);
        assertThat(version()).as(what + " " + format).isEqualTo(before);
      }
    }
  }

  @Test
  void anImportThatSaysNoAttributionKeepsTheOneThereIs() {
    importAll(ADMIN, TinyCounty.GRIDS + "attribution: Survey of elsewhere\n", YUN.grids());
    assertThat(importAll(ADMIN, TinyCounty.GRIDS, YUN.grids()).path("rowsUnchanged").asInt())
        .isEqualTo(16);
    importAll(
        ADMIN,
        TinyCounty.GRIDS,
        new Features()
            .box(
                Map.of("code", "EX-22d", "name", "丁", "parent", "EX-22"),
                109.06,
                28.0,
                109.08,
                28.02)
            .json());
    JsonNode grids = getJson(LEADER, EXPORT.formatted("grids", "geojson") + "&area=EX-22");
    for (JsonNode grid : grids.path("features")) {
      JsonNode properties = grid.path("properties");
      assertThat(properties.path("attribution").asString()).isEqualTo("Survey of elsewhere");
      assertThat(properties.path("name").asString().equals("丁"))
          .isEqualTo(properties.path("code").asString().equals("EX-22d"));
    }
  }

  @Test
  void everyoneTakesAwayTheirOwnOnly() {
    assertThat(codes(getJson(TOWN, EXPORT.formatted("areas", "geojson"))))
        .containsExactly("EX-1", "EX-11", "EX-12");
    assertThat(codes(getJson(LEADER, EXPORT.formatted("areas", "geojson") + "&area=EX-2")))
        .containsExactly("EX-2", "EX-21", "EX-22");
    assertThat(codes(getJson(LEADER, EXPORT.formatted("grids", "geojson") + "&area=EX-21")))
        .containsExactly("EX-21a", "EX-21b", "EX-21c", "EX-21d");
    for (String format : List.of("geojson", "gpkg", "xlsx")) {
      assertThat(status(TOWN, EXPORT.formatted("grids", format) + "&area=EX-2")).isEqualTo(404);
      assertThat(status("", EXPORT.formatted("grids", format))).isEqualTo(401);
    }
    assertThat(status(LEADER, EXPORT.formatted("people", "geojson"))).isEqualTo(400);
    assertThat(status(LEADER, EXPORT.formatted("grids", "pdf"))).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/export?what=grids")).isEqualTo(400);
  }

  @Test
  void theHeadSaysHowLongItIsAndNoPartIsGivenAlone() {
    for (String format : List.of("geojson", "gpkg", "xlsx")) {
      String path = EXPORT.formatted("grids", format);
      HttpResponse<byte[]> head =
          send(request(LEADER, path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertThat(head.statusCode()).as(format).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
      HttpResponse<byte[]> part = send(request(LEADER, path).header("Range", "bytes=0-9,20-29"));
      assertThat(part.statusCode()).as(format).isEqualTo(200);
      assertThat(part.headers().firstValue("Accept-Ranges")).isEmpty();
      assertThat(part.headers().firstValueAsLong("Content-Length").orElse(0))
          .isEqualTo(part.body().length);
    }
  }

  @Test
  void theLedgerSpeaksTheReadersLanguage() throws IOException {
    HttpResponse<byte[]> english = get(TOWN, EXPORT.formatted("areas", "xlsx"));
    assertThat(english.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(name -> assertThat(name).contains("linli-areas-", ".xlsx"));
    List<List<String>> rows = rows(english.body());
    assertThat(rows.get(0).getFirst()).startsWith("town.officer");
    assertThat(rows.get(1)).startsWith("Code", "Name", "English name", "Level", "Parent");
    assertThat(rows.get(2)).startsWith("EX-1", "镇", "", "Town");
    assertThat(rows).hasSize(5);
    HttpResponse<byte[]> chinese =
        send(
            request(TOWN, EXPORT.formatted("grids", "xlsx")).setHeader("Accept-Language", "zh-CN"));
    assertThat(rows(chinese.body()).get(1)).startsWith("编码", "名称", "英文名称", "类型", "上级编码");
    assertThat(rows(chinese.body()).get(2)).startsWith("EX-11a", "网格·甲", "", "基础网格", "EX-11");
  }

  @Test
  void aGeoPackageIsOne() {
    byte[] file = get(TOWN, EXPORT.formatted("grids", "gpkg")).body();
    assertThat(new String(file, 0, 15, StandardCharsets.US_ASCII)).isEqualTo("SQLite format 3");
    assertThat(new String(file, 68, 4, StandardCharsets.US_ASCII)).isEqualTo("GPKG");
  }

  private long version() {
    String tag =
        get(token("service", "/system/service"), "/api/grid/fabric")
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    return Long.parseLong(tag.replaceAll("[^0-9]", ""));
  }

  private static List<List<String>> rows(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        var all = book.getFirstSheet().openStream()) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : all.toList()) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
        rows.add(cells);
      }
      return rows;
    }
  }

  private static List<String> codes(JsonNode collection) {
    List<String> codes = new ArrayList<>();
    collection
        .path("features")
        .forEach(feature -> codes.add(feature.path("properties").path("code").asString()));
    return codes;
  }
}

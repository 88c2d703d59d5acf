package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linli.commons.importing.Shapefiles;
import org.linli.grid.preview.SentFiles;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files sent, looked at, tried, imported, and read about. */
class PreviewTest extends GridServiceTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String BOUNDARY = "----linli-preview";
  private static final String FILES = "/api/grid/import-files";

  @Autowired private SentFiles files;

  @Test
  void aShapefileInGbkIsSentLookedAtTriedAndImported() {
    TinyCounty county = new TinyCounty("P1", 117.0, 31.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    byte[] zip =
        new Shapefiles(GBK, 40, "网格编码", "网格名称", "社区编码", "备注")
            .box(117.0, 31.06, 117.02, 31.08, "P1-11a", "东关第一网格", "P1-11", "x")
            .box(117.02, 31.06, 117.04, 31.08, "P1-11b", "网格P1-11b", "P1-11", "x")
            .box(118.5, 31.06, 118.52, 31.08, "P1-11z", "远处网格", "P1-11", "x")
            .zip("网格", Map.of());
    JsonNode file = send(ADMIN, "网格.zip", zip);
    assertThat(file.path("format").asString()).isEqualTo("shapefile");
    assertThat(file.path("layers").get(0).asString()).isEqualTo("网格");
    String address = FILES + "/" + file.path("id").asString();

    JsonNode layer = getJson(ADMIN, address + "/layer");
    assertThat(layer.path("features").asInt()).isEqualTo(3);
    assertThat(layer.path("crs").path("state").asString()).isEqualTo("evident");
    assertThat(layer.path("columns").get(1).path("samples").get(0).asString()).isEqualTo("东关第一网格");
    assertThat(layer.path("outlines").path("features").size()).isEqualTo(3);
    assertThat(layer.path("bounds").get(0).asDouble()).isCloseTo(117.0, within(1e-9));
    JsonNode suggestion = layer.path("suggestions").get(0);
    assertThat(suggestion.path("target").asString()).isEqualTo("grids");
    assertThat(suggestion.path("missing").size()).isZero();
    String mapping = suggestion.path("mapping").toString();

    long version = version();
    JsonNode trial =
        body(postChecked(ADMIN, address + "/trial", "{\"mapping\":" + mapping + "}", 200));
    assertThat(trial.path("storable").asBoolean()).isFalse();
    assertThat(trial.path("rowsRead").asInt()).isEqualTo(3);
    assertThat(trial.path("rowsChanged").asInt()).isEqualTo(1);
    assertThat(trial.path("rowsUnchanged").asInt()).isEqualTo(1);
    assertThat(trial.path("rowsNew").asInt()).isZero();
    assertThat(trial.path("rowsRefused").asInt()).isEqualTo(1);
    assertThat(trial.path("violations").get(0).path("code").asString()).isEqualTo("outside-parent");
    assertThat(
            trial
                .path("findings")
                .path("features")
                .get(0)
                .path("geometry")
                .path("coordinates")
                .get(0)
                .asDouble())
        .isCloseTo(118.5, within(0.03));
    assertThat(version()).isEqualTo(version);
    assertThat(nameOf("P1-11a")).isEqualTo("网格P1-11a");

    JsonNode refused = imported(ADMIN, address, mapping, false);
    assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
    JsonNode findings =
        getJson(ADMIN, "/api/grid/imports/" + refused.path("id").asString() + "/findings");
    assertThat(findings.path("features").size()).isEqualTo(1);
    assertThat(findings.path("features").get(0).path("properties").path("row").asInt())
        .isEqualTo(3);

    JsonNode done = imported(ADMIN, address, mapping, true);
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("rowsAccepted").asInt()).isEqualTo(1);
    assertThat(nameOf("P1-11a")).isEqualTo("东关第一网格");
  }

  @Test
  void theReportIsAWorkbookInTheReadersLanguage() throws IOException {
    TinyCounty county = new TinyCounty("P2", 119.0, 31.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String file =
        new Features()
            .polygon(
                Map.of("code", "P2-x", "name", "=1+1", "parent", "P2-11"),
                new double[][] {
                  {119.0, 31.05}, {119.02, 31.07}, {119.02, 31.05}, {119.0, 31.07}, {119.0, 31.05}
                })
            .box(
                Map.of("code", "P2-y", "name", "b", "parent", "P2-99"), 119.0, 31.05, 119.01, 31.06)
            .json();
    JsonNode job = importFile(ADMIN, TinyCounty.GRIDS, file, false);
    String address = "/api/grid/imports/" + job.path("id").asString() + "/report.xlsx";
    List<Row> english = rows(get(ADMIN, address).body());
    assertThat(english.get(3).getCellText(2)).isEqualTo("Fault");
    assertThat(english.get(4).getCellText(3)).isEqualTo("polygon-crosses-itself");
    assertThat(english.get(4).getCellAsNumber(4).orElseThrow().doubleValue())
        .isCloseTo(119.01, within(1e-6));
    assertThat(english.get(5).getCellText(3)).isEqualTo("parent-unknown");
    List<Row> chinese =
        rows(send(request(ADMIN, address).setHeader("Accept-Language", "zh-CN")).body());
    assertThat(chinese.get(3).getCellText(2)).isEqualTo("问题");
    assertThat(chinese.get(4).getCellText(2)).contains("自相交");
    String other = token("someone", "/system/system-admin");
    assertThat(status(other, address)).isEqualTo(404);
    assertThat(status(other, address.replace("report.xlsx", "findings"))).isEqualTo(404);
  }

  @Test
  void metresThatNobodyExplainsAreAskedAboutAndTheCountyComesFirst() {
    TinyCounty county = new TinyCounty("P3", 121.0, 31.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    double[] corner = metres(121.0, 31.06, 4549);
    double[] opposite = metres(121.02, 31.08, 4549);
    byte[] zip =
        new Shapefiles(StandardCharsets.UTF_8, 40, "code", "name", "parent")
            .box(corner[0], corner[1], opposite[0], opposite[1], "P3-11a", "测绘网格", "P3-11")
            .zip("grids", Map.of());
    String admin = token("county3", "/areas/P3/area-admin");
    String address = FILES + "/" + send(admin, "grids.zip", zip).path("id").asString();
    JsonNode asked = getJson(admin, address + "/layer");
    assertThat(asked.path("crs").path("state").asString()).isEqualTo("unknown");
    assertThat(asked.path("outlines").isMissingNode()).isTrue();
    JsonNode first = asked.path("crs").path("candidates").get(0);
    assertThat(first.path("name").asString()).isEqualTo("EPSG:4549");
    assertThat(first.path("inArea").asBoolean()).isTrue();
    assertThat(asked.path("crs").path("candidates").get(1).path("inArea").asBoolean()).isFalse();

    String mapping =
        "{\"target\":\"grids\",\"feature\":{\"code\":{\"property\":\"code\"},\"name\":{\"property\":\"name\"},\"parent\":{\"property\":\"parent\"}}%s}";
    JsonNode trial =
        body(
            postChecked(
                admin, address + "/trial", "{\"mapping\":" + mapping.formatted("") + "}", 200));
    assertThat(trial.path("storable").asBoolean()).isFalse();
    assertThat(trial.path("violations").get(0).path("code").asString()).isEqualTo("crs-unknown");

    JsonNode chosen = getJson(admin, address + "/layer?crs=EPSG:4549");
    assertThat(chosen.path("crs").path("state").asString()).isEqualTo("chosen");
    assertThat(chosen.path("bounds").get(0).asDouble()).isCloseTo(121.0, within(1e-4));
    JsonNode good =
        body(
            postChecked(
                admin,
                address + "/trial",
                "{\"mapping\":" + mapping.formatted(",\"crs\":\"EPSG:4549\"") + "}",
                200));
    assertThat(good.path("storable").asBoolean()).as("%s", good).isTrue();
    assertThat(good.path("rowsChanged").asInt()).isEqualTo(1);
  }

  @Test
  void coordinatesOfWebMapsAreMovedOnlyWhereTheMappingSaysSo() {
    TinyCounty county = new TinyCounty("P4", 113.0, 33.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String file =
        new Features()
            .box(
                Map.of("code", "P4-11m", "name", "m", "parent", "P4-11"),
                113.018,
                33.058,
                113.022,
                33.062)
            .json();
    double[] west = new double[3];
    List<String> systems = List.of("auto", "GCJ-02", "BD-09");
    for (int i = 0; i < west.length; i++) {
      importAll(ADMIN, TinyCounty.GRIDS + "crs: " + systems.get(i) + "\n", file);
      JsonNode grids = getJson(ADMIN, "/api/grid/grids?area=P4-11");
      west[i] = grids.path("items").get(0).path("bbox").get(0).asDouble();
    }
    assertThat(west[0]).isCloseTo(113.018, within(1e-9));
    assertThat(west[1]).isLessThan(113.018 - 0.003).isGreaterThan(113.018 - 0.01);
    assertThat(west[2]).isLessThan(west[1] - 0.003).isGreaterThan(113.018 - 0.02);
  }

  @Test
  void aSentFileIsItsSendersAlone() {
    TinyCounty county = new TinyCounty("P5", 107.0, 31.0);
    JsonNode file = send(ADMIN, "a.geojson", county.areas().getBytes(StandardCharsets.UTF_8));
    String address = FILES + "/" + file.path("id").asString();
    String other = token("other5", "/system/system-admin");
    assertThat(status(other, address)).isEqualTo(404);
    assertThat(status(other, address + "/layer")).isEqualTo(404);
    assertThat(post(other, address + "/trial", "{\"mapping\":{\"target\":\"areas\"}}").statusCode())
        .isEqualTo(404);
    assertThat(
            post(other, address + "/imports", "{\"mapping\":{\"target\":\"areas\"}}").statusCode())
        .isEqualTo(404);
    assertThat(send(request(other, address).DELETE()).statusCode()).isEqualTo(404);
    assertThat(status(token("o5", "/areas/P5/officer"), address)).isEqualTo(403);
    assertThat(send(request(ADMIN, address).DELETE()).statusCode()).isEqualTo(204);
    assertThat(status(ADMIN, address)).isEqualTo(404);
  }

  @Test
  void aFileIsKeptForSomeHoursAndThenCleared() throws Exception {
    JsonNode file =
        send(
            ADMIN,
            "a.geojson",
            new TinyCounty("P6", 108.0, 31.0).areas().getBytes(StandardCharsets.UTF_8));
    String id = file.path("id").asString();
    owner(
        "import_file",
        "update import_file set kept_until = now() - interval '1 second' where id = '%s'"
            .formatted(id));
    assertThat(status(ADMIN, FILES + "/" + id)).isEqualTo(404);
    assertThat(files.clear()).isEqualTo(1);
    assertThat(files.clear()).isZero();
  }

  @Test
  void theSameKeyIsTheSameFile() {
    byte[] bytes = new TinyCounty("P7", 109.0, 31.0).areas().getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    String first = body(sendRaw(ADMIN, "a.geojson", bytes, key)).path("id").asString();
    assertThat(body(sendRaw(ADMIN, "a.geojson", bytes, key)).path("id").asString())
        .isEqualTo(first);
    assertThat(body(sendRaw(ADMIN, "a.geojson", bytes, null)).path("id").asString())
        .isNotEqualTo(first);
  }

  @Test
  void whatCannotBeReadIsRefusedAndNotKept() {
    HttpResponse<byte[]> broken = sendRaw(ADMIN, "a.zip", new byte[] {'P', 'K', 3, 4, 9, 9}, null);
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(body(broken).path("violations").get(0).path("code").asString())
        .isEqualTo("zip-broken");
    assertThat(
            sendRaw(ADMIN, "a.txt", "nonsense".getBytes(StandardCharsets.UTF_8), null).statusCode())
        .isEqualTo(400);
    assertThat(sendRaw(token("o8", "/areas/P8/officer"), "a.zip", new byte[1], null).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aColumnThatIsNeverTakenIsNotKeptEitherInWhateverLayer() throws Exception {
    byte[] plain =
        new Shapefiles(GBK, 40, "code").box(117.0, 31.0, 117.1, 31.1, "a").zip("a", Map.of());
    byte[] forbidden =
        new Shapefiles(GBK, 40, "code", "民族")
            .box(117.0, 31.0, 117.1, 31.1, "a", "x")
            .zip("b", Map.of());
    long before = kept();
    HttpResponse<byte[]> second = sendRaw(ADMIN, "two.zip", together(plain, forbidden), null);
    assertThat(second.statusCode()).isEqualTo(400);
    JsonNode fault = body(second).path("violations").get(0);
    assertThat(fault.path("code").asString()).isEqualTo("forbidden-column");
    assertThat(fault.path("field").asString()).isEqualTo("民族");
    String json =
        new Features().box(Map.of("code", "a", "religion", "x"), 117.0, 31.0, 117.1, 31.1).json();
    HttpResponse<byte[]> first =
        sendRaw(ADMIN, "a.geojson", json.getBytes(StandardCharsets.UTF_8), null);
    assertThat(first.statusCode()).isEqualTo(400);
    assertThat(body(first).path("violations").get(0).path("field").asString())
        .isEqualTo("religion");
    assertThat(kept()).isEqualTo(before);
    assertThat(sendRaw(ADMIN, "a.zip", plain, null).statusCode()).isEqualTo(201);
  }

  @Test
  void aTrialDoesNotWaitLongForWhoeverPublishes() throws Exception {
    TinyCounty county = new TinyCounty("PA", 105.0, 31.0);
    String address =
        FILES
            + "/"
            + send(ADMIN, "a.geojson", county.areas().getBytes(StandardCharsets.UTF_8))
                .path("id")
                .asString()
            + "/trial";
    String request =
        "{\"mapping\":"
            + "{\"target\":\"areas\",\"feature\":{\"code\":{\"property\":\"code\"},\"name\":{\"property\":\"name\"},"
            + "\"level\":{\"property\":\"level\"},\"parent\":{\"property\":\"parent\"}},"
            + "\"ignore\":[\"nameEn\",\"households\"]}}";
    try (var connection = database().asOwner().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeQuery("select version from fabric_version for update");
      HttpResponse<byte[]> busy = post(ADMIN, address, request);
      assertThat(busy.statusCode()).isEqualTo(503);
      assertThat(body(busy).path("type").asString()).isEqualTo("urn:linli:problem:trial-busy");
      connection.rollback();
    }
    JsonNode trial = body(postChecked(ADMIN, address, request, 200));
    assertThat(trial.path("rowsNew").asInt()).isEqualTo(7);
  }

  @Test
  void aFileThatIsDeletedWhileItIsReadIsNotTakenForWhole() {
    byte[] whole = new byte[3 << 20];
    java.util.Arrays.fill(whole, (byte) ' ');
    byte[] json =
        new Features()
            .box(Map.of("code", "a"), 104.0, 31.0, 104.1, 31.1)
            .json()
            .getBytes(StandardCharsets.UTF_8);
    System.arraycopy(json, 0, whole, 0, json.length);
    String id = send(ADMIN, "a.geojson", whole).path("id").asString();
    assertThat(status(ADMIN, FILES + "/" + id + "/layer")).isEqualTo(200);
    owner(
        "import_file_chunk",
        "delete from import_file_chunk where number > 0 and file_id = '%s'".formatted(id));
    assertThat(status(ADMIN, FILES + "/" + id + "/layer")).isEqualTo(404);
  }

  @Test
  void theSameKeyIsTheSameImportThoughTheFileIsGone() {
    TinyCounty county = new TinyCounty("PB", 103.0, 31.0);
    String address =
        FILES
            + "/"
            + send(ADMIN, "a.geojson", county.areas().getBytes(StandardCharsets.UTF_8))
                .path("id")
                .asString();
    String mapping =
        "{\"mapping\":{\"target\":\"areas\",\"feature\":{\"code\":{\"property\":\"code\"},\"name\":{\"property\":\"name\"},"
            + "\"level\":{\"property\":\"level\"},\"parent\":{\"property\":\"parent\"}},"
            + "\"ignore\":[\"nameEn\",\"households\"]}}";
    String key = UUID.randomUUID().toString();
    String started = body(imports(address, mapping, key, 202)).path("id").asString();
    assertThat(body(imports(address, mapping, key, 202)).path("id").asString()).isEqualTo(started);
    assertThat(send(request(ADMIN, address).DELETE()).statusCode()).isEqualTo(204);
    assertThat(body(imports(address, mapping, key, 202)).path("id").asString()).isEqualTo(started);
    imports(address, mapping, UUID.randomUUID().toString(), 404);
    imports(address, mapping.replace("nameEn", "other"), key, 409);
  }

  private HttpResponse<byte[]> imports(String address, String body, String key, int status) {
    HttpResponse<byte[]> answer =
        send(
            request(ADMIN, address + "/imports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode())
        .as("%s", new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return answer;
  }

  @Test
  void aMappingGoesWithItsArea() {
    TinyCounty county = new TinyCounty("PC", 102.0, 31.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String admin = token("countyC", "/areas/PC/area-admin");
    String saved =
        "{\"area\":\"PC-1\",\"name\":\"old\",\"mapping\":{\"target\":\"grids\",\"feature\":{\"code\":{\"property\":\"code\"},\"name\":{\"property\":\"name\"},\"parent\":{\"property\":\"parent\"}}}}";
    put(admin, saved, 200);
    owner("import_mapping", "update import_mapping set path = '/X/PC-1/' where area_code = 'PC-1'");
    assertThat(getJson(admin, "/api/grid/import-mappings").path("items").size()).isZero();
    assertThat(body(put(admin, saved, 409)).path("type").asString())
        .isEqualTo("urn:linli:problem:mapping-elsewhere");
    put(ADMIN, saved, 200);
    assertThat(getJson(admin, "/api/grid/import-mappings").path("items").size()).isEqualTo(1);
    put(admin, saved, 200);
  }

  /** Past what the application may do. */
  private static void owner(String table, String sql) {
    try (var connection = database().asOwner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table " + table + " no force row level security");
      statement.execute(sql);
      statement.execute("alter table " + table + " force row level security");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMappingIsRememberedForAnAreaAndSuggestedWhereItFits() {
    TinyCounty county = new TinyCounty("P9", 106.0, 31.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String admin = token("county9", "/areas/P9/area-admin");
    String saved =
        "{\"area\":\"P9\",\"name\":\"测绘院\",\"mapping\":{\"target\":\"grids\",\"feature\":{\"code\":{\"property\":\"code\"},\"name\":{\"property\":\"name\"},\"parent\":{\"property\":\"parent\"}}}}";
    JsonNode first = body(put(admin, saved, 200));
    JsonNode again = body(put(admin, saved, 200));
    assertThat(again.path("id").asString()).isEqualTo(first.path("id").asString());
    assertThat(getJson(admin, "/api/grid/import-mappings?area=P9").path("items").size())
        .isEqualTo(1);

    String address =
        FILES
            + "/"
            + send(admin, "g.geojson", county.grids().getBytes(StandardCharsets.UTF_8))
                .path("id")
                .asString();
    JsonNode remembered = getJson(admin, address + "/layer").path("remembered");
    assertThat(remembered.get(0).path("name").asString()).isEqualTo("测绘院");
    String other =
        FILES
            + "/"
            + send(admin, "a.geojson", county.areas().getBytes(StandardCharsets.UTF_8))
                .path("id")
                .asString();
    assertThat(getJson(admin, other + "/layer").path("remembered").size()).isZero();

    String neighbour = token("n9", "/areas/P9-1/area-admin");
    put(neighbour, saved, 404);
    assertThat(status(neighbour, "/api/grid/import-mappings?area=P9")).isEqualTo(404);
    assertThat(getJson(neighbour, "/api/grid/import-mappings").path("items").size()).isZero();
    String mapping = "/api/grid/import-mappings/" + first.path("id").asString();
    assertThat(send(request(neighbour, mapping).DELETE()).statusCode()).isEqualTo(404);
    put(admin, saved.replace("\"code\":{", "\"cod\":{"), 400);
    assertThat(send(request(admin, mapping).DELETE()).statusCode()).isEqualTo(204);
    assertThat(getJson(admin, "/api/grid/import-mappings").path("items").size()).isZero();
  }

  private HttpResponse<byte[]> put(String token, String body, int status) {
    HttpResponse<byte[]> answer =
        send(
            request(token, "/api/grid/import-mappings")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode())
        .as("%s", new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return answer;
  }

  private HttpResponse<byte[]> postChecked(String token, String path, String body, int status) {
    HttpResponse<byte[]> answer = post(token, path, body);
    assertThat(answer.statusCode())
        .as("%s", new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return answer;
  }

  private JsonNode imported(String token, String address, String mapping, boolean skipBad) {
    HttpResponse<byte[]> answer =
        postChecked(
            token,
            address + "/imports",
            "{\"mapping\":%s,\"skipBad\":%s}".formatted(mapping, skipBad),
            202);
    String place = answer.headers().firstValue("Location").orElseThrow();
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      JsonNode job = getJson(token, place);
      if (!job.path("finishedAt").isMissingNode()) {
        return job;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the import did not end");
  }

  private JsonNode send(String token, String name, byte[] content) {
    HttpResponse<byte[]> answer = sendRaw(token, name, content, null);
    assertThat(answer.statusCode())
        .as("%s", new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    return body(answer);
  }

  private HttpResponse<byte[]> sendRaw(String token, String name, byte[] content, String key) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        request(token, FILES)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    return send(key == null ? request : request.header("Idempotency-Key", key));
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      Row[] all = new Row[20];
      rows.forEach(row -> all[row.getRowNum() - 1] = row);
      return java.util.Arrays.asList(all);
    }
  }

  private double[] metres(double lon, double lat, int epsg) {
    return jdbc()
        .sql(
            "select st_x(p), st_y(p) from st_transform(st_setsrid(st_makepoint(?, ?), 4490), ?) as"
                + " p")
        .params(lon, lat, epsg)
        .query((row, i) -> new double[] {row.getDouble(1), row.getDouble(2)})
        .single();
  }

  private String nameOf(String grid) {
    for (JsonNode item :
        getJson(ADMIN, "/api/grid/grids?area=" + grid.substring(0, 5)).path("items")) {
      if (item.path("code").asString().equals(grid)) {
        return item.path("name").asString();
      }
    }
    throw new AssertionError(grid + " is not there");
  }

  /** The files of two zips in one. */
  private static byte[] together(byte[]... zips) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(all)) {
      for (byte[] zip : zips) {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    return all.toByteArray();
  }

  /** How many files there are, of whomever. */
  private long kept() throws SQLException {
    try (var connection = database().asOwner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('linli.worker', 'on', false)");
      ResultSet row = statement.executeQuery("select count(*) from import_file");
      row.next();
      return row.getLong(1);
    }
  }

  private long version() {
    return jdbc().sql("select version from fabric_version").query(Long.class).single();
  }
}

package org.linli.person.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** Lists of staff from tables. */
class StaffImportTest {

  private static final String MAPPING =
      """
      target: staff
      username: {column: 账号}
      name: {column: 姓名}
      homeArea: {column: 区划}
      phone: {column: 电话}
      role:
        column: 岗位
        map: {专干: officer, 网格员: grid-worker, 民警: police, 审计: auditor, "": ""}
      """;

  private static StaffDesk desk;

  @BeforeAll
  static void open() {
    desk = new StaffDesk(Duration.ofMillis(200));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void aWorkbookInvitesItsPeople() throws IOException {
    byte[] file =
        workbook(
            new String[] {"账号", "姓名", "区划", "电话", "岗位"},
            new String[] {"list.one", "张三", "T1", "13800000001", "专干"},
            new String[] {"list.two", "李四", "T1V1", "", "网格员"},
            new String[] {"list.three", "王五", "T1", "", ""});
    JsonNode job = imported(desk.clerk(), file);
    assertThat(job.path("state").asString()).as("%s", job).isEqualTo("DONE");
    assertThat(job.path("rowsAccepted").asInt()).isEqualTo(3);
    desk.service.await(() -> desk.keycloak.has("list.three"));
    desk.service.await(
        () -> desk.keycloak.user("list.two").groups.contains("/areas/T1V1/grid-worker"));
    // The same list again changes nothing.
    assertThat(imported(desk.clerk(), file).path("rowsUnchanged").asInt()).isEqualTo(3);
  }

  @Test
  void oneBadRowAndNobodyIsInvited() throws IOException {
    desk.keycloak.put("in.keycloak", true);
    byte[] file =
        workbook(
            new String[] {"账号", "姓名", "区划", "电话", "岗位"},
            new String[] {"good.one", "张三", "T1", "", "专干"},
            new String[] {"good.one", "李四", "T1", "", "专干"},
            new String[] {"in.keycloak", "王五", "T1", "", ""},
            new String[] {"far.away", "赵六", "T2", "", ""},
            new String[] {"too.high", "钱七", "T1", "", "审计"});
    JsonNode job = imported(desk.clerk(), file);
    assertThat(job.path("state").asString()).isEqualTo("REFUSED");
    assertThat(job.path("violations").toString())
        .contains("username-twice", "account-exists", "outside-jurisdiction", "four-eyes-needed")
        .contains("\"row\":3", "\"row\":4", "\"row\":5", "\"row\":6");
    assertThat(desk.keycloak.has("good.one")).isFalse();
    assertThat(desk.service.json(desk.boss(), "/api/person/staff?q=good").path("items").isEmpty())
        .isTrue();
  }

  @Test
  void aForbiddenColumnIsRefused() throws IOException {
    byte[] file =
        workbook(
            new String[] {"账号", "姓名", "区划", "电话", "岗位", "政治面貌"},
            new String[] {"party.one", "张三", "T1", "", "专干", "x"});
    JsonNode job = imported(desk.clerk(), file);
    assertThat(job.path("state").asString()).isEqualTo("REFUSED");
    assertThat(desk.keycloak.has("party.one")).isFalse();
  }

  private static JsonNode imported(String token, byte[] file) {
    String line = "--part-of-a-test\r\nContent-Disposition: form-data; name=\"";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        (line
                + "mapping\"; filename=\"mapping.yaml\"\r\n\r\n"
                + MAPPING
                + "\r\n"
                + line
                + "file\"; filename=\"staff.xlsx\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--part-of-a-test--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> taken =
        desk.service.send(
            token,
            "/api/person/imports",
            body.toByteArray(),
            "Content-Type",
            "multipart/form-data; boundary=part-of-a-test");
    assertThat(taken.statusCode()).as(RunningService.text(taken)).isEqualTo(202);
    String path = taken.headers().firstValue("Location").orElseThrow();
    desk.service.await(
        () -> !desk.service.json(token, path).path("state").asString().matches("WAITING|RUNNING"));
    return desk.service.json(token, path);
  }

  private static byte[] workbook(String[]... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名单");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    return out.toByteArray();
  }
}

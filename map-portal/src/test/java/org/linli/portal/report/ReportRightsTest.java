package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

/** Who may order and read reports, and what becomes of them when something is in the way. */
class ReportRightsTest extends ReportStory {
  @Test
  void faultsAreNamed() {
    assertFault(
        "{\"template\":\"none\",\"area\":\"T1\",\"day\":\"2026-01-01\"}",
        "template",
        "unknown-value");
    assertFault("{\"template\":\"weekly\",\"area\":\"T1\"}", "day", "required");
    assertFault(
        "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\",\"from\":\"2026-01-01\"}",
        "from",
        "report-not-of-kind");
    assertFault(
        "{\"template\":\"disputes\",\"area\":\"T1\",\"from\":\"2026-02-01\",\"to\":\"2026-02-01\"}",
        "to",
        "report-period");
    assertFault(
        "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2999-01-01\"}", "day", "report-future");
    assertFault(
        "{\"template\":\"weekly\",\"area\":\"T1V1G1\",\"day\":\"2026-01-01\"}",
        "area",
        "report-of-grid");
    assertFault(
        "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\",\"categories\":[\"unheard-of\"]}",
        "categories",
        "report-filter");
  }

  @Test
  void aReportIsForLeadersAndOfficersOfItsArea() {
    JsonNode report =
        made(officer, "{\"template\":\"weekly\",\"area\":\"T1V1\",\"day\":\"2026-01-01\"}");
    String path = "/api/analysis/reports/" + report.get("id").asString();
    assertThat(service.get(leader, path).statusCode()).isEqualTo(200);
    assertThat(service.get(PEERS.token("village", "/areas/T1V1/leader"), path).statusCode())
        .isEqualTo(200);
    String beside = PEERS.token("beside", "/areas/T2/officer");
    assertThat(service.get(beside, path).statusCode()).isEqualTo(404);
    assertThat(service.get(beside, path + "/documents/pdf").statusCode()).isEqualTo(404);
    assertThat(service.get(beside, path + "/content").statusCode()).isEqualTo(404);
    assertThat(service.json(beside, "/api/analysis/reports").get("items").isEmpty()).isTrue();
    assertThat(service.get(beside, "/api/analysis/reports?area=T1").statusCode()).isEqualTo(404);
    for (String role : List.of("grid-worker", "mediator", "police", "area-admin", "volunteer")) {
      assertThat(service.get(PEERS.token(role, "/areas/C/" + role), path).statusCode())
          .as(role)
          .isEqualTo(403);
      assertThat(service.get(PEERS.token(role, "/areas/C/" + role), path + "/content").statusCode())
          .as(role)
          .isEqualTo(403);
    }
    HttpResponse<byte[]> elsewhere =
        service.post(
            beside,
            "/api/analysis/reports",
            "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    assertThat(elsewhere.statusCode()).isEqualTo(404);
  }

  @Test
  void theSameRequestTwiceIsOneReportAndAListGoesOnWhereItStopped() {
    String body = "{\"template\":\"weekly\",\"area\":\"T1V2\",\"day\":\"2026-01-01\"}";
    JsonNode one =
        accepted(
            service.post(officer, "/api/analysis/reports", body, "Idempotency-Key", "twice-1234"));
    JsonNode two =
        accepted(
            service.post(officer, "/api/analysis/reports", body, "Idempotency-Key", "twice-1234"));
    assertThat(two.get("id")).isEqualTo(one.get("id"));
    JsonNode three = accepted(service.post(officer, "/api/analysis/reports", body));
    JsonNode first = service.json(officer, "/api/analysis/reports?area=T1V2&limit=1");
    assertThat(first.get("items").get(0).get("id")).isEqualTo(three.get("id"));
    JsonNode second =
        service.json(
            officer,
            "/api/analysis/reports?area=T1V2&limit=1&cursor=" + first.get("nextCursor").asString());
    assertThat(second.get("items").get(0).get("id")).isEqualTo(one.get("id"));
    assertThat(second.has("nextCursor")).isFalse();
  }

  @Test
  void whoTakesADocumentIsOnRecord() {
    JsonNode report =
        made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    HttpResponse<byte[]> pdf =
        service.get(
            officer, "/api/analysis/reports/" + report.get("id").asString() + "/documents/pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(
            URLDecoder.decode(
                pdf.headers().firstValue("Content-Disposition").orElse(""), StandardCharsets.UTF_8))
        .startsWith("attachment;")
        .contains("镇平安建设周报.pdf");
    JsonNode entries =
        service.json(
            PEERS.token("auditor", "/system/auditor"),
            "/api/analysis/audit/entries?action=EXPORT&subjectId=" + report.get("id").asString());
    assertThat(entries.get("items").get(0).get("actor").asString()).isEqualTo("officer");
    assertThat(entries.get("items").get(0).get("subject").get("areaCode").asString())
        .isEqualTo("T1");
  }

  @Test
  void aReportThatWasInterruptedIsMadeAfterTheRestart() throws SQLException {
    JsonNode report =
        made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
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
      again.await(
          () ->
              again
                  .json(officer, "/api/analysis/reports/" + id)
                  .get("state")
                  .asString()
                  .equals("DONE"));
      assertThat(again.get(officer, "/api/analysis/reports/" + id + "/documents/docx").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aReportThatFailsTwiceSaysSo() throws SQLException {
    JsonNode report =
        made(officer, "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}");
    String id = report.get("id").asString();
    try (Connection connection = DATABASE.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      statement.execute(
          "update report set state = 'RUNNING', finished_at = null, attempt = 2, heartbeat_at = now() - interval '1 hour' where id = '"
              + id
              + "'");
    }
    service.await(
        () ->
            service
                .json(officer, "/api/analysis/reports/" + id)
                .get("state")
                .asString()
                .equals("FAILED"));
    assertThat(service.json(officer, "/api/analysis/reports/" + id).get("failure").asString())
        .isEqualTo("gave-up");
    assertThat(service.get(officer, "/api/analysis/reports/" + id + "/documents/docx").statusCode())
        .isEqualTo(409);
  }

  @Test
  void nobodyWritesAReportForAnAreaThatIsNotTheirsEvenPastTheService() throws SQLException {
    try (Connection connection = DATABASE.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('linli.grants', '{leader@/C/T2/}', false), set_config('linli.username', 'beside', false)");
      String insert =
          "insert into report (id, area_code, home_code, path, title, summary, content, made_by, made_at)"
              + " values (gen_random_uuid(), 'T1', 'T1', '%s', 'x', '{}', '{}', '%s', now())";
      for (String values :
          List.of(insert.formatted("/C/T1/", "beside"), insert.formatted("/C/T2/", "leader"))) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(values)))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("row-level security");
      }
      try (ResultSet rows =
          statement.executeQuery("select count(*) from report where path ^@ '/C/T1/'")) {
        rows.next();
        assertThat(rows.getInt(1)).isZero();
      }
    }
  }

  private void assertFault(String body, String field, String code) {
    HttpResponse<byte[]> answer = service.post(officer, "/api/analysis/reports", body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    JsonNode violation = Service.parse(answer).get("violations").get(0);
    assertThat(violation.get("field").asString()).isEqualTo(field);
    assertThat(violation.get("code").asString()).isEqualTo(code);
    assertThat(violation.get("message").asString()).doesNotContain("violation.");
  }
}

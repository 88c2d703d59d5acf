package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.commons.audit.AuditVerification;
import tools.jackson.databind.JsonNode;

/** What the audit holds of boundaries: each change with who made it, and no refused one. */
class RevisionTrailTest extends RevisedCounty {

  private static final String AUDITOR = token("auditor", "/system/auditor");

  @Test
  void everyStepOfARevisionIsOnRecordOnce() {
    String id = create(draft(TODAY, rename("甲")));
    step(admin, id, "propose", 1);
    send(write(admin, "POST", "/api/grid/revisions/" + id + "/preview", ""));
    for (int i = 0; i < 2; i++) {
      assertThat(
              send(write(admin, "POST", "/api/grid/revisions/" + id + "/publish", "")
                      .header("If-Match", "\"2\"")
                      .header("Idempotency-Key", "trail-" + c))
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(step(admin, id, "withdraw", 3).statusCode()).isEqualTo(409);
    List<JsonNode> entries = entries(AUDITOR, "subjectKind=REVISION&subjectId=" + id);
    assertThat(texts(entries, "kind"))
        .containsExactly("REVISION_PUBLISHED", "REVISION_PREVIEWED", "REVISION_PROPOSED");
    assertThat(texts(entries, "actor")).containsOnly(user());
    JsonNode published = entries.getFirst();
    assertThat(published.path("action").asString()).isEqualTo("EVENT");
    assertThat(published.path("subject").path("areaCode").asString()).isEqualTo(c);
    assertThat(published.path("subject").path("countyCode").asString()).isEqualTo(c);
    assertThat(published.path("detail").path("boundaries").asString())
        .isEqualTo(String.valueOf(version()));
    assertThat(published.path("detail").path("effective").asString()).isEqualTo(TODAY.toString());
  }

  @Test
  void whatIsWithdrawnOrTakenUpOnItsDayIsOnRecordAndWhatIsRefusedIsNot() {
    LocalDate day = TODAY.plusDays(3);
    String id = create(draft(day, rename("将来")));
    step(admin, id, "propose", 1);
    step(admin, id, "publish", 2);
    assertThat(revisions.takeUp(day)).isEqualTo(1);
    List<JsonNode> entries = entries(AUDITOR, "subjectId=" + id);
    assertThat(texts(entries, "kind"))
        .containsExactly("REVISION_PUBLISHED", "REVISION_SCHEDULED", "REVISION_PROPOSED");
    assertThat(texts(entries, "actor")).containsExactly("linli", user(), user());

    String faulty = create(draft(TODAY, change(g("11a"), box(0, 3, 0.5, 4))));
    assertThat(step(admin, faulty, "propose", 1).statusCode()).isEqualTo(409);
    assertThat(entries(AUDITOR, "subjectId=" + faulty)).isEmpty();
    assertThat(step(admin, faulty, "withdraw", 1).statusCode()).isEqualTo(200);
    assertThat(texts(entries(AUDITOR, "subjectId=" + faulty), "kind"))
        .containsExactly("REVISION_WITHDRAWN");
  }

  @Test
  void whatFilesPublishIsOnRecordByWhoSentThem() {
    String query = "kind=BOUNDARIES_IMPORTED&area=" + c;
    List<JsonNode> before = entries(AUDITOR, query);
    assertThat(texts(before, "actor")).containsExactly("admin", "admin");
    assertThat(before.get(0).path("detail").path("grids").asString()).isEqualTo("16");
    assertThat(before.get(1).path("detail").path("areas").asString()).isEqualTo("7");
    // The same again changes nothing.
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    assertThat(entries(AUDITOR, query)).hasSize(2);
    String name = county.grids().replace("网格" + g("11a"), "新名");
    importAll(admin, TinyCounty.GRIDS, name);
    JsonNode own = entries(AUDITOR, query).getFirst();
    assertThat(own.path("actor").asString()).isEqualTo(user());
    assertThat(own.path("subject").path("areaCode").asString()).isEqualTo(g("11a"));
  }

  @Test
  void theChainIsReadByThoseItIsFor() throws Exception {
    String id = create(draft(TODAY, rename("甲")));
    step(admin, id, "propose", 1);
    String officer = token("dpo", "/areas/" + c + "/data-protection-officer");
    String other = token("dpo2", "/areas/" + c + "-2/data-protection-officer");
    assertThat(texts(entries(officer, "subjectId=" + id), "kind"))
        .containsExactly("REVISION_PROPOSED");
    assertThat(entries(other, "subjectId=" + id)).isEmpty();
    assertThat(status(leader, "/api/grid/audit/entries")).isEqualTo(403);
    assertThat(status(admin, "/api/grid/audit/entries")).isEqualTo(403);
    var findings = AuditVerification.ofDatabase(database().asApp()).check();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.entries()).isPositive();
    assertThat(getJson(admin, "/api/grid/settings").toString()).contains("\"audit\"");
    assertThat(getJson(AUDITOR, "/api/grid/impact-assessment").path("service").asString())
        .isEqualTo("grid");
  }

  private String rename(String name) {
    return item("AREA", "CHANGE", v("11"), "\"name\":\"" + name + "\"");
  }

  private List<JsonNode> entries(String token, String query) {
    List<JsonNode> entries = new ArrayList<>();
    getJson(token, "/api/grid/audit/entries?" + query).path("items").forEach(entries::add);
    return entries;
  }

  private static List<String> texts(List<JsonNode> entries, String name) {
    return entries.stream().map(entry -> entry.path(name).asString()).toList();
  }
}

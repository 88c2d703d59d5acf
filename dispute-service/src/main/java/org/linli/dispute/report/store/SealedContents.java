package org.linli.dispute.report.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.dispute.report.Report;
import org.linli.dispute.report.ReportContent;
import org.linli.dispute.report.ReportParty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words and names of reports, sealed with the report's own key. */
@Component
class SealedContents {

  private static final String WORDS = "words";
  private static final String PARTIES = "parties";
  private static final String REASON = "reason";

  private final Seal seal;
  private final JsonMapper json;

  SealedContents(Seal seal, JsonMapper json) {
    this.seal = seal;
    this.json = json;
  }

  void insert(JdbcClient jdbc, Report report, ReportContent content) {
    jdbc.sql(
            """
            insert into report_content (county_code, report_id, words_sealed, parties_sealed, reason_sealed)
            values (:county, :id, :words, :parties, :reason)
            """)
        .param("county", report.countyCode())
        .param("id", report.id())
        .param("words", sealed(report, WORDS, content.words()))
        .param("parties", sealed(report, PARTIES, written(content.parties())))
        .param("reason", sealed(report, REASON, content.reason()))
        .update();
  }

  int update(JdbcClient jdbc, Report report, ReportContent content) {
    return jdbc.sql(
            """
            update report_content set words_sealed = :words, parties_sealed = :parties, reason_sealed = :reason
            where county_code = :county and report_id = :id
            """)
        .param("county", report.countyCode())
        .param("id", report.id())
        .param("words", sealed(report, WORDS, content.words()))
        .param("parties", sealed(report, PARTIES, written(content.parties())))
        .param("reason", sealed(report, REASON, content.reason()))
        .update();
  }

  Optional<ReportContent> find(JdbcClient jdbc, Report report) {
    return jdbc.sql(
            """
            select words_sealed, parties_sealed, reason_sealed from report_content
            where county_code = ? and report_id = ?
            """)
        .params(report.countyCode(), report.id())
        .query(
            (row, n) ->
                new ReportContent(
                    seal.open(
                        report.countyCode(), report.id(), WORDS, row.getBytes("words_sealed")),
                    read(opened(report, PARTIES, row.getBytes("parties_sealed"))),
                    opened(report, REASON, row.getBytes("reason_sealed"))))
        .optional();
  }

  private byte @Nullable [] sealed(Report report, String field, @Nullable String text) {
    return text == null ? null : seal.seal(report.countyCode(), report.id(), field, text);
  }

  private @Nullable String opened(Report report, String field, byte @Nullable [] sealed) {
    return seal.openOrNull(report.countyCode(), report.id(), field, sealed);
  }

  private @Nullable String written(List<ReportParty> parties) {
    return parties.isEmpty() ? null : json.writeValueAsString(parties);
  }

  private List<ReportParty> read(@Nullable String parties) {
    return parties == null ? List.of() : json.readValue(parties, new TypeReference<>() {});
  }
}

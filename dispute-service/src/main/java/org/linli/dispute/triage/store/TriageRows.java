package org.linli.dispute.triage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.ComputedFacts;
import org.linli.dispute.triage.Injury;
import org.linli.dispute.triage.MatterFacts;
import org.linli.dispute.triage.TriageEntry;
import org.linli.dispute.triage.Violence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of facts and levels. */
final class TriageRows {

  private TriageRows() {}

  static int writeFacts(JdbcClient jdbc, Matter matter, TriageEntry entry, MatterFacts facts) {
    return jdbc.sql(
            """
            insert into triage_facts (county_code, dispute_id, version, violence, weapon, injury, dependents, police_call,
                                      gathering, people, sum_yuan, deadline_on, by_username, at)
            values (:county, :id, :version, :violence, :weapon, :injury, :dependents, :policeCall,
                    :gathering, :people, :sum, :deadline, :by, :at)
            """)
        .param("county", matter.countyCode())
        .param("id", matter.id())
        .param("version", entry.version())
        .param("violence", facts.danger().violence().name())
        .param("weapon", facts.danger().weapon())
        .param("injury", facts.danger().injury().name())
        .param("dependents", facts.danger().dependents())
        .param("policeCall", facts.danger().policeCall())
        .param("gathering", facts.extent().gathering())
        .param("people", facts.extent().people())
        .param("sum", facts.extent().sumYuan())
        .param("deadline", facts.extent().deadlineOn())
        .param("by", entry.signed().by())
        .param("at", entry.signed().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  static int writeEntry(
      JdbcClient jdbc, Matter matter, TriageEntry entry, byte @Nullable [] reason) {
    TriageEntry.Worked worked = entry.worked();
    return jdbc.sql(
            """
            insert into triage_entry (county_code, dispute_id, version, kind, level, confirmed, table_level, table_version,
                                      rows, months_open, failed_mediations, reason_sealed, by_username, at)
            values (:county, :id, :version, :kind, :level, :confirmed, :tableLevel, :tableVersion,
                    :rows, :months, :failed, :reason, :by, :at)
            """)
        .param("county", matter.countyCode())
        .param("id", matter.id())
        .param("version", entry.version())
        .param("kind", entry.kind().name())
        .param("level", entry.level().name())
        .param("confirmed", entry.confirmed())
        .param("tableLevel", worked.level().name())
        .param("tableVersion", worked.tableVersion())
        .param("rows", worked.rows().toArray(String[]::new))
        .param("months", worked.computed().monthsOpen())
        .param("failed", worked.computed().failedMediations())
        .param("reason", reason)
        .param("by", entry.signed().by())
        .param("at", entry.signed().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  static TriageEntry entry(ResultSet row, @Nullable String reason) throws SQLException {
    return new TriageEntry(
        row.getInt("version"),
        TriageEntry.Kind.valueOf(row.getString("kind")),
        TriageLevel.valueOf(row.getString("level")),
        row.getBoolean("confirmed"),
        new TriageEntry.Worked(
            TriageLevel.valueOf(row.getString("table_level")),
            row.getInt("table_version"),
            List.of((String[]) row.getArray("rows").getArray()),
            new ComputedFacts(row.getInt("months_open"), row.getInt("failed_mediations"), null)),
        reason,
        facts(row),
        new TriageEntry.Signed(row.getString("by_username"), required(row, "at")));
  }

  private static @Nullable MatterFacts facts(ResultSet row) throws SQLException {
    String violence = row.getString("violence");
    if (violence == null) {
      return null;
    }
    return new MatterFacts(
        new MatterFacts.Danger(
            Violence.valueOf(violence),
            row.getBoolean("weapon"),
            Injury.valueOf(row.getString("injury")),
            row.getBoolean("dependents"),
            row.getBoolean("police_call")),
        new MatterFacts.Extent(
            row.getBoolean("gathering"),
            row.getObject("people", Integer.class),
            row.getObject("sum_yuan", Long.class),
            row.getObject("deadline_on", LocalDate.class)));
  }

  static Instant required(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

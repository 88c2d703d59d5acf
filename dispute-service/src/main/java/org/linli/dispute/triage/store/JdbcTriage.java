package org.linli.dispute.triage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.MatterFacts;
import org.linli.dispute.triage.TriageEntry;
import org.linli.dispute.triage.TriageHistory;
import org.linli.dispute.triage.TriageStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code triage_facts}, {@code triage_entry} and {@code triage_watch}. */
@Repository
class JdbcTriage implements TriageStore {

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcTriage(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Optional<Read> find(Access access, UUID id, Set<String> counties) {
    return transactions.read(
        access,
        jdbc -> {
          Optional<Subject> subject =
              jdbc.sql(
                      """
                      select d.county_code, d.id, d.status, d.level, d.received_at, d.closed_at, d.version,
                        is_handler(d.county_code, d.id)
                          or d.path ^@ any ((select viewer_scopes(array['officer']))::text[]) as may_decide,
                        (select due_at from duty u where u.county_code = d.county_code and u.dispute_id = d.id
                           and u.kind = 'TRIAGE' and u.ended_at is null) as confirm_by
                      from dispute d where d.county_code = any (:counties) and d.id = :id
                      """)
                  .param("counties", counties.toArray(String[]::new))
                  .param("id", id)
                  .query((row, n) -> subject(row))
                  .optional();
          return subject.map(
              found ->
                  new Read(
                      found, history(jdbc, found.countyCode(), found.id(), found.mayDecide())));
        });
  }

  @Override
  public TriageHistory history(Matter matter) {
    return transactions.inside(jdbc -> history(jdbc, matter.countyCode(), matter.id(), false));
  }

  @Override
  public void append(Matter matter, TriageEntry entry) {
    transactions.inside(
        jdbc -> {
          MatterFacts facts = entry.facts();
          if (facts != null) {
            TriageRows.writeFacts(jdbc, matter, entry, facts);
          }
          String reason = entry.reason();
          byte[] sealed =
              reason == null
                  ? null
                  : seal.seal(matter.countyCode(), matter.id(), field(entry.version()), reason);
          return TriageRows.writeEntry(jdbc, matter, entry, sealed);
        });
  }

  @Override
  public void watch(Matter matter, @Nullable LocalDate checkedOn, int tableVersion) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into triage_watch (county_code, dispute_id, checked_on, table_version)
                    values (:county, :id, :day, :version)
                    on conflict (county_code, dispute_id)
                      do update set checked_on = excluded.checked_on, table_version = excluded.table_version
                    """)
                .param("county", matter.countyCode())
                .param("id", matter.id())
                .param("day", checkedOn)
                .param("version", tableVersion)
                .update());
  }

  @Override
  public void unwatch(Matter matter) {
    transactions.inside(
        jdbc ->
            jdbc.sql("delete from triage_watch where county_code = ? and dispute_id = ?")
                .params(matter.countyCode(), matter.id())
                .update());
  }

  @Override
  public List<Watched> due(LocalDate today, int tableVersion, int limit) {
    return transactions.read(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    select county_code, dispute_id from triage_watch
                    where checked_on is null or checked_on < :today or table_version <> :version
                    order by checked_on nulls first limit :limit
                    """)
                .param("today", today)
                .param("version", tableVersion)
                .param("limit", limit)
                .query((row, n) -> new Watched(row.getString(1), row.getObject(2, UUID.class)))
                .list());
  }

  @Override
  public void checked(Watched watched, LocalDate today, int tableVersion) {
    transactions.write(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    update triage_watch set checked_on = ?, table_version = ?
                    where county_code = ? and dispute_id = ?
                    """)
                .params(today, tableVersion, watched.countyCode(), watched.id())
                .update());
  }

  private TriageHistory history(JdbcClient jdbc, String county, UUID id, boolean withWords) {
    List<TriageEntry> entries =
        jdbc.sql(
                """
                select e.*, f.violence, f.weapon, f.injury, f.dependents, f.police_call, f.gathering, f.people, f.sum_yuan,
                  f.deadline_on
                from triage_entry e left join triage_facts f using (county_code, dispute_id, version)
                where e.county_code = ? and e.dispute_id = ? order by version desc
                """)
            .params(county, id)
            .query((row, n) -> TriageRows.entry(row, withWords ? words(row, county, id) : null))
            .list();
    int failed =
        jdbc.sql(
                """
                select count(*) from dispute_event
                where county_code = ? and dispute_id = ? and status = 'NOT_AGREED' and before <> 'NOT_AGREED'
                """)
            .params(county, id)
            .query(Integer.class)
            .single();
    return new TriageHistory(entries, failed);
  }

  /** What was erased is not there any more; the level and its history still are. */
  private @Nullable String words(ResultSet row, String county, UUID id) throws SQLException {
    try {
      return seal.openOrNull(
          county, id, field(row.getInt("version")), row.getBytes("reason_sealed"));
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private static String field(int version) {
    return "triage-" + version;
  }

  private static Subject subject(ResultSet row) throws SQLException {
    String level = row.getString("level");
    return new Subject(
        row.getObject("id", UUID.class),
        row.getString("county_code"),
        DisputeStatus.valueOf(row.getString("status")),
        level == null ? null : TriageLevel.valueOf(level),
        new Subject.Times(
            TriageRows.required(row, "received_at"),
            TriageRows.instant(row, "closed_at"),
            TriageRows.instant(row, "confirm_by")),
        row.getInt("version"),
        row.getBoolean("may_decide"));
  }
}

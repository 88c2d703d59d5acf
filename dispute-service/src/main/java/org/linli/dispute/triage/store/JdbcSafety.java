package org.linli.dispute.triage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.SafetyMeasure;
import org.linli.dispute.triage.SafetyMeasure.Ending;
import org.linli.dispute.triage.SafetyStore;
import org.linli.dispute.triage.TriageEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code safety_measure} and {@code safety_measure_end}. */
@Repository
class JdbcSafety implements SafetyStore {

  private static final String MEASURES =
      """
      select m.county_code, m.dispute_id, m.id, m.kind, m.what_sealed, m.unit_code, m.username, m.due_at, m.created_by,
        m.created_at, e.ending, e.note_sealed, e.by_username as ended_by, e.at as ended_at
      from safety_measure m left join safety_measure_end e
        on e.county_code = m.county_code and e.dispute_id = m.dispute_id and e.measure_id = m.id
      """;

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcSafety(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  private record Seen(Head head, boolean handles) {}

  private record Looked(Optional<Seen> seen, List<SafetyMeasure> measures) {}

  @Override
  public Optional<Read> find(UUID matter, Set<String> counties) {
    String[] where = counties.toArray(String[]::new);
    Looked looked =
        transactions.read(
            jdbc -> new Looked(seen(jdbc, matter, where), measures(jdbc, matter, where)));
    if (looked.seen().isPresent()) {
      Seen seen = looked.seen().get();
      return Optional.of(new Read(seen.head(), true, seen.handles(), looked.measures()));
    }
    if (looked.measures().isEmpty()) {
      return Optional.empty();
    }
    // Who carries a measure out sees it without seeing the matter, and needs its version to say so.
    return transactions
        .read(MatterChanges.serviceAccess(MatterChanges.LINLI), jdbc -> seen(jdbc, matter, where))
        .map(seen -> new Read(seen.head(), false, false, looked.measures()));
  }

  @Override
  public Optional<Instant> planDue(String countyCode, UUID matter) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select due_at from duty where county_code = ? and dispute_id = ? and kind = 'SAFETY_TASK' and ref = 'plan'
                      and ended_at is null
                    """)
                .params(countyCode, matter)
                .query((row, n) -> TriageRows.required(row, "due_at"))
                .optional());
  }

  @Override
  public boolean isPlanned(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from safety_measure m left join safety_measure_end e
                        on e.county_code = m.county_code and e.dispute_id = m.dispute_id and e.measure_id = m.id
                      where m.county_code = ? and m.dispute_id = ? and e.ending is distinct from 'NOT_NEEDED')
                    """)
                .params(matter.countyCode(), matter.id())
                .query(Boolean.class)
                .single());
  }

  @Override
  public void add(Matter matter, SafetyMeasure measure) {
    String what = measure.what();
    byte[] sealed =
        what == null
            ? null
            : seal.seal(matter.countyCode(), matter.id(), field("what", measure.id()), what);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into safety_measure (county_code, dispute_id, id, kind, what_sealed, unit_code, username, due_at,
                                                created_by, created_at)
                    values (:county, :dispute, :id, :kind, :what, :unit, :username, :due, :by, :at)
                    """)
                .param("county", matter.countyCode())
                .param("dispute", matter.id())
                .param("id", measure.id())
                .param("kind", measure.kind())
                .param("what", sealed)
                .param("unit", measure.doer().unit())
                .param("username", measure.doer().username())
                .param("due", measure.dueAt().atOffset(ZoneOffset.UTC))
                .param("by", measure.planned().by())
                .param("at", measure.planned().at().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Override
  public boolean end(Matter matter, UUID measure, SafetyMeasure.End end) {
    byte[] note = seal.seal(matter.countyCode(), matter.id(), field("note", measure), end.note());
    return transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        insert into safety_measure_end (county_code, dispute_id, measure_id, ending, note_sealed, by_username, at)
                        values (:county, :dispute, :id, :ending, :note, :by, :at) on conflict do nothing
                        """)
                    .param("county", matter.countyCode())
                    .param("dispute", matter.id())
                    .param("id", measure)
                    .param("ending", end.ending().name())
                    .param("note", note)
                    .param("by", end.signed().by())
                    .param("at", end.signed().at().atOffset(ZoneOffset.UTC))
                    .update())
        == 1;
  }

  @Override
  public Optional<SafetyMeasure> measure(Matter matter, UUID measure) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(MEASURES + " where m.county_code = ? and m.dispute_id = ? and m.id = ?")
                .params(matter.countyCode(), matter.id(), measure)
                .query((row, n) -> read(row))
                .optional());
  }

  private static Optional<Seen> seen(JdbcClient jdbc, UUID matter, String[] counties) {
    return jdbc.sql(
            """
            select d.county_code, d.status, d.level, d.version, is_handler(d.county_code, d.id) as handles
            from dispute d where d.county_code = any (?) and d.id = ?
            """)
        .params(counties, matter)
        .query(
            (row, n) -> {
              String level = row.getString("level");
              return new Seen(
                  new Head(
                      row.getString("county_code"),
                      DisputeStatus.valueOf(row.getString("status")),
                      level == null ? null : TriageLevel.valueOf(level),
                      row.getInt("version")),
                  row.getBoolean("handles"));
            })
        .optional();
  }

  private List<SafetyMeasure> measures(JdbcClient jdbc, UUID matter, String[] counties) {
    return jdbc.sql(
            MEASURES
                + " where m.county_code = any (?) and m.dispute_id = ? order by m.due_at, m.id")
        .params(counties, matter)
        .query((row, n) -> read(row))
        .list();
  }

  private SafetyMeasure read(ResultSet row) throws SQLException {
    String county = row.getString("county_code");
    UUID matter = row.getObject("dispute_id", UUID.class);
    UUID id = row.getObject("id", UUID.class);
    return new SafetyMeasure(
        id,
        row.getString("kind"),
        seal.openOrNull(county, matter, field("what", id), row.getBytes("what_sealed")),
        new Answerer(row.getString("unit_code"), row.getString("username")),
        TriageRows.required(row, "due_at"),
        new TriageEntry.Signed(row.getString("created_by"), TriageRows.required(row, "created_at")),
        ending(row, county, matter, id));
  }

  private SafetyMeasure.@Nullable End ending(ResultSet row, String county, UUID matter, UUID id)
      throws SQLException {
    String ending = row.getString("ending");
    if (ending == null) {
      return null;
    }
    byte[] note = Objects.requireNonNull(row.getBytes("note_sealed"));
    return new SafetyMeasure.End(
        Ending.valueOf(ending),
        seal.open(county, matter, field("note", id), note),
        new TriageEntry.Signed(row.getString("ended_by"), TriageRows.required(row, "ended_at")));
  }

  private static String field(String part, UUID measure) {
    return "safety-" + part + "-" + measure;
  }
}

package org.linli.dispute.supervision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.supervision.Escalation;
import org.linli.dispute.supervision.LadderStore;
import org.linli.dispute.supervision.LateDuty;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcLadder implements LadderStore {

  private final ViewerTransactions transactions;
  private final JsonMapper json;

  JdbcLadder(ViewerTransactions transactions, JsonMapper json) {
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public List<LateDuty> late(Instant now, @Nullable LateDuty after, int limit) {
    String further = after == null ? "" : " and (d.due_at, d.id) > (:afterDue, :afterId)";
    return transactions.read(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc -> {
          var asked =
              jdbc.sql(
                      """
                      select d.*, r.rung from duty d
                      cross join lateral (select coalesce(max(e.rung), 0) as rung from escalation e
                        where e.county_code = d.county_code and e.duty_id = d.id) r
                      where d.ended_at is null and d.due_at <= :now and r.rung < 3
                      """
                          + further
                          + " order by d.due_at, d.id limit :limit")
                  .param("now", at(now))
                  .param("limit", limit);
          if (after != null) {
            asked.param("afterDue", at(after.dueAt())).param("afterId", after.id());
          }
          return asked.query(JdbcLadder::duty).list();
        });
  }

  @Override
  public List<Rest> rests(String countyCode, UUID matter) {
    return transactions.read(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    select at, (select min(n.at) from dispute_event n where n.county_code = e.county_code
                        and n.dispute_id = e.dispute_id and n.version > e.version and n.status <> 'SUSPENDED') as until
                    from dispute_event e
                    where e.county_code = :county and e.dispute_id = :matter and e.status = 'SUSPENDED'
                      and e.before is distinct from 'SUSPENDED'
                    order by e.version
                    """)
                .param("county", countyCode)
                .param("matter", matter)
                .query(
                    (row, n) -> {
                      Timestamp until = row.getTimestamp("until");
                      return new Rest(
                          row.getTimestamp("at").toInstant(),
                          until == null ? null : until.toInstant());
                    })
                .list());
  }

  @Override
  public @Nullable Integer hold(LateDuty duty) {
    boolean held =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        select 1 from duty where county_code = ? and id = ? and ended_at is null
                        for update skip locked
                        """)
                    .params(duty.countyCode(), duty.id())
                    .query(Integer.class)
                    .optional()
                    .isPresent());
    return held ? rung(duty) : null;
  }

  private Integer rung(LateDuty duty) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select coalesce(max(rung), 0) from escalation where county_code = ? and duty_id = ?")
                .params(duty.countyCode(), duty.id())
                .query(Integer.class)
                .single());
  }

  @Override
  public void write(LateDuty duty, Escalation taken) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into escalation (county_code, id, dispute_id, duty_id, rung, duty_kind, ref, unit_code, username,
                                            due_at, at, days_late, told)
                    values (:county, :id, :matter, :duty, :rung, :kind, :ref, :unit, :username, :due, :at, :late,
                            cast(:told as jsonb))
                    """)
                .param("county", duty.countyCode())
                .param("id", taken.id())
                .param("matter", duty.matter())
                .param("duty", taken.duty())
                .param("rung", taken.rung().number())
                .param("kind", taken.kind().name())
                .param("ref", taken.ref())
                .param("unit", taken.unit())
                .param("username", taken.username())
                .param("due", at(taken.dueAt()))
                .param("at", at(taken.at()))
                .param("late", taken.daysLate())
                .param("told", json.writeValueAsString(taken.told()))
                .update());
  }

  @Override
  public void asLinli(Runnable work) {
    transactions.write(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc -> {
          work.run();
          return true;
        });
  }

  private static LateDuty duty(ResultSet row, int number) throws SQLException {
    return new LateDuty(
        row.getObject("id", UUID.class),
        row.getString("county_code"),
        row.getObject("dispute_id", UUID.class),
        DutyKind.valueOf(row.getString("kind")),
        row.getString("ref"),
        new Answerer(row.getString("unit_code"), row.getString("username")),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("rung"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

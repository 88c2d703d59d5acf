package org.linli.dispute.duty.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.Duty;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDuties implements Duties {

  private final ViewerTransactions transactions;
  private final Clock clock;

  JdbcDuties(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void open(NewDuty duty) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into duty (county_code, id, dispute_id, kind, ref, unit_code, username, opened_at, due_at)
                    values (:county, :id, :dispute, :kind, :ref, :unit, :username, :opened, :due)
                    on conflict (county_code, dispute_id, kind, ref) where ended_at is null do nothing
                    """)
                .param("county", duty.countyCode())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("dispute", duty.matter())
                .param("kind", duty.kind().name())
                .param("ref", duty.ref())
                .param("unit", duty.answerer().unit())
                .param("username", duty.answerer().username())
                .param("opened", now())
                .param("due", duty.dueAt().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Override
  public void done(String countyCode, UUID matter, DutyKind kind, String ref, String by) {
    end(countyCode, matter, kind, ref, "DONE", null, by);
  }

  @Override
  public void drop(
      String countyCode, UUID matter, DutyKind kind, String ref, String reason, String by) {
    end(countyCode, matter, kind, ref, "DROPPED", reason, by);
  }

  @Override
  public List<Duty> listOpen(String countyCode, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select county_code, id, dispute_id, kind, ref, unit_code, username, opened_at, due_at from duty
                    where county_code = ? and dispute_id = ? and ended_at is null order by due_at, id
                    """)
                .params(countyCode, matter)
                .query(JdbcDuties::duty)
                .list());
  }

  private void end(
      String county,
      UUID matter,
      DutyKind kind,
      String ref,
      String ending,
      @Nullable String reason,
      String by) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update duty set ended_at = :at, ending = :ending, ended_by = :by, reason = :reason
                    where county_code = :county and dispute_id = :dispute and kind = :kind and ref = :ref
                      and ended_at is null
                    """)
                .param("at", now())
                .param("ending", ending)
                .param("by", by)
                .param("reason", reason)
                .param("county", county)
                .param("dispute", matter)
                .param("kind", kind.name())
                .param("ref", ref)
                .update());
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        row.getString("county_code"),
        row.getObject("dispute_id", UUID.class),
        DutyKind.valueOf(row.getString("kind")),
        row.getString("ref"),
        new Answerer(row.getString("unit_code"), row.getString("username")),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

package org.linli.patrol.rota.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.rota.PlannedShift;
import org.linli.patrol.rota.RotaTemplate;
import org.linli.patrol.rota.StandIn;
import org.linli.patrol.rota.StandInStore;

final class JdbcStandIns implements StandInStore {

  private final ViewerTransactions transactions;

  JdbcStandIns(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean insert(StandIn one) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into stand_in (county_code, id, team_id, path, shift_id, state, offered_by, offered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shift_id) where state in ('OFFERED', 'TAKEN') do nothing
                        """)
                    .params(
                        one.owner().county(),
                        one.id(),
                        one.owner().team(),
                        one.owner().path(),
                        one.shift(),
                        one.state().name(),
                        one.offered().by(),
                        at(one.offered().at()))
                    .update()
                == 1);
  }

  @Override
  public Optional<StandIn> lock(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from stand_in where id = ? for update")
                .param(id)
                .query(JdbcStandIns::standIn)
                .optional());
  }

  @Override
  public void save(StandIn one) {
    StandIn.Act taken = one.taken();
    StandIn.Decision decided = one.decided();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update stand_in set state = :state, exchange_id = :exchange, taken_by = :takenBy, taken_at = :takenAt,
                      decided_by = :decidedBy, decided_at = :decidedAt, reason = :reason
                    where county_code = :county and id = :id
                    """)
                .param("state", one.state().name())
                .param("exchange", one.exchange())
                .param("takenBy", taken == null ? null : taken.by())
                .param("takenAt", taken == null ? null : at(taken.at()))
                .param("decidedBy", decided == null ? null : decided.by())
                .param("decidedAt", decided == null ? null : at(decided.at()))
                .param("reason", decided == null ? null : decided.reason())
                .param("county", one.owner().county())
                .param("id", one.id())
                .update());
  }

  @Override
  public List<StandIn> list(@Nullable UUID team, boolean open, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from stand_in
                    where (:team::uuid is null or team_id = :team::uuid) and (not :open or state in ('OFFERED', 'TAKEN'))
                    order by offered_at desc, id limit :limit
                    """)
                .param("team", team)
                .param("open", open)
                .param("limit", limit)
                .query(JdbcStandIns::standIn)
                .list());
  }

  @Override
  public StandIn.Listed listed(StandIn one) {
    // When it is and whose team is no secret to those who may stand in; whose shift it is they are
    // told by the offer.
    return transactions.asService(
        Audit.LINLI,
        jdbc -> {
          String team =
              jdbc.sql("select name from team where county_code = ? and id = ?")
                  .params(one.owner().county(), one.owner().team())
                  .query(String.class)
                  .single();
          UUID exchange = one.exchange();
          return new StandIn.Listed(
              one, team, time(one.shift()), exchange == null ? null : time(exchange));
        });
  }

  private PlannedShift.Time time(UUID shift) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select begins_at, plan_until from shift where id = ?")
                .param(shift)
                .query(
                    (row, n) -> new PlannedShift.Time(at(row, "begins_at"), at(row, "plan_until")))
                .single());
  }

  private static StandIn standIn(ResultSet row, int number) throws SQLException {
    Instant takenAt = atOrNull(row, "taken_at");
    Instant decidedAt = atOrNull(row, "decided_at");
    return new StandIn(
        row.getObject("id", UUID.class),
        new RotaTemplate.Owner(
            row.getObject("team_id", UUID.class),
            row.getString("county_code"),
            row.getString("path")),
        row.getObject("shift_id", UUID.class),
        row.getObject("exchange_id", UUID.class),
        StandIn.State.valueOf(row.getString("state")),
        new StandIn.Act(row.getString("offered_by"), at(row, "offered_at")),
        takenAt == null ? null : new StandIn.Act(row.getString("taken_by"), takenAt),
        decidedAt == null
            ? null
            : new StandIn.Decision(
                row.getString("decided_by"), decidedAt, row.getString("reason")));
  }
}

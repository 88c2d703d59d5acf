package org.linli.place.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.StandIn;
import org.linli.place.inspection.StandInStore;

final class JdbcStandIns implements StandInStore {

  private static final int MOST = 500;

  private final ViewerTransactions transactions;

  JdbcStandIns(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<StandIn> list(List<String> paths, LocalDate on) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from inspection_stand_in
                    where until_day >= ? and exists (select from unnest(?) w where path ^@ w or w ^@ path)
                    order by from_day, id limit ?
                    """)
                .params(on, paths.toArray(String[]::new), MOST)
                .query(JdbcStandIns::standIn)
                .list());
  }

  @Override
  public List<StandIn> standingIn(String standIn, LocalDate on) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select * from inspection_stand_in where stand_in = ? and ? between from_day and until_day")
                .params(standIn, on)
                .query(JdbcStandIns::standIn)
                .list());
  }

  @Override
  public void insert(StandIn one) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into inspection_stand_in (county_code, id, area_code, path, username, stand_in, from_day, until_day,
                      reason, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .param(one.area().county())
                .param(one.id())
                .param(one.area().code())
                .param(one.area().path())
                .param(one.username())
                .param(one.standIn())
                .param(one.from())
                .param(one.until())
                .param(one.reason())
                .param(one.recordedBy())
                .update());
  }

  @Override
  public Optional<StandIn> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from inspection_stand_in where id = ?")
                .param(id)
                .query(JdbcStandIns::standIn)
                .optional());
  }

  @Override
  public boolean end(UUID id, LocalDate last) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("update inspection_stand_in set until_day = least(until_day, ?) where id = ?")
                    .params(last, id)
                    .update()
                == 1);
  }

  private static StandIn standIn(ResultSet row, int n) throws SQLException {
    return new StandIn(
        row.getObject("id", UUID.class),
        new StandIn.Area(
            row.getString("county_code"), row.getString("area_code"), row.getString("path")),
        row.getString("username"),
        row.getString("stand_in"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("reason"),
        row.getString("recorded_by"));
  }
}

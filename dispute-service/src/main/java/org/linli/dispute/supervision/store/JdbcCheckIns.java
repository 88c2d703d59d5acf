package org.linli.dispute.supervision.store;

import static org.linli.dispute.supervision.store.Instants.at;
import static org.linli.dispute.supervision.store.Instants.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.supervision.CheckIn;
import org.linli.dispute.supervision.CheckInStore;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCheckIns implements CheckInStore {

  private static final String FIELD = "check-in";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcCheckIns(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void write(Matter matter, CheckIn checkIn) {
    byte[] words =
        seal.seal(matter.countyCode(), matter.id(), FIELD + checkIn.id(), checkIn.words());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into check_in (county_code, dispute_id, id, at, by_username, progress, words_sealed, due_at, next_due_at)
                    values (:county, :matter, :id, :at, :by, :progress, :words, :due, :next)
                    """)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", checkIn.id())
                .param("at", at(checkIn.at()))
                .param("by", checkIn.by())
                .param("progress", checkIn.progress().name())
                .param("words", words)
                .param("due", atOrNull(checkIn.dueAt()))
                .param("next", atOrNull(checkIn.nextDueAt()))
                .update());
  }

  @Override
  public List<CheckIn> list(String countyCode, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from check_in where county_code = ? and dispute_id = ? order by at desc, id desc
                    """)
                .params(countyCode, matter)
                .query((row, n) -> checkIn(row, countyCode, matter))
                .list());
  }

  private CheckIn checkIn(ResultSet row, String county, UUID matter) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new CheckIn(
        id,
        Instants.required(row, "at"),
        row.getString("by_username"),
        CheckIn.Progress.valueOf(row.getString("progress")),
        seal.open(county, matter, FIELD + id, row.getBytes("words_sealed")),
        Instants.of(row, "due_at"),
        Instants.of(row, "next_due_at"));
  }
}

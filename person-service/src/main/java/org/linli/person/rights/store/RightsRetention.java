package org.linli.person.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.rights.RetentionTask;

/**
 * Ends what is kept about requests, codes and numbers themselves. A row is sealed with a key of its
 * own, which is destroyed, so that a backup does not bring it back.
 */
final class RightsRetention {

  private RightsRetention() {}

  /** Words and answers of requests; that there was one, and when it was answered, stays. */
  static RetentionTask requests(ViewerTransactions transactions, Seal seal) {
    return new Sealed(
        transactions,
        seal,
        "rights_request",
        """
        from rights_request where answered_at < ? and ended_at is null
        """,
        "answered_at",
        """
        update rights_request set words_sealed = null, answer_sealed = null, ended_at = ?
        where county_code = ? and id = ?
        """);
  }

  /** How it was made sure who got a code. */
  static RetentionTask codes(ViewerTransactions transactions, Seal seal) {
    return new Sealed(
        transactions,
        seal,
        "rights_code",
        """
        from rights_code where at < ? and identified_sealed is not null
        """,
        "at",
        """
        update rights_code set identified_sealed = null
        where cast(? as timestamptz) is not null and county_code = ? and id = ?
        """);
  }

  /** Rows with a key of their own. */
  private record Sealed(
      ViewerTransactions transactions,
      Seal seal,
      String kind,
      String due,
      String event,
      String erasure)
      implements RetentionTask {

    private record Row(String county, UUID id) {}

    @Override
    public int eraseDueBefore(Instant before, int limit) {
      return transactions.write(
          Access.ofService("linli"),
          jdbc -> {
            List<Row> rows =
                jdbc.sql(
                        "select county_code, id "
                            + due
                            + " order by "
                            + event
                            + " limit ? for update skip locked")
                    .params(JdbcRights.at(before), limit)
                    .query((row, n) -> new Row(row.getString(1), row.getObject(2, UUID.class)))
                    .list();
            for (Row row : rows) {
              jdbc.sql(erasure).params(JdbcRights.at(before), row.county(), row.id()).update();
              seal.destroy(row.county(), row.id());
            }
            return rows.size();
          });
    }

    @Override
    public Due due(Instant before) {
      return count(transactions, "select count(*), min(" + event + ") " + due, before);
    }
  }

  /** Numbers some time after they ended. */
  static RetentionTask numbers(ViewerTransactions transactions) {
    return new Numbers(transactions);
  }

  private record Numbers(ViewerTransactions transactions) implements RetentionTask {

    @Override
    public String kind() {
      return "ended_number";
    }

    @Override
    public int eraseDueBefore(Instant before, int limit) {
      return transactions.write(
          Access.ofService("linli"),
          jdbc ->
              jdbc.sql(
                      """
                      delete from ticket where number in
                        (select number from ticket where ended_at < ? order by ended_at limit ?)
                      """)
                  .params(JdbcRights.at(before), limit)
                  .update());
    }

    @Override
    public Due due(Instant before) {
      return count(
          transactions, "select count(*), min(ended_at) from ticket where ended_at < ?", before);
    }
  }

  private static RetentionTask.Due count(
      ViewerTransactions transactions, String query, Instant before) {
    return transactions.read(
        Access.ofService("linli"),
        jdbc -> jdbc.sql(query).param(JdbcRights.at(before)).query(RightsRetention::due).single());
  }

  private static RetentionTask.Due due(ResultSet row, int n) throws SQLException {
    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
    return new RetentionTask.Due(
        row.getLong(1), Optional.ofNullable(oldest).map(OffsetDateTime::toInstant));
  }
}

package org.linli.dispute.visit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.visit.Closing;
import org.linli.dispute.visit.ResidentView;
import org.linli.dispute.visit.Visit;
import org.linli.dispute.visit.VisitStore;

final class JdbcVisits implements VisitStore {

  private final ViewerTransactions transactions;

  JdbcVisits(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void plan(Matter matter, Visit visit) {
    update(
        "insert into return_visit (county_code, dispute_id, id, due_on) values (?, ?, ?, ?)",
        matter.countyCode(),
        matter.id(),
        visit.id(),
        visit.due());
  }

  @Override
  public void settle(Matter matter, Visit visit, Instant at) {
    Visit.Report report = visit.report();
    update(
        """
        update return_visit set state = ?, visited_on = ?, how = ?, performed = ?, holding = ?, recorded_at = ?,
          by_username = ?
        where county_code = ? and dispute_id = ? and id = ?
        """,
        visit.state().name(),
        report == null ? null : report.on(),
        report == null ? null : report.how().name(),
        report == null ? null : report.performed(),
        report == null ? null : report.holding(),
        at.atOffset(ZoneOffset.UTC),
        report == null ? null : report.by(),
        matter.countyCode(),
        matter.id(),
        visit.id());
  }

  @Override
  public void dropPlanned(Matter matter, Instant at) {
    update(
        """
        update return_visit set state = 'DROPPED', recorded_at = ?
        where county_code = ? and dispute_id = ? and state = 'PLANNED'
        """,
        at.atOffset(ZoneOffset.UTC),
        matter.countyCode(),
        matter.id());
  }

  @Override
  public List<Visit> visits(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, due_on, state, visited_on, how, performed, holding, by_username from return_visit
                    where county_code = ? and dispute_id = ? order by due_on, id
                    """)
                .params(matter.countyCode(), matter.id())
                .query(JdbcVisits::visit)
                .list());
  }

  @Override
  public void close(Matter matter, Closing closing) {
    update(
        """
        insert into closing (county_code, dispute_id, id, outcome, at, by_username)
        values (?, ?, ?, ?, ?, ?)
        """,
        matter.countyCode(),
        matter.id(),
        closing.id(),
        closing.outcome().name(),
        closing.at().atOffset(ZoneOffset.UTC),
        closing.by());
  }

  @Override
  public List<Closing> closings(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, outcome, at, by_username from closing
                    where county_code = ? and dispute_id = ? order by at desc, id desc
                    """)
                .params(matter.countyCode(), matter.id())
                .query(
                    (row, n) ->
                        new Closing(
                            row.getObject(1, UUID.class),
                            Outcome.valueOf(row.getString(2)),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4)))
                .list());
  }

  @Override
  public void keep(Matter matter, ResidentView view) {
    update(
        """
        insert into resident_view (county_code, dispute_id, id, report_id, view, rating, at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        matter.countyCode(),
        matter.id(),
        view.id(),
        view.reportId(),
        view.view().name(),
        view.rating(),
        view.at().atOffset(ZoneOffset.UTC));
  }

  @Override
  public List<ResidentView> residentViews(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, report_id, view, rating, at from resident_view
                    where county_code = ? and dispute_id = ? order by at, id
                    """)
                .params(matter.countyCode(), matter.id())
                .query(
                    (row, n) ->
                        new ResidentView(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            ResidentView.View.valueOf(row.getString(3)),
                            row.getObject(4, Integer.class),
                            row.getTimestamp(5).toInstant()))
                .list());
  }

  private static Visit visit(ResultSet row, int number) throws SQLException {
    Visit.State state = Visit.State.valueOf(row.getString("state"));
    Visit.Report report =
        state == Visit.State.DONE
            ? new Visit.Report(
                row.getDate("visited_on").toLocalDate(),
                Visit.How.valueOf(row.getString("how")),
                row.getBoolean("performed"),
                row.getBoolean("holding"),
                row.getString("by_username"))
            : null;
    return new Visit(
        row.getObject("id", UUID.class), row.getDate("due_on").toLocalDate(), state, report);
  }

  private void update(String sql, @Nullable Object... values) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
    transactions.inside(jdbc -> jdbc.sql(sql).params(all).update());
  }
}

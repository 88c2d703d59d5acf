package org.linli.dispute.resident.store;

import static org.linli.dispute.resident.store.JdbcTickets.at;
import static org.linli.dispute.resident.store.JdbcTickets.instant;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.resident.TicketMatter;
import org.linli.dispute.resident.TicketMatters;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcTicketMatters implements TicketMatters {

  private final ViewerTransactions transactions;
  private final ZoneId zone;

  JdbcTicketMatters(ViewerTransactions transactions, ZoneId zone) {
    this.transactions = transactions;
    this.zone = zone;
  }

  private record Row(
      DisputeStatus status,
      @Nullable Outcome outcome,
      @Nullable String unit,
      @Nullable LocalDate nextBy) {}

  @Override
  public TicketMatter get(String countyCode, UUID matter, UUID report) {
    return transactions.inside(
        jdbc -> {
          Row row =
              jdbc.sql(
                      """
                      select d.status, d.outcome, d.unit_code, d.deadline_on,
                        (select min(due_at) from duty
                         where county_code = d.county_code and dispute_id = d.id and ended_at is null
                           and kind in ('TAKE', 'ARBITRATE', 'ASSIGN', 'ENTRY_REVIEW')) as next_due
                      from dispute d where d.county_code = ? and d.id = ?
                      """)
                  .params(countyCode, matter)
                  .query(this::row)
                  .optional()
                  .orElseThrow(ProblemException::notFound);
          return new TicketMatter(
              countyCode,
              matter,
              row.status(),
              row.outcome(),
              row.unit(),
              row.nextBy(),
              changes(jdbc, countyCode, matter),
              answer(jdbc, countyCode, matter, report).orElse(null));
        });
  }

  @Override
  public void answer(
      Matter matter, UUID report, boolean settled, @Nullable Integer stars, Instant at) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into resident_view (county_code, dispute_id, id, report_id, view, rating, at)
                    values (:county, :matter, :id, :report, :view, :rating, :at)
                    """)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("report", report)
                .param("view", settled ? "CONFIRMED" : "CONTESTED")
                .param("rating", stars)
                .param("at", at(at))
                .update());
  }

  private static List<TicketMatter.Change> changes(JdbcClient jdbc, String county, UUID matter) {
    return jdbc.sql(
            """
            select status, at from dispute_event
            where county_code = ? and dispute_id = ? and (before is distinct from status or version = 1)
            order by version
            """)
        .params(county, matter)
        .query(
            (row, n) ->
                new TicketMatter.Change(
                    DisputeStatus.valueOf(row.getString("status")), instant(row, "at")))
        .list();
  }

  private static Optional<TicketMatter.Answer> answer(
      JdbcClient jdbc, String county, UUID matter, UUID report) {
    return jdbc.sql(
            """
            select view, rating, at from resident_view
            where county_code = ? and dispute_id = ? and report_id = ? order by at desc, id desc limit 1
            """)
        .params(county, matter, report)
        .query(
            (row, n) ->
                new TicketMatter.Answer(
                    row.getString("view").equals("CONFIRMED"),
                    row.getObject("rating", Integer.class),
                    instant(row, "at")))
        .optional();
  }

  private Row row(ResultSet row, int n) throws SQLException {
    String outcome = row.getString("outcome");
    OffsetDateTime due = row.getObject("next_due", OffsetDateTime.class);
    LocalDate deadline = row.getObject("deadline_on", LocalDate.class);
    LocalDate next = due == null ? deadline : LocalDate.ofInstant(due.toInstant(), zone);
    return new Row(
        DisputeStatus.valueOf(row.getString("status")),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("unit_code"),
        next);
  }
}

package org.linli.dispute.agreement.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.agreement.Clause;
import org.linli.dispute.agreement.Confirmation;
import org.linli.dispute.matter.Matter;

final class JdbcAgreements implements AgreementStore {

  private final ViewerTransactions transactions;

  JdbcAgreements(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Matter matter, Agreement agreement) {
    update(
        """
        insert into agreement (county_code, dispute_id, id, form, effective_on, confirmation_wished, recorded_at, by_username)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        matter.countyCode(),
        matter.id(),
        agreement.id(),
        agreement.form().name(),
        agreement.effectiveOn(),
        agreement.confirmationWished(),
        agreement.recordedAt().atOffset(ZoneOffset.UTC),
        agreement.by());
    for (Clause clause : agreement.clauses()) {
      update(
          """
          insert into agreement_clause (county_code, dispute_id, agreement_id, number, template, due_on)
          values (?, ?, ?, ?, ?, ?)
          """,
          matter.countyCode(),
          matter.id(),
          agreement.id(),
          clause.number(),
          clause.template(),
          clause.due());
    }
  }

  @Override
  public Optional<Agreement> newest(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, form, effective_on, confirmation_wished, recorded_at, by_username from agreement
                    where county_code = ? and dispute_id = ? order by recorded_at desc, id desc limit 1
                    """)
                .params(matter.countyCode(), matter.id())
                .query(
                    (row, n) -> {
                      UUID id = row.getObject(1, UUID.class);
                      return new Agreement(
                          id,
                          Agreement.Form.valueOf(row.getString(2)),
                          row.getDate(3).toLocalDate(),
                          row.getBoolean(4),
                          row.getTimestamp(5).toInstant(),
                          row.getString(6),
                          List.of());
                    })
                .optional()
                .map(agreement -> withClauses(matter, agreement)));
  }

  @Override
  public void settle(Matter matter, Agreement agreement, Clause clause, String by) {
    update(
        """
        update agreement_clause set performance = ?, performed_on = ?, reports = ?, by_username = ?
        where county_code = ? and dispute_id = ? and agreement_id = ? and number = ?
        """,
        clause.performance().name(),
        clause.on(),
        clause.reports(),
        by,
        matter.countyCode(),
        matter.id(),
        agreement.id(),
        clause.number());
  }

  @Override
  public void addConfirmation(Matter matter, Confirmation confirmation, String by, Instant at) {
    update(
        """
        insert into court_confirmation (county_code, dispute_id, agreement_id, court, applied_on, recorded_at, by_username)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        matter.countyCode(),
        matter.id(),
        confirmation.agreementId(),
        confirmation.court(),
        confirmation.appliedOn(),
        at.atOffset(ZoneOffset.UTC),
        by);
  }

  @Override
  public void settleConfirmation(Matter matter, Confirmation confirmation, String by, Instant at) {
    Confirmation.Result result = confirmation.result();
    update(
        """
        update court_confirmation set result = ?, result_on = ?, document_number = ?, recorded_at = ?, by_username = ?
        where county_code = ? and dispute_id = ? and agreement_id = ?
        """,
        result == null ? null : result.name(),
        confirmation.resultOn(),
        confirmation.documentNumber(),
        at.atOffset(ZoneOffset.UTC),
        by,
        matter.countyCode(),
        matter.id(),
        confirmation.agreementId());
  }

  @Override
  public Optional<Confirmation> confirmation(Matter matter, Agreement agreement) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select court, applied_on, result, result_on, document_number from court_confirmation
                    where county_code = ? and dispute_id = ? and agreement_id = ?
                    """)
                .params(matter.countyCode(), matter.id(), agreement.id())
                .query(
                    (row, n) -> {
                      String result = row.getString(3);
                      return new Confirmation(
                          agreement.id(),
                          row.getString(1),
                          row.getDate(2).toLocalDate(),
                          result == null ? null : Confirmation.Result.valueOf(result),
                          day(row, 4),
                          row.getString(5));
                    })
                .optional());
  }

  private Agreement withClauses(Matter matter, Agreement agreement) {
    List<Clause> clauses =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        select number, template, due_on, performance, performed_on, reports from agreement_clause
                        where county_code = ? and dispute_id = ? and agreement_id = ? order by number
                        """)
                    .params(matter.countyCode(), matter.id(), agreement.id())
                    .query(
                        (row, n) ->
                            new Clause(
                                row.getInt(1),
                                row.getString(2),
                                day(row, 3),
                                Clause.Performance.valueOf(row.getString(4)),
                                day(row, 5),
                                row.getInt(6)))
                    .list());
    return new Agreement(
        agreement.id(),
        agreement.form(),
        agreement.effectiveOn(),
        agreement.confirmationWished(),
        agreement.recordedAt(),
        agreement.by(),
        clauses);
  }

  private void update(String sql, @Nullable Object... values) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
    transactions.inside(jdbc -> jdbc.sql(sql).params(all).update());
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}

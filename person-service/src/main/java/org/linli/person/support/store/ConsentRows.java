package org.linli.person.support.store;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.Choice;
import org.linli.person.consent.Consent;
import org.linli.person.consent.DataCategory;
import org.linli.person.consent.Evidence;
import org.linli.person.support.SupportCase;

/** The tables of consents. */
final class ConsentRows {

  private final ViewerTransactions transactions;

  ConsentRows(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  void add(SupportCase one, Consent consent) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into support_consent (county_code, case_id, id, notice_version, evidence, given_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    one.county(),
                    one.id(),
                    consent.id(),
                    consent.noticeVersion(),
                    consent.evidence().name(),
                    JdbcCases.at(consent.term().given()),
                    JdbcCases.at(consent.term().expires()))
                .update());
    for (Choice choice : consent.choices()) {
      transactions.inside(
          jdbc ->
              jdbc.sql("insert into support_choice values (?, ?, ?, ?, ?, ?)")
                  .params(
                      one.county(),
                      one.id(),
                      consent.id(),
                      choice.purpose(),
                      choice.recipient(),
                      names(choice.data()))
                  .update());
    }
  }

  Consent find(SupportCase one) {
    List<Choice> choices =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        select purpose, recipient, data from support_choice
                        where county_code = ? and case_id = ? and consent_id = ? order by purpose, recipient
                        """)
                    .params(one.county(), one.id(), one.consent())
                    .query(
                        (row, n) ->
                            new Choice(row.getString(1), row.getString(2), data(row.getArray(3))))
                    .list());
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select * from support_consent where county_code = ? and case_id = ? and id = ?")
                .params(one.county(), one.id(), one.consent())
                .query(
                    (row, n) ->
                        new Consent(
                            row.getObject("id", UUID.class),
                            row.getInt("notice_version"),
                            choices,
                            new Consent.Term(
                                JdbcCases.instant(row, "given_at"),
                                JdbcCases.instant(row, "expires_at"),
                                JdbcCases.instantOrNull(row, "withdrawn_at")),
                            Evidence.Kind.valueOf(row.getString("evidence"))))
                .single());
  }

  void withdraw(SupportCase one, Instant at) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update support_consent set withdrawn_at = ?
                    where county_code = ? and case_id = ? and withdrawn_at is null
                    """)
                .params(JdbcCases.at(at), one.county(), one.id())
                .update());
  }

  static String[] names(Set<DataCategory> data) {
    return data.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  static Set<DataCategory> data(Array names) throws SQLException {
    Set<DataCategory> data = EnumSet.noneOf(DataCategory.class);
    for (String name : (String[]) names.getArray()) {
      data.add(DataCategory.valueOf(name));
    }
    return data;
  }
}

package org.linli.dispute.file.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.audit.UnusualReading;
import org.linli.commons.audit.UnusualRule;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.ReadLog;
import org.springframework.stereotype.Repository;

/** Who declared an interest in a matter reads it no more. */
@Repository
class OwnInterestRule implements UnusualRule {

  private final ViewerTransactions transactions;

  OwnInterestRule(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<UnusualReading> find(Period period, int limit) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(period.zone().getId());
    values.add(period.from().atOffset(ZoneOffset.UTC));
    values.add(period.to().atOffset(ZoneOffset.UTC));
    values.add(period.path());
    values.add(period.path());
    values.add(limit);
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select actor, cast(timezone(?, at) as date) as day, count(*) as times, county_code, path, subject_id, label
                    from audit_entry a
                    where at >= ? and at < ? and (cast(? as text) is null or path ^@ ?)
                      and subject_kind = 'MATTER' and action in ('READ', 'EXPORT')
                      and exists (select from interest_declaration i
                                  where i.county_code = a.county_code and i.dispute_id = a.subject_id
                                    and i.username = a.actor and i.declaration = 'CONFLICT' and i.at <= a.at)
                    group by 1, 2, 4, 5, 6, 7 order by 2 desc, 3 desc limit ?
                    """)
                .params(values)
                .query((row, n) -> reading(row))
                .list());
  }

  private static UnusualReading reading(ResultSet row) throws SQLException {
    return new UnusualReading(
        "OWN_INTEREST",
        row.getString("actor"),
        row.getObject("day", LocalDate.class),
        row.getLong("times"),
        null,
        new AuditSubject(
            ReadLog.MATTER,
            row.getString("county_code"),
            row.getString("path"),
            row.getObject("subject_id", UUID.class),
            row.getString("label")));
  }
}

package org.linli.person.rights.store;

import java.util.List;
import java.util.UUID;
import org.linli.commons.audit.AuditEntry;
import org.linli.commons.audit.StoredEntry;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.rights.Looks;

/** Looks by the audit chain: who was let in, not who was refused. */
final class JdbcLooks implements Looks {

  private final ViewerTransactions transactions;

  JdbcLooks(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Look> of(UUID subject, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from audit_entry
                    where subject_id = any (array(select id from rights_request where subject_id = ?) || ?::uuid)
                      and action in ('READ', 'WRITE', 'EXPORT', 'EVENT')
                    order by seq desc limit ?
                    """)
                .params(subject, subject, limit)
                .query((row, n) -> look(StoredEntry.read(row)))
                .list());
  }

  private static Look look(AuditEntry entry) {
    return new Look(
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.kind(),
        entry.fieldGroups(),
        entry.purpose());
  }
}

package org.linli.commons.audit.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.AuditEntry;
import org.linli.commons.audit.AuditFilter;
import org.linli.commons.audit.AuditStore;
import org.linli.commons.audit.StoredEntry;
import org.linli.commons.store.ViewerTransactions;

/** The table {@code audit_entry}. */
final class JdbcAuditStore implements AuditStore {

  private final ViewerTransactions transactions;

  JdbcAuditStore(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int limit) {
    Where where = new Where();
    where.and("seq < ?", before);
    where.and("actor = ?", filter.actor());
    where.and("kind = ?", filter.kind());
    where.and("subject_kind = ?", filter.subject().kind());
    where.and("subject_id = ?", filter.subject().id());
    where.and("label = ?", filter.subject().label());
    where.and("path ^@ ?", filter.subject().path());
    where.and("at >= ?", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC));
    where.and("at < ?", filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC));
    if (!filter.actions().isEmpty()) {
      where.and(
          "action = any (cast(? as text[]))",
          filter.actions().stream().map(Enum::name).toArray(String[]::new));
    }
    return transactions.read(
        jdbc ->
            jdbc.sql("select * from audit_entry" + where.sql() + " order by seq desc limit ?")
                .params(where.with(limit))
                .query((row, n) -> StoredEntry.read(row))
                .list());
  }

  @Override
  public boolean isIntact(String subjectKind, UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select audit_is_intact(?, ?)")
                .params(subjectKind, id)
                .query(Boolean.class)
                .single());
  }

  /** Conditions with their values; what is not asked for is no condition. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.add(value);
      }
    }

    String sql() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> with(Object last) {
      List<Object> all = new ArrayList<>(values);
      all.add(last);
      return all;
    }
  }
}

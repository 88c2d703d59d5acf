package org.linli.dispute.file.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditAction;
import org.linli.commons.audit.AuditEntry;
import org.linli.commons.audit.AuditFilter;
import org.linli.commons.audit.AuditStore;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.ReadEntry;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.file.ReadStore;
import org.linli.dispute.matter.MatterChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Looks at matters, kept in the audit with the number and the area of the matter. */
@Repository
class AuditedReads implements ReadLog, ReadStore {

  private static final Set<AuditAction> LOOKS = Set.of(AuditAction.READ, AuditAction.EXPORT);

  private final Audit audit;
  private final AuditStore entries;
  private final ViewerTransactions transactions;

  AuditedReads(Audit audit, AuditStore entries, ViewerTransactions transactions) {
    this.audit = audit;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public void record(String countyCode, UUID matter, Set<String> fieldGroups) {
    audit.read(subject(countyCode, matter), fieldGroups);
  }

  @Override
  public void export(String countyCode, UUID matter, Set<String> fieldGroups) {
    audit.export(subject(countyCode, matter), fieldGroups);
  }

  @Override
  public List<ReadEntry> list(UUID matter, @Nullable Long before, int limit) {
    return entries.list(AuditFilter.of(MATTER, matter, LOOKS), before, limit).stream()
        .map(
            entry ->
                new ReadEntry(
                    entry.seq(), entry.at(), entry.actor(), entry.fieldGroups(), entry.purpose()))
        .toList();
  }

  @Override
  public Optional<String> countyOf(UUID matter) {
    return entries.list(AuditFilter.of(MATTER, matter, LOOKS), null, 1).stream()
        .findFirst()
        .map(AuditEntry::subject)
        .map(AuditSubject::countyCode);
  }

  @Override
  public boolean isIntact(UUID matter) {
    return entries.isIntact(MATTER, matter);
  }

  /**
   * Auditors see no matters, and yet their look at one belongs to its area: so its number and place
   * are asked for as Linli, unless a transaction runs that may have opened it just now.
   */
  private AuditSubject subject(String countyCode, UUID matter) {
    Function<JdbcClient, AuditSubject> asked =
        jdbc ->
            jdbc.sql("select number, path from dispute where county_code = ? and id = ?")
                .params(countyCode, matter)
                .query(
                    (row, n) ->
                        new AuditSubject(
                            MATTER,
                            countyCode,
                            row.getString("path"),
                            matter,
                            row.getString("number")))
                .optional()
                .orElseGet(() -> new AuditSubject(MATTER, countyCode, null, matter, null));
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? transactions.inside(asked)
        : transactions.read(MatterChanges.serviceAccess(MatterChanges.LINLI), asked);
  }
}

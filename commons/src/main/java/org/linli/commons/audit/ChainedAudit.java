package org.linli.commons.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link Audit} over a chain. A change that belongs to a transaction is put on record just before
 * that commits: what was refused on the way is no change.
 */
public final class ChainedAudit implements Audit {

  private static final Set<String> LOGINS = Set.of("LOGIN", "LOGIN_FAILED", "LOGOUT");

  private static final Set<AuditAction> LOOKS = Set.of(AuditAction.READ, AuditAction.EXPORT);

  private final AuditWriter writer;
  private final Circumstances.Source circumstances;
  private final Clock clock;

  public ChainedAudit(AuditWriter writer, Circumstances.Source circumstances, Clock clock) {
    this.writer = writer;
    this.circumstances = circumstances;
    this.clock = clock;
  }

  @Override
  public void read(AuditSubject subject, Set<String> fieldGroups) {
    add(AuditAction.READ, "", subject, fieldGroups, Map.of());
  }

  @Override
  public void write(AuditSubject subject, Set<String> fieldGroups) {
    add(AuditAction.WRITE, "", subject, fieldGroups, Map.of());
  }

  @Override
  public void write(String kind, AuditSubject subject, Set<String> fieldGroups) {
    add(AuditAction.WRITE, kind, subject, fieldGroups, Map.of());
  }

  @Override
  public void export(AuditSubject subject, Set<String> fieldGroups) {
    add(AuditAction.EXPORT, "", subject, fieldGroups, Map.of());
  }

  @Override
  public void event(String kind, AuditSubject subject, Map<String, String> detail) {
    AuditAction action = LOGINS.contains(kind) ? AuditAction.LOGIN : AuditAction.EVENT;
    add(action, kind, subject, Set.of(), detail);
  }

  private void add(
      AuditAction action,
      String kind,
      AuditSubject subject,
      Set<String> fieldGroups,
      Map<String, String> detail) {
    Circumstances now = circumstances.current();
    SortedMap<String, String> said = new TreeMap<>(detail);
    if (LOOKS.contains(action) && now.isOutside(subject.path())) {
      said.put("outside", "true");
    }
    boolean change = !LOOKS.contains(action);
    boolean other = Actors.CURRENT.isBound() && !Actors.CURRENT.get().equals(now.actor());
    AuditDraft draft =
        new AuditDraft(
            clock.instant(),
            other ? Actors.CURRENT.get() : now.actor(),
            action,
            kind.isEmpty() ? now.operation() : kind,
            subject,
            List.copyOf(fieldGroups),
            now.purpose(),
            // The address of the request is that of its caller, not of whoever is named instead.
            other ? "" : now.origin(),
            said);
    if (change && TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(draft));
    } else {
      writer.append(draft);
    }
  }

  /** Appends an entry just before the commit; where it was told too late for that, just after. */
  private final class BeforeCommit implements TransactionSynchronization {

    private final AuditDraft draft;
    private boolean appended;

    BeforeCommit(AuditDraft draft) {
      this.draft = draft;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      writer.append(draft);
      appended = true;
    }

    @Override
    public void afterCommit() {
      if (!appended) {
        writer.append(draft);
      }
    }
  }
}

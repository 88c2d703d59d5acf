package org.linli.person.support;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Viewer;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.store.ViewerTransactions;

/**
 * What a counsellor writes for themselves. It leaves no trace in the case: no entry in the time
 * line, no new version, no count.
 */
public final class SupportNotes {

  private final ViewerTransactions transactions;
  private final CaseChanges changes;
  private final CaseStore store;
  private final WorkStore work;
  private final IdempotencyKeys keys;
  private final Looks looks;

  public SupportNotes(
      ViewerTransactions transactions,
      CaseChanges changes,
      CaseStore store,
      WorkStore work,
      IdempotencyKeys keys,
      Looks looks) {
    this.transactions = transactions;
    this.changes = changes;
    this.store = store;
    this.work = work;
    this.keys = keys;
    this.looks = looks;
  }

  /** The caller's own notes in a case of theirs, oldest first. */
  public List<WorkStore.Note> list(UUID id) {
    return changes.read(
        id,
        one -> {
          // Not under a name of its own: the record, too, tells nobody that there are notes.
          looks.read(one, Looks.WHOLE);
          return work.notes(one);
        });
  }

  public WorkStore.Note add(UUID id, String words, @Nullable String key) {
    Required.text("words", words);
    Viewer viewer = CurrentAccess.require().viewer();
    return transactions.write(
        jdbc -> {
          SupportCase one = store.find(id).orElseThrow(ProblemException::notFound);
          if (!store.reads(one)) {
            throw store.hasPart(one) ? CaseChanges.consentEnded() : ProblemException.notFound();
          }
          looks.changed(one, "WRITTEN", viewer.username());
          WorkStore.Note note =
              new WorkStore.Note(UUID.randomUUID(), viewer.username(), changes.now(), words);
          if (key == null) {
            work.add(one, note);
            return note;
          }
          String written =
              keys.once(
                      viewer.subject(),
                      key,
                      Call.hash("support-note", id, words),
                      () -> {
                        work.add(one, note);
                        return new Answer(201, note.id().toString(), null);
                      })
                  .requiredLocation();
          return work.notes(one).stream()
              .filter(mine -> mine.id().toString().equals(written))
              .findFirst()
              .orElseThrow(ProblemException::notFound);
        });
  }
}

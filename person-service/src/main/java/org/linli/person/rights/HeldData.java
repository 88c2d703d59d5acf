package org.linli.person.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.person.ticket.SubjectKind;

/**
 * What a feature holds about people; one bean for each kind of record. Every call is made inside a
 * transaction, so implementations use {@code ViewerTransactions.inside}.
 */
public interface HeldData {

  SubjectKind kind();

  /**
   * The record as the viewer of the running transaction may see it; row security decides. Viewers
   * are the worker in charge and Linli itself ({@code service}): on behalf of who proved the
   * number, and for the data-protection officer of the area, who is told where it belongs and
   * nothing of what it holds. Those who may not see it get nothing.
   */
  Optional<Subject> find(UUID id);

  /** All that is held, opened, oldest first; as Linli itself. */
  List<Held> describe(Subject subject);

  /**
   * Erases what the law does not keep: texts and contact data, and the key they were sealed with.
   * Counts and dates that say nothing about anybody may stay. As Linli itself; a second call erases
   * nothing.
   *
   * @return how many fields or rows were erased
   */
  int erase(Subject subject, Instant now);
}

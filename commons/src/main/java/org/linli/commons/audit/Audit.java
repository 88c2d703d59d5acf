package org.linli.commons.audit;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Remembers who read, wrote or took away what. Who, when, from where and for what are taken from
 * the request being answered. Each look is on disk when the call returns: call it before anything
 * is answered. A change is told inside the transaction that makes it and is on disk before that
 * commits, so that there is none without its entry, and none on record that was refused; without a
 * transaction it is on disk when the call returns.
 */
public interface Audit {

  /** The actor of what no account does. */
  String LINLI = "linli";

  /**
   * Somebody reads these.
   *
   * @param fieldGroups such as NARRATIVE, PARTIES, SESSIONS
   * @throws org.linli.commons.problem.ProblemException 503 where it cannot be written: then nothing
   *     may be shown
   */
  void read(AuditSubject subject, Set<String> fieldGroups);

  /** Somebody changes these. */
  void write(AuditSubject subject, Set<String> fieldGroups);

  /** Somebody changes these by a step that has a name. */
  void write(String kind, AuditSubject subject, Set<String> fieldGroups);

  /** Somebody takes these away in a file. */
  void export(AuditSubject subject, Set<String> fieldGroups);

  /**
   * Something happened. The kinds LOGIN, LOGIN_FAILED and LOGOUT are found under the action LOGIN,
   * all others under EVENT.
   *
   * @param kind stable name, such as BREAK_GLASS
   * @param detail codes, numbers and usernames; never personal data
   */
  void event(String kind, AuditSubject subject, Map<String, String> detail);

  /**
   * Does work in another name than that of the request: that of a clock ({@link #LINLI}), of a
   * resident who proved their ticket ({@code resident}), or of who signed in elsewhere.
   */
  static <T> T asActor(String actor, Supplier<T> work) {
    return ScopedValue.where(Actors.CURRENT, actor).call(work::get);
  }

  /** As {@link #asActor(String, Supplier)}, for work without a result. */
  static void asActor(String actor, Runnable work) {
    ScopedValue.where(Actors.CURRENT, actor).run(work);
  }
}

package org.linli.person.support;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Viewer;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;

/**
 * The one door through which a case is read and changed. Reading is refused by the state and the
 * consent of the case, asked of the database, not by keys alone: copies of the service remember
 * those for a minute.
 */
public final class CaseChanges {

  /** Who takes the steps that no account takes. */
  public static final String LINLI = "linli";

  /** What time lines name instead of an account. */
  public static final String RESIDENT = "resident";

  private final ViewerTransactions transactions;
  private final CaseStore store;
  private final IdempotencyKeys keys;
  private final Looks looks;
  private final Clock clock;

  public CaseChanges(
      ViewerTransactions transactions,
      CaseStore store,
      IdempotencyKeys keys,
      Looks looks,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.keys = keys;
    this.looks = looks;
    this.clock = clock;
  }

  /** A case as it is before a step, who takes it, and when. */
  public record Open(SupportCase one, String by, Instant now) {}

  /** What becomes of it, and what the time line calls that. */
  public record Step(SupportCase after, String event) {}

  /**
   * Reads a case as the worker who is asking.
   *
   * @throws ProblemException 404 where it is not theirs, 410 where its consent has ended
   */
  public <T> T read(UUID id, Function<SupportCase, T> work) {
    return transactions.read(
        jdbc -> {
          SupportCase one = store.find(id).orElseThrow(ProblemException::notFound);
          requireReadable(one);
          return work.apply(one);
        });
  }

  /**
   * Takes a step as the worker who is asking.
   *
   * @return the case after it, or as it is where the same was asked before
   */
  public SupportCase change(Call call, Function<Open, Step> work) {
    Viewer viewer = CurrentAccess.require().viewer();
    return transactions.write(
        jdbc -> {
          String key = call.idempotencyKey();
          if (key == null) {
            return apply(call, viewer.username(), work);
          }
          SupportCase[] after = new SupportCase[1];
          keys.once(
              viewer.subject(),
              key,
              call.request(),
              () -> {
                after[0] = apply(call, viewer.username(), work);
                return new Answer(200, call.id().toString(), null);
              });
          return after[0] == null
              ? store.find(call.id()).orElseThrow(ProblemException::notFound)
              : after[0];
        });
  }

  /** Does something once as somebody without account: a resident or a partner with a number. */
  public <T> T asHolder(
      String number, @Nullable String key, String request, Supplier<T> work, Supplier<T> again) {
    return transactions.write(
        Access.ofService(RESIDENT),
        jdbc -> {
          if (key == null) {
            return work.get();
          }
          Object[] first = new Object[1];
          keys.once(
              "ticket-" + number,
              key,
              request,
              () -> {
                first[0] = work.get();
                return new Answer(200, number, null);
              });
          @SuppressWarnings("unchecked")
          T done = (T) first[0];
          return done == null ? again.get() : done;
        });
  }

  /** Works as Linli itself. */
  public <T> T asService(Supplier<T> work) {
    return transactions.asService(LINLI, jdbc -> work.get());
  }

  /** Takes a step of a case that is locked already, and says so in its time line. */
  public SupportCase step(SupportCase before, Step step, String by, Instant now) {
    SupportCase wanted = step.after();
    SupportCase after =
        new SupportCase(
            wanted.id(),
            wanted.number(),
            wanted.state(),
            wanted.asked(),
            wanted.consent(),
            wanted.lead(),
            wanted.ending(),
            before.version() + 1);
    looks.changed(after, step.event(), by);
    store.change(after, step.event(), by, now);
    return after;
  }

  /** As fine as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private SupportCase apply(Call call, String by, Function<Open, Step> work) {
    SupportCase seen = store.find(call.id()).orElseThrow(ProblemException::notFound);
    requireReadable(seen);
    SupportCase before =
        store.lock(call.id()).orElseThrow(() -> ended(store.find(call.id()).orElse(seen)));
    requireReadable(before);
    if (call.version() != null && call.version() != before.version()) {
      throw ProblemException.versionOutdated();
    }
    Instant now = now();
    Step step = work.apply(new Open(before, by, now));
    // As Linli: the step may have ended the caller's own part.
    return asService(() -> step(before, step, by, now));
  }

  private void requireReadable(SupportCase one) {
    if (!store.reads(one)) {
      throw store.hasPart(one) ? ended(one) : ProblemException.notFound();
    }
  }

  /**
   * For those who worked on it: so they know that they must stop, and whether a consent given anew
   * could open it again.
   */
  static ProblemException ended(SupportCase one) {
    return switch (one.state()) {
      case REQUESTED, IN_PROGRESS, CONSENT_EXPIRED -> consentEnded();
      case CLOSED, WITHDRAWN, ERASED -> ProblemException.gone("support-over");
    };
  }

  /** The consent has expired; given anew, it goes on. */
  public static ProblemException consentEnded() {
    return ProblemException.gone("consent-ended");
  }
}

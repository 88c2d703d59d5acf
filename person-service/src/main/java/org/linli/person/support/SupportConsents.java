package org.linli.person.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Viewer;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.Consent;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.consent.Evidence;
import org.linli.person.consent.Given;
import org.linli.person.partner.Link;
import org.linli.person.partner.LinkState;
import org.linli.person.partner.LinkStore;

/** A consent given anew: with other choices, for longer, or after the one there was expired. */
public final class SupportConsents {

  private final ViewerTransactions transactions;
  private final CaseStore store;
  private final ConsentRecords records;
  private final LinkStore links;
  private final ConsentCheck check;
  private final CaseChanges changes;
  private final IdempotencyKeys keys;

  public SupportConsents(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      LinkStore links,
      ConsentCheck check,
      CaseChanges changes,
      IdempotencyKeys keys) {
    this.transactions = transactions;
    this.store = kept.cases();
    this.records = kept.consents();
    this.links = links;
    this.check = check;
    this.changes = changes;
    this.keys = keys;
  }

  /** A worker of the case records it. */
  public void record(Call call, Given given, @Nullable Evidence evidence, boolean needsGuardian) {
    Viewer viewer = CurrentAccess.require().viewer();
    transactions.write(
        jdbc -> {
          SupportCase seen = store.find(call.id()).orElseThrow(ProblemException::notFound);
          if (!store.hasPart(seen)) {
            throw ProblemException.notFound();
          }
          List<Violation> faults = new ArrayList<>();
          check.given(given, "consent", faults);
          check.evidence(evidence, needsGuardian, faults);
          if (!faults.isEmpty() || evidence == null) {
            throw ProblemException.badRequest(faults);
          }
          String key = call.idempotencyKey();
          if (key == null) {
            return renewed(call.id(), given, evidence, viewer.username());
          }
          keys.once(
              viewer.subject(),
              key,
              call.request(),
              () -> {
                renewed(call.id(), given, evidence, viewer.username());
                return new Answer(200, call.id().toString(), null);
              });
          return seen;
        });
  }

  /**
   * The resident gives it on the page, in the transaction that is running.
   *
   * @param guardian who gave the one before, where it was a guardian
   */
  SupportCase renewByResident(UUID id, Given given, Evidence.@Nullable Guardian guardian) {
    List<Violation> faults = new ArrayList<>();
    check.given(given, "", faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return renewed(id, given, Evidence.ofPage(guardian), CaseChanges.RESIDENT);
  }

  private SupportCase renewed(UUID id, Given given, Evidence evidence, String by) {
    return changes.asService(
        () -> {
          SupportCase before = store.lock(id).orElseThrow(ProblemException::notFound);
          switch (before.state()) {
            case REQUESTED, IN_PROGRESS, CONSENT_EXPIRED -> {}
            case CLOSED, WITHDRAWN, ERASED -> throw CaseChanges.ended(before);
          }
          Instant now = changes.now();
          Consent consent = check.record(given, evidence.kind());
          store.renew(before, consent);
          SupportState next =
              before.lead() == null ? SupportState.REQUESTED : SupportState.IN_PROGRESS;
          SupportCase after =
              changes.step(
                  before,
                  new CaseChanges.Step(before.in(next).under(consent.id()), "CONSENT_GIVEN"),
                  by,
                  now);
          records.keep(after, consent, evidence, by, now);
          for (Link link : links.ofCase(after)) {
            Link.Released released = link.released();
            if (!consent.covers(released.purpose(), released.recipient(), released.data())) {
              links.step(after, link.id(), LinkState.WITHDRAWN, now);
            }
          }
          return after;
        });
  }
}

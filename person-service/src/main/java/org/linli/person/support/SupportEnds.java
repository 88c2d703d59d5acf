package org.linli.person.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.partner.LinkState;
import org.linli.person.partner.LinkStore;
import org.linli.person.support.CaseStore.Due;
import org.linli.person.support.CaseTexts.Ref;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;
import tools.jackson.databind.json.JsonMapper;

/**
 * How cases end: by withdrawal, when a consent expires, when their time is over. In one transaction
 * all parts and links end and what was written is erased; only what the law demands stays, sealed
 * with a key of its own, until its day.
 */
public final class SupportEnds {

  /** How long a withdrawn resident can still see that nothing is left. */
  private static final int DAYS_TO_LOOK = 30;

  private static final int BATCH = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ViewerTransactions transactions;
  private final CaseStore store;
  private final CaseTexts texts;
  private final WorkStore work;
  private final LinkStore links;
  private final Tickets tickets;
  private final CaseChanges changes;
  private final Settings settings;
  private final ZoneId zone;

  public SupportEnds(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      LinkStore links,
      CaseChanges changes,
      Settings settings,
      ZoneId zone) {
    this.transactions = transactions;
    this.store = kept.cases();
    this.texts = kept.texts();
    this.work = kept.work();
    this.tickets = kept.tickets();
    this.links = links;
    this.changes = changes;
    this.settings = settings;
    this.zone = zone;
  }

  /**
   * A worker records that the resident or the guardian withdrew.
   *
   * @return number and state, which is all there is left to tell
   */
  public CaseStore.Filed recordWithdrawal(Call call, String how) {
    Required.text("how", how);
    SupportCase before = changes.read(call.id(), one -> one);
    String by = org.linli.commons.access.CurrentAccess.require().viewer().username();
    transactions.write(jdbc -> changes.asService(() -> withdraw(call.id(), by, how)));
    return new CaseStore.Filed(before.number(), SupportState.WITHDRAWN, changes.now());
  }

  /**
   * Withdraws as the service, in the transaction that is running.
   *
   * @param how how it was said, for the consent record; null for on the page
   */
  public SupportCase withdraw(UUID id, String by, @Nullable String how) {
    SupportCase before = store.lock(id).orElseThrow(ProblemException::notFound);
    if (before.state() == SupportState.WITHDRAWN || before.state() == SupportState.ERASED) {
      return before;
    }
    return end(before, SupportState.WITHDRAWN, by, how, changes.now());
  }

  private SupportCase end(
      SupportCase before, SupportState state, String by, @Nullable String how, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    SupportRetention rules = SupportRetention.of(settings);
    Optional<SupportRetention.Kept> consent = rules.keptConsent(today);
    List<String> aidKinds =
        work.work(before).aid().stream().map(WorkStore.Aid::kind).distinct().toList();
    Optional<SupportRetention.Kept> aid = rules.keptAid(aidKinds, today);
    consent.ifPresent(kept -> keepBasis(before, "CONSENT", kept, now));
    aid.ifPresent(kept -> keepBasis(before, "AID", kept, now));
    // Before the consent ends: afterwards the schema takes no more words.
    if (how != null && consent.isPresent() && store.isLive(before)) {
      texts.keep(before, Ref.CONSENT + "withdrawal", by + ": " + how, now);
    }
    if (state == SupportState.WITHDRAWN) {
      store.withdraw(before, now);
    }
    store.endParts(before, now);
    links.endAll(
        before, state == SupportState.WITHDRAWN ? LinkState.WITHDRAWN : LinkState.ENDED, now);
    erase(before, consent.isPresent(), aid.isPresent());
    LocalDate until =
        java.util.stream.Stream.of(consent, aid)
            .flatMap(Optional::stream)
            .map(SupportRetention.Kept::until)
            .max(LocalDate::compareTo)
            .orElse(null);
    SupportCase.Ending ending =
        new SupportCase.Ending(before.ending().result(), before.ending().stars(), now, until);
    return changes.step(
        before, new CaseChanges.Step(before.in(state).ending(ending), state.name()), by, now);
  }

  private void keepBasis(SupportCase one, String what, SupportRetention.Kept kept, Instant now) {
    Map<String, String> basis = new LinkedHashMap<>();
    basis.put("until", kept.until().toString());
    basis.put("zh", kept.basis().zh());
    basis.put("en", kept.basis().en());
    texts.keep(one, Ref.BASIS + what, JSON.writeValueAsString(basis), now);
  }

  private void erase(SupportCase one, boolean keepsConsent, boolean keepsAid) {
    List<String> authors = store.noteAuthors(one);
    store.eraseContent(one);
    texts.destroy(one, authors);
    if (!keepsConsent) {
      texts.dropKept(one, Ref.CONSENT);
      work.dropScans(one);
    }
    if (!keepsAid) {
      texts.dropKept(one, Ref.AID);
      work.dropAid(one);
    }
    if (!keepsConsent && !keepsAid) {
      if (links.ofCase(one).stream().anyMatch(link -> link.confirmed() != null)) {
        // Who was told stays readable to the resident until the number is forgotten.
        texts.dropKept(one, Ref.NAME);
      } else {
        texts.destroyKept(one);
      }
    }
  }

  /**
   * What the clock does: ends what has expired and erases what is over.
   *
   * @return how many cases were touched
   */
  public int runDue() {
    SupportRetention rules = SupportRetention.of(settings);
    return each(Due.EXPIRED, 0, this::expire)
        + each(
            Due.NOT_RENEWED,
            rules.renewDays(),
            one -> end(one, SupportState.ERASED, CaseChanges.LINLI, null, changes.now()))
        + each(
            Due.CLOSED,
            rules.closedDays(),
            one -> end(one, SupportState.ERASED, CaseChanges.LINLI, null, changes.now()))
        + each(Due.OVER, DAYS_TO_LOOK, this::forget);
  }

  private int each(Due due, int days, java.util.function.UnaryOperator<SupportCase> step) {
    Access linli = Access.ofService(CaseChanges.LINLI);
    Instant now = changes.now();
    List<UUID> ids = transactions.read(linli, jdbc -> store.due(due, now, days, BATCH));
    for (UUID id : ids) {
      transactions.write(
          linli,
          jdbc -> {
            SupportCase one = store.lock(id).orElseThrow();
            // Another copy of the service may have been first.
            boolean still =
                store.due(due, now, days, BATCH).stream().collect(Collectors.toSet()).contains(id);
            return still ? step.apply(one) : one;
          });
    }
    return ids.size();
  }

  private SupportCase expire(SupportCase one) {
    Instant now = changes.now();
    if (one.state() == SupportState.CLOSED) {
      return end(one, SupportState.ERASED, CaseChanges.LINLI, null, now);
    }
    links.endAll(one, LinkState.ENDED, now);
    return changes.step(
        one,
        new CaseChanges.Step(one.in(SupportState.CONSENT_EXPIRED), "CONSENT_EXPIRED"),
        CaseChanges.LINLI,
        now);
  }

  private SupportCase forget(SupportCase one) {
    texts.destroyKept(one);
    work.dropScans(one);
    work.dropAid(one);
    tickets.end(SubjectKind.SUPPORT, one.id());
    links.ofCase(one).forEach(link -> tickets.end(SubjectKind.PARTNER, link.id()));
    store.over(one);
    SupportCase.Ending before = one.ending();
    return changes.step(
        one,
        new CaseChanges.Step(
            one.in(SupportState.ERASED)
                .ending(new SupportCase.Ending(before.result(), before.stars(), before.at(), null)),
            "FORGOTTEN"),
        CaseChanges.LINLI,
        changes.now());
  }
}

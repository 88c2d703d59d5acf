package org.linli.person.support;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.Consent;
import org.linli.person.consent.Evidence;
import org.linli.person.consent.Given;
import org.linli.person.partner.PartnerLinks;
import org.linli.person.support.CaseTexts.Ref;
import org.linli.person.ticket.Holder;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;

/** What the resident sees and does with ticket and PIN. */
public final class ResidentCases {

  private final ViewerTransactions transactions;
  private final SupportDesk.Kept kept;
  private final CaseReading reading;
  private final CaseChanges changes;
  private final SupportEnds ends;
  private final SupportConsents consents;
  private final PartnerLinks partners;

  public ResidentCases(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      CaseReading reading,
      CaseChanges changes,
      SupportEnds ends,
      SupportConsents consents,
      PartnerLinks partners) {
    this.partners = partners;
    this.transactions = transactions;
    this.kept = kept;
    this.reading = reading;
    this.changes = changes;
    this.ends = ends;
    this.consents = consents;
  }

  /**
   * The case of a ticket.
   *
   * @throws ProblemException 409 while the PIN is the one that an office printed
   */
  public CaseFile get(Holder ticket) {
    return transactions.read(Access.ofService(CaseChanges.RESIDENT), jdbc -> open(ticket));
  }

  /** A number that a resident took, with the PIN they chose. */
  public record OwnNumber(String number) {}

  /**
   * Another number with a PIN of the resident's own: the ones that were printed open nothing any
   * more.
   */
  public OwnNumber choosePin(Holder holder, String pin) {
    if (pin.chars().distinct().count() == 1) {
      throw ProblemException.badField("pin", "support-pin-weak");
    }
    return transactions.write(
        Access.ofService(CaseChanges.RESIDENT),
        jdbc -> {
          SupportCase one = find(holder);
          kept.tickets().end(SubjectKind.SUPPORT, one.id());
          String number =
              kept.tickets()
                  .issue(NumberKind.SUPPORT, one.id(), one.county(), one.asked().language(), pin)
                  .number();
          kept.cases().taken(one);
          if (kept.cases().isLive(one)) {
            kept.texts().write(one, Ref.TICKET + number, number, changes.now());
          }
          return new OwnNumber(number);
        });
  }

  public CaseFile addWords(Holder ticket, String words, @Nullable String key) {
    Required.text("words", words);
    return once(
        ticket,
        key,
        "words\n" + words,
        () -> {
          SupportCase one = lockedLive(ticket);
          Instant now = changes.now();
          kept.texts().write(one, Ref.ADDED + UUID.randomUUID(), words, now);
          changes.step(one, new CaseChanges.Step(one, "WORDS_ADDED"), CaseChanges.RESIDENT, now);
        });
  }

  /** Withdraws the consent: when this returns, nobody reads the case any more. */
  public CaseFile withdraw(Holder ticket, @Nullable String key) {
    return once(
        ticket, key, "withdraw", () -> ends.withdraw(ticket.subject(), CaseChanges.RESIDENT, null));
  }

  /** Says yes or no to a partner that a worker named; only a yes releases anything. */
  public CaseFile answerPartner(Holder ticket, UUID link, boolean agreed, @Nullable String key) {
    return once(
        ticket,
        key,
        "partner\n" + link + agreed,
        () -> {
          SupportCase one = lockedLive(ticket);
          Instant now = changes.now();
          changes.step(one, partners.answer(one, link, agreed, now), CaseChanges.RESIDENT, now);
        });
  }

  public CaseFile renew(Holder ticket, Given given, @Nullable String key) {
    return once(
        ticket,
        key,
        "renew\n" + given,
        () -> {
          SupportCase one = find(ticket);
          Consent.Details before = reading.open(one).agreed().details();
          String guardian = before.guardian();
          consents.renewByResident(
              one.id(),
              given,
              guardian == null
                  ? null
                  : new Evidence.Guardian(guardian, String.valueOf(before.relation())));
        });
  }

  /** How satisfied the resident is with the help; once. */
  public CaseFile rate(Holder ticket, int stars, @Nullable String words, @Nullable String key) {
    return once(
        ticket,
        key,
        "rate\n" + stars + '\n' + words,
        () -> {
          SupportCase one = lockedLive(ticket);
          if (one.state() != SupportState.CLOSED) {
            throw ProblemException.conflict("support-not-closed");
          }
          if (one.ending().stars() != null) {
            throw ProblemException.conflict("support-rated");
          }
          Instant now = changes.now();
          if (words != null && !words.isBlank()) {
            kept.texts().write(one, Ref.SATISFACTION, words, now);
          }
          SupportCase.Ending before = one.ending();
          SupportCase.Ending after =
              new SupportCase.Ending(before.result(), stars, before.at(), before.keepUntil());
          changes.step(
              one, new CaseChanges.Step(one.ending(after), "RATED"), CaseChanges.RESIDENT, now);
        });
  }

  private CaseFile once(Holder ticket, @Nullable String key, String request, Runnable work) {
    Supplier<CaseFile> then = () -> open(ticket);
    return changes.asHolder(
        ticket.number(),
        key,
        Call.hash("resident", ticket.subject(), request),
        () -> {
          requireOwnPin(ticket);
          work.run();
          return then.get();
        },
        then);
  }

  private CaseFile open(Holder ticket) {
    requireOwnPin(ticket);
    return reading.open(find(ticket));
  }

  private SupportCase lockedLive(Holder ticket) {
    SupportCase one = kept.cases().lock(ticket.subject()).orElseThrow(ProblemException::notFound);
    if (!kept.cases().isLive(one)) {
      throw CaseChanges.consentEnded();
    }
    return one;
  }

  private SupportCase find(Holder holder) {
    return kept.cases().find(holder.subject()).orElseThrow(ProblemException::notFound);
  }

  private void requireOwnPin(Holder holder) {
    if (kept.cases().isHanded(find(holder))) {
      throw ProblemException.conflict("support-pin-first");
    }
  }
}

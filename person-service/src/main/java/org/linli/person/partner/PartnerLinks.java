package org.linli.person.partner;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.ticket.Pin;
import org.linli.commons.ticket.SigningKey;
import org.linli.person.consent.Consent;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.consent.PoliceWords;
import org.linli.person.support.Call;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseChanges.Step;
import org.linli.person.support.CaseTexts.Ref;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportDesk;
import org.linli.person.support.SupportState;
import org.linli.person.ticket.NumberKind;

/** Links to partners, made and ended by the workers of a case. */
public final class PartnerLinks {

  /** How far clocks may differ. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  private final CaseChanges changes;
  private final SupportDesk.Kept kept;
  private final LinkStore links;
  private final ConsentCheck check;
  private final SigningKey key;

  public PartnerLinks(
      CaseChanges changes,
      SupportDesk.Kept kept,
      LinkStore links,
      ConsentCheck check,
      SigningKey key) {
    this.key = key;
    this.changes = changes;
    this.kept = kept;
    this.links = links;
    this.check = check;
  }

  /** A link just made, with the PIN that is told this once. */
  public record Made(UUID link, String pin) {}

  private record Told(UUID link, String pin) {}

  /**
   * Names a partner who is to see what the resident agreed to. Nothing is released before the
   * resident has said yes to this very partner, on their page or to a worker.
   *
   * @param person whom the partner has sent
   * @param ask what is asked of them
   * @throws ProblemException 400 where they are no partner, or police, or the consent does not name
   *     them, or not these data
   */
  public Made make(Call call, Link.Released released, String person, String ask) {
    List<Violation> faults = new ArrayList<>();
    Required.text("person", person, faults);
    Required.text("ask", ask, faults);
    if (PoliceWords.isIn(person)) {
      faults.add(Violation.ofField("person", "partner-police"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    Told told = told(call);
    changes.change(
        call,
        open -> {
          SupportCase one = open.one();
          if (one.state() != SupportState.IN_PROGRESS) {
            throw ProblemException.conflict("support-closed");
          }
          requireCovered(kept.cases().consent(one), released);
          Link link =
              new Link(
                  told.link(),
                  one.id(),
                  released,
                  LinkState.PROPOSED,
                  new Link.Times(open.by(), open.now(), null, null),
                  null);
          links.add(one, link);
          kept.texts().write(one, Ref.person(link.id()), person, open.now());
          kept.texts().write(one, Ref.ask(link.id()), ask, open.now());
          String number =
              kept.tickets()
                  .issue(
                      NumberKind.PARTNER,
                      link.id(),
                      one.county(),
                      one.asked().language(),
                      told.pin())
                  .number();
          kept.texts().write(one, Ref.number(link.id()), number, open.now());
          return new Step(one, "PARTNER_LINKED");
        });
    return new Made(told.link(), told.pin());
  }

  /**
   * What a worker was told by the resident or the guardian about a partner.
   *
   * @param who who said yes
   * @param at when
   */
  public record Said(String who, Confirmation.How how, Instant at) {}

  /**
   * Records that the resident said yes to a partner; from then on the partner sees what is
   * released.
   *
   * @throws ProblemException 404 without such a link, 409 where it does not wait for a yes
   */
  public SupportCase confirm(Call call, UUID link, Said said) {
    Required.text("who", said.who());
    if (said.how() == Confirmation.How.PAGE) {
      throw ProblemException.badField("how", "unknown-value", said.how().name());
    }
    return changes.change(
        call,
        open -> {
          Link found = waiting(open.one(), link);
          if (said.at().isAfter(open.now().plus(SLACK))
              || said.at().isBefore(found.times().at().minus(SLACK))) {
            throw ProblemException.badField("at", "partner-confirmed-at");
          }
          release(open.one(), found, new Confirmation(open.now(), said.how(), open.by()));
          kept.texts()
              .keep(
                  open.one(),
                  Ref.confirmed(link),
                  said.who() + ", " + said.how() + ", " + said.at(),
                  open.now());
          return new Step(open.one(), "PARTNER_CONFIRMED");
        });
  }

  /**
   * The resident says yes or no to a partner, in the transaction that is running.
   *
   * @throws ProblemException 404 without such a link, 409 where it does not wait for an answer
   */
  public Step answer(SupportCase one, UUID link, boolean agreed, Instant now) {
    Link found = waiting(one, link);
    if (agreed) {
      release(one, found, new Confirmation(now, Confirmation.How.PAGE, CaseChanges.RESIDENT));
      return new Step(one, "PARTNER_CONFIRMED");
    }
    links.step(one, link, LinkState.REFUSED, now);
    return new Step(one, "PARTNER_REFUSED");
  }

  private Link waiting(SupportCase one, UUID link) {
    Link found =
        links
            .find(link)
            .filter(each -> each.caseId().equals(one.id()))
            .orElseThrow(ProblemException::notFound);
    if (found.state() != LinkState.PROPOSED) {
      throw ProblemException.conflict("partner-answered");
    }
    requireCovered(kept.cases().consent(one), found.released());
    return found;
  }

  /** Who was told outlives the case's own words: the resident can always see it. */
  private void release(SupportCase one, Link link, Confirmation confirmed) {
    links.confirm(one, link.id(), confirmed);
    String person = kept.texts().read(one).find(Ref.person(link.id())).orElse("");
    kept.texts().keep(one, Ref.told(link.id()), person, confirmed.at());
  }

  /** The same for the same key, so that it need not be kept to be told again. */
  private Told told(Call call) {
    if (call.idempotencyKey() == null) {
      return new Told(UUID.randomUUID(), Pin.random());
    }
    String by = CurrentAccess.require().viewer().subject();
    ByteBuffer signed =
        ByteBuffer.wrap(key.sign("partner-link", by, call.idempotencyKey(), call.id().toString()));
    UUID link = new UUID(signed.getLong(), signed.getLong());
    return new Told(link, digits(signed.getLong(), Pin.DIGITS));
  }

  private static String digits(long signed, int count) {
    String all = String.format(Locale.ROOT, "%020d", new BigInteger(Long.toUnsignedString(signed)));
    return all.substring(all.length() - count);
  }

  /** Ends a link at once. */
  public SupportCase revoke(Call call, UUID link) {
    return changes.change(
        call,
        open -> {
          Link found =
              links
                  .find(link)
                  .filter(one -> one.caseId().equals(open.one().id()))
                  .orElseThrow(ProblemException::notFound);
          links.step(open.one(), found.id(), LinkState.REVOKED, open.now());
          return new Step(open.one(), "PARTNER_REVOKED");
        });
  }

  private void requireCovered(Consent consent, Link.Released released) {
    if (!check.notice(consent.noticeVersion()).isPartner(released.recipient())) {
      throw ProblemException.badField("recipient", "partner-none");
    }
    boolean named =
        consent.choices().stream()
            .anyMatch(
                choice ->
                    choice.purpose().equals(released.purpose())
                        && choice.recipient().equals(released.recipient()));
    if (!named) {
      throw ProblemException.badField("recipient", "partner-not-agreed");
    }
    if (!consent.covers(released.purpose(), released.recipient(), released.data())) {
      throw ProblemException.badField("data", "partner-data-not-agreed");
    }
  }
}

package org.linli.person.partner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.Consent;
import org.linli.person.consent.DataCategory;
import org.linli.person.support.Call;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseTexts.Ref;
import org.linli.person.support.CaseTexts.Texts;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportDesk;
import org.linli.person.support.SupportState;
import org.linli.person.support.WorkStore;
import org.linli.person.ticket.Holder;

/**
 * What a partner sees with number and PIN: the released data and no other, while the consent lives.
 */
public final class PartnerPage {

  private static final String ACTOR = "partner";

  private final ViewerTransactions transactions;
  private final CaseChanges changes;
  private final SupportDesk.Kept kept;
  private final LinkStore links;

  public PartnerPage(
      ViewerTransactions transactions,
      CaseChanges changes,
      SupportDesk.Kept kept,
      LinkStore links) {
    this.transactions = transactions;
    this.changes = changes;
    this.kept = kept;
    this.links = links;
  }

  /**
   * What is shown.
   *
   * @param shown null where the link has ended
   */
  public record Look(SupportCase one, Link link, LinkState state, @Nullable Shown shown) {}

  /** The released texts; those that were not released are null or empty. */
  public record Shown(
      Consent consent,
      String person,
      String ask,
      @Nullable String answer,
      Who who,
      @Nullable String words,
      @Nullable String plan,
      List<WorkStore.Visit> visits) {}

  /** Whom it is about, as far as that was released. */
  public record Who(@Nullable String name, @Nullable String contact) {}

  public Look get(Holder number) {
    Look look = transactions.read(Access.ofService(ACTOR), jdbc -> look(number));
    if (look.shown() != null && look.link().times().readAt() == null) {
      transactions.write(
          Access.ofService(ACTOR),
          jdbc -> {
            links.read(look.one(), look.link().id(), changes.now());
            return look;
          });
    }
    return look;
  }

  /**
   * The partner's answer.
   *
   * @param next ACCEPTED, DECLINED or DONE
   * @throws ProblemException 409 {@code partner-ended}
   */
  public Look answer(Holder number, LinkState next, @Nullable String words, @Nullable String key) {
    return changes.asHolder(
        number.number(),
        key,
        Call.hash("partner", number.subject(), next + "\n" + words),
        () -> {
          SupportCase one =
              kept.cases().lock(link(number).caseId()).orElseThrow(ProblemException::notFound);
          Look before = look(number);
          if (before.shown() == null) {
            throw ProblemException.conflict(
                before.state() == LinkState.PROPOSED ? "partner-waits" : "partner-ended");
          }
          var now = changes.now();
          if (words != null && !words.isBlank()) {
            kept.texts()
                .write(one, Ref.answers(before.link().id()) + UUID.randomUUID(), words, now);
          }
          links.step(one, before.link().id(), next, now);
          changes.step(one, new CaseChanges.Step(one, "PARTNER_" + next.name()), ACTOR, now);
          return look(number);
        },
        () -> look(number));
  }

  private Look look(Holder number) {
    Link link = link(number);
    SupportCase one = kept.cases().find(link.caseId()).orElseThrow(ProblemException::notFound);
    Consent consent = kept.cases().consent(one);
    Link.Released released = link.released();
    boolean live =
        kept.cases().isLive(one)
            && consent.covers(released.purpose(), released.recipient(), released.data());
    if (!live || !link.state().isOpen()) {
      return new Look(one, link, live ? link.state() : ended(one, link), null);
    }
    return new Look(one, link, link.state(), shown(one, link, consent));
  }

  /** Also where the clock has not come round since the consent ended. */
  private static LinkState ended(SupportCase one, Link link) {
    if (link.state().isOver()) {
      return link.state();
    }
    return one.state() == SupportState.WITHDRAWN ? LinkState.WITHDRAWN : LinkState.ENDED;
  }

  private Shown shown(SupportCase one, Link link, Consent consent) {
    Texts texts = kept.texts().read(one);
    List<WorkStore.Visit> visits =
        has(link, DataCategory.VISITS) ? kept.work().work(one).visits() : List.of();
    var answers = texts.list(Ref.answers(link.id()));
    var plans = texts.list(Ref.PLAN);
    return new Shown(
        consent,
        texts.find(Ref.person(link.id())).orElse(""),
        texts.find(Ref.ask(link.id())).orElse(""),
        answers.isEmpty() ? null : answers.getLast().text(),
        new Who(
            has(link, DataCategory.NAME) ? texts.get(Ref.NAME) : null,
            has(link, DataCategory.CONTACT) ? texts.get(Ref.CONTACT) : null),
        has(link, DataCategory.REQUEST) ? texts.get(Ref.WORDS) : null,
        has(link, DataCategory.PLAN) && !plans.isEmpty() ? plans.getLast().text() : null,
        visits);
  }

  private static boolean has(Link link, DataCategory category) {
    return link.released().data().contains(category);
  }

  private Link link(Holder holder) {
    return links.find(holder.subject()).orElseThrow(ProblemException::notFound);
  }
}

package org.linli.person.support.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.ConsentNotice;
import org.linli.person.partner.LinkStore;
import org.linli.person.rights.Held;
import org.linli.person.rights.HeldData;
import org.linli.person.rights.Subject;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseTexts;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportDesk;
import org.linli.person.support.SupportEnds;
import org.linli.person.ticket.SubjectKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is held about who asked for help. Notes of counsellors are not told: they are their
 * author's. Erasing is withdrawing.
 */
@Component
class HeldSupport implements HeldData {

  private final ViewerTransactions transactions;
  private final SupportDesk.Kept kept;
  private final SupportEnds ends;
  private final LinkStore links;
  private final MessageSource messages;
  private final Clock clock;
  private final Settings settings;

  HeldSupport(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      SupportEnds ends,
      LinkStore links,
      MessageSource messages,
      Settings settings,
      Clock clock) {
    this.clock = clock;
    this.messages = messages;
    this.links = links;
    this.settings = settings;
    this.transactions = transactions;
    this.kept = kept;
    this.ends = ends;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.SUPPORT;
  }

  /** Not yet with a number and PIN that an office printed: who printed them is not the resident. */
  @Override
  public Optional<Subject> find(UUID id) {
    return kept.cases()
        .find(id)
        .filter(this::isForViewer)
        .map(
            one ->
                new Subject(
                    SubjectKind.SUPPORT,
                    one.id(),
                    one.county(),
                    one.asked().areaCode(),
                    one.asked().path(),
                    one.number(),
                    one.lead()));
  }

  private boolean isForViewer(SupportCase one) {
    boolean asLinli =
        transactions.inside(
            jdbc -> jdbc.sql("select support_service()").query(Boolean.class).single());
    return asLinli ? !kept.cases().isHanded(one) : kept.cases().reads(one);
  }

  @Override
  public List<Held> describe(Subject subject) {
    SupportCase one = kept.cases().find(subject.id()).orElseThrow();
    List<Held> all = new ArrayList<>();
    HeldInWords words = new HeldInWords(messages, settings, clock.getZone());
    all.add(words.kinds(one));
    all.addAll(words.consent(kept.cases().consent(one)));
    all.addAll(words.texts("support_text.content_sealed", kept.texts().read(one).byRef()));
    Map<String, CaseTexts.Said> retained = new LinkedHashMap<>();
    kept.texts()
        .kept(one)
        .byRef()
        .forEach((ref, said) -> retained.put(ref, spoken(one, ref, said)));
    all.addAll(words.texts("support_retained.content_sealed", retained));
    all.addAll(words.appointments(kept.work().work(one)));
    kept.work()
        .papers(one)
        .forEach(
            paper -> all.add(new Held("support_attachment.name_sealed", paper.name(), paper.at())));
    return all;
  }

  /** Who was told, with what kind of partner they are. */
  private CaseTexts.Said spoken(SupportCase one, String ref, CaseTexts.Said said) {
    return links.ofCase(one).stream()
        .filter(link -> ref.equals(CaseTexts.Ref.told(link.id())))
        .map(
            link ->
                new CaseTexts.Said(
                    said.at(), said.text() + " · " + recipient(link.released().recipient())))
        .findFirst()
        .orElse(said);
  }

  private String recipient(String code) {
    return settings.current(ConsentNotice.KIND).recipient(code, LocaleContextHolder.getLocale());
  }

  @Override
  public int erase(Subject subject, Instant now) {
    SupportCase before = kept.cases().find(subject.id()).orElseThrow();
    int texts = kept.texts().read(before).byRef().size();
    ends.withdraw(subject.id(), CaseChanges.RESIDENT, null);
    return texts;
  }
}

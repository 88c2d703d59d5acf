package org.linli.person.partner.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Settings;
import org.linli.person.api.PartnerApi;
import org.linli.person.api.model.PartnerAnswer;
import org.linli.person.api.model.PartnerView;
import org.linli.person.api.model.SupportDataCategory;
import org.linli.person.api.model.SupportLinkState;
import org.linli.person.api.model.SupportVisitDay;
import org.linli.person.api.model.SupportVisitHow;
import org.linli.person.consent.ConsentNotice;
import org.linli.person.consent.DataCategory;
import org.linli.person.partner.Link;
import org.linli.person.partner.LinkState;
import org.linli.person.partner.PartnerPage;
import org.linli.person.support.Looks;
import org.linli.person.support.SupportKinds;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
class PartnerController implements PartnerApi {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PartnerPage page;
  private final Tickets tickets;
  private final Settings settings;
  private final MessageSource messages;
  private final Looks looks;

  PartnerController(
      PartnerPage page, Tickets tickets, Settings settings, MessageSource messages, Looks looks) {
    this.page = page;
    this.tickets = tickets;
    this.settings = settings;
    this.messages = messages;
    this.looks = looks;
  }

  @Override
  public ResponseEntity<PartnerView> getPartnerLink(@Nullable String proof) {
    return fresh(shown(page.get(tickets.require(proof, NumberKind.PARTNER))));
  }

  @Override
  public ResponseEntity<PartnerView> answerPartnerLink(
      PartnerAnswer answer, @Nullable String proof, @Nullable String key) {
    LinkState next = LinkState.valueOf(answer.getAnswer().getValue());
    return fresh(
        shown(
            page.answer(tickets.require(proof, NumberKind.PARTNER), next, answer.getWords(), key)));
  }

  private PartnerView shown(PartnerPage.Look look) {
    Locale locale = LocaleContextHolder.getLocale();
    ConsentNotice notice = settings.current(ConsentNotice.KIND);
    Link.Released released = look.link().released();
    PartnerPage.Shown shown = look.shown();
    looks.readByPartner(look.one(), shown == null ? Set.of() : released.data());
    PartnerView view =
        new PartnerView(
            released.recipient(),
            notice.recipient(released.recipient(), locale),
            SupportLinkState.fromValue(look.state().name()),
            text("partner.headline." + look.state().name(), locale),
            shown == null ? List.of() : models(released),
            shown == null ? List.of() : names(released, locale),
            List.of(),
            List.of());
    if (shown == null) {
      return view;
    }
    view.setUntil(shown.consent().term().expires().atOffset(ZoneOffset.UTC));
    view.setPurpose(notice.purpose(released.purpose(), locale));
    view.setPerson(shown.person());
    view.setAsk(shown.ask());
    view.setAnswer(shown.answer());
    view.setName(shown.who().name());
    view.setContact(shown.who().contact());
    if (released.data().contains(DataCategory.REQUEST)) {
      view.setWords(shown.words());
      SupportKinds kinds = settings.current(SupportKinds.KIND);
      view.setKinds(
          look.one().asked().kinds().stream().map(kind -> kinds.name(kind, locale)).toList());
    }
    String plan = shown.plan();
    if (plan != null) {
      view.setPlan(JSON.readTree(plan).valueStream().map(JsonNode::asString).toList());
    }
    view.setVisits(
        shown.visits().stream()
            .map(
                visit ->
                    new SupportVisitDay(
                        visit.date(), SupportVisitHow.fromValue(visit.how().name())))
            .toList());
    return view;
  }

  private static List<SupportDataCategory> models(Link.Released released) {
    return new TreeSet<>(released.data())
        .stream().map(one -> SupportDataCategory.fromValue(one.name())).toList();
  }

  private List<String> names(Link.Released released, Locale locale) {
    return new TreeSet<>(released.data())
        .stream().map(one -> text(one.messageKey(), locale)).toList();
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

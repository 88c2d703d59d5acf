package org.linli.person.support.web;

import static org.linli.person.support.web.ConsentModels.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.settings.Settings;
import org.linli.person.api.model.PartnerLink;
import org.linli.person.api.model.SupportAid;
import org.linli.person.api.model.SupportAppointment;
import org.linli.person.api.model.SupportAttachment;
import org.linli.person.api.model.SupportCase;
import org.linli.person.api.model.SupportCaseBrief;
import org.linli.person.api.model.SupportEvent;
import org.linli.person.api.model.SupportFiledState;
import org.linli.person.api.model.SupportKept;
import org.linli.person.api.model.SupportLanguage;
import org.linli.person.api.model.SupportLinkState;
import org.linli.person.api.model.SupportName;
import org.linli.person.api.model.SupportOwnCase;
import org.linli.person.api.model.SupportRequestBrief;
import org.linli.person.api.model.SupportResult;
import org.linli.person.api.model.SupportSaid;
import org.linli.person.api.model.SupportSource;
import org.linli.person.api.model.SupportState;
import org.linli.person.api.model.SupportTask;
import org.linli.person.api.model.SupportVisit;
import org.linli.person.api.model.SupportVisitHow;
import org.linli.person.api.model.SupportWorker;
import org.linli.person.consent.ConsentNotice;
import org.linli.person.partner.Confirmation;
import org.linli.person.partner.Link;
import org.linli.person.support.CaseFile;
import org.linli.person.support.CaseStore;
import org.linli.person.support.CaseTexts.Ref;
import org.linli.person.support.CaseTexts.Said;
import org.linli.person.support.CaseTexts.Texts;
import org.linli.person.support.SupportKinds;
import org.linli.person.support.WorkStore;
import org.linli.person.support.Workers;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases as the contract shows them. */
final class CaseModels {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ConsentModels consents;
  private final Settings settings;
  private final FabricHolder fabric;
  private final Workers workers;
  private final MessageSource messages;
  private final Clock clock;

  CaseModels(
      ConsentModels consents,
      Settings settings,
      FabricHolder fabric,
      Workers workers,
      MessageSource messages,
      Clock clock) {
    this.consents = consents;
    this.settings = settings;
    this.fabric = fabric;
    this.workers = workers;
    this.messages = messages;
    this.clock = clock;
  }

  SupportRequestBrief request(org.linli.person.support.SupportCase one) {
    return new SupportRequestBrief(
        one.id(),
        one.number(),
        one.asked().kinds(),
        kindNames(one),
        place(one.asked().areaCode()),
        SupportLanguage.fromValue(one.asked().language()),
        receivedOn(one));
  }

  SupportCaseBrief brief(CaseStore.Listed listed, String username) {
    org.linli.person.support.SupportCase one = listed.one();
    boolean live = one.state().isLive() && clock.instant().isBefore(listed.consentExpires());
    SupportCaseBrief model =
        new SupportCaseBrief(
            one.id(),
            one.number(),
            state(one.state(), listed.consentExpires()),
            live ? one.asked().kinds() : List.of(),
            live ? kindNames(one) : List.of(),
            username.equals(one.lead()),
            one.version());
    if (!live) {
      // Its workers learn that they must stop, and nothing of the resident any more.
      return model;
    }
    model.setPlace(place(one.asked().areaCode()));
    model.setReceivedOn(receivedOn(one));
    Instant next = listed.nextAppointment();
    model.setNextAppointment(next == null ? null : at(next));
    model.setTaskUntil(listed.taskUntil());
    model.setConsentExpires(at(listed.consentExpires()));
    return model;
  }

  static SupportFiledState filed(CaseStore.Filed filed) {
    return new SupportFiledState(
        filed.number(), SupportState.fromValue(filed.state().name()), at(filed.since()));
  }

  SupportCase whole(CaseFile file) {
    org.linli.person.support.SupportCase one = file.one();
    Texts texts = file.texts();
    CaseFile.Doings doings = file.doings();
    SupportCase model =
        new SupportCase(
            one.id(),
            one.number(),
            SupportState.fromValue(one.state().name()),
            one.asked().kinds(),
            kindNames(one),
            place(one.asked().areaCode()),
            SupportSource.fromValue(one.asked().source().name()),
            SupportLanguage.fromValue(one.asked().language()),
            at(one.asked().at()),
            texts.find(Ref.NAME).orElse(""),
            texts.find(Ref.CONTACT).orElse(""),
            texts.find(Ref.WORDS).orElse(""),
            consents.shown(file.agreed(), true),
            doings.parts().stream().map(part -> worker(part, one)).toList(),
            goals(texts),
            tasks(file),
            appointments(doings, null),
            visits(doings, texts),
            aid(file),
            doings.papers().stream().map(CaseModels::paper).toList(),
            doings.links().stream().map(link -> link(link, file)).toList(),
            texts.list(Ref.ADDED).stream().map(CaseModels::said).toList(),
            doings.events().stream().map(this::event).toList(),
            one.version());
    var result = one.ending().result();
    model.setResult(result == null ? null : SupportResult.fromValue(result.name()));
    model.setResultWords(texts.get(Ref.CLOSING));
    model.setStars(one.ending().stars());
    model.setSatisfactionWords(texts.get(Ref.SATISFACTION));
    return model;
  }

  /** The resident's number, to print on the receipt; without its PIN it opens nothing. */
  static @Nullable String ticket(CaseFile file) {
    List<Said> numbers = file.texts().list(Ref.TICKET);
    return numbers.isEmpty() ? null : numbers.getLast().text();
  }

  /** The case as the resident sees it. */
  SupportOwnCase own(CaseFile file) {
    org.linli.person.support.SupportCase one = file.one();
    Texts texts = file.texts();
    boolean live = one.state().isLive() && file.agreed().consent().livesAt(clock.instant());
    SupportState state = state(one.state(), file.agreed().consent().term().expires());
    Texts readable = live ? texts : new Texts(java.util.Map.of());
    CaseFile.Doings doings = file.doings();
    List<Said> words = new ArrayList<>();
    Said asked = readable.byRef().get(Ref.WORDS);
    if (asked != null) {
      words.add(asked);
    }
    words.addAll(readable.list(Ref.ADDED));
    SupportOwnCase model =
        new SupportOwnCase(
            one.number(),
            state,
            text("support.headline." + state.getValue()),
            at(one.asked().at()),
            kindNames(one),
            goals(readable),
            live ? tasks(file) : List.of(),
            live ? appointments(doings, clock.instant()) : List.of(),
            partners(file, live),
            aid(file),
            words.stream().map(CaseModels::said).toList(),
            kept(file.kept()),
            live,
            state != SupportState.WITHDRAWN && state != SupportState.ERASED,
            switch (one.state()) {
              case REQUESTED, IN_PROGRESS, CONSENT_EXPIRED -> true;
              case CLOSED, WITHDRAWN, ERASED -> false;
            },
            live
                && one.state() == org.linli.person.support.SupportState.CLOSED
                && one.ending().stars() == null);
    model.setConsent(consents.shown(file.agreed(), false));
    model.setStars(one.ending().stars());
    String lead = one.lead();
    if (live && lead != null) {
      model.setWorker(workers.name(lead));
    }
    model.setOffice(place(one.asked().areaCode()).getName());
    return model;
  }

  /** For the resident: whom a worker named, and who was told; the latter also after the end. */
  private List<PartnerLink> partners(CaseFile file, boolean live) {
    List<PartnerLink> models = new ArrayList<>();
    for (Link link : file.doings().links()) {
      if (live || link.confirmed() != null) {
        PartnerLink model = shown(link);
        model.setPerson(file.kept().get(Ref.told(link.id())));
        if (live) {
          model.setPerson(file.texts().get(Ref.person(link.id())));
          model.setAsk(file.texts().get(Ref.ask(link.id())));
        }
        models.add(model);
      }
    }
    return models;
  }

  /** For the workers of the case. */
  PartnerLink link(Link link, CaseFile file) {
    Texts texts = file.texts();
    PartnerLink model = shown(link);
    model.setPerson(texts.get(Ref.person(link.id())));
    model.setAsk(texts.get(Ref.ask(link.id())));
    model.setConfirmation(file.kept().get(Ref.confirmed(link.id())));
    List<Said> answers = texts.list(Ref.answers(link.id()));
    model.setAnswer(answers.isEmpty() ? null : answers.getLast().text());
    return model;
  }

  private PartnerLink shown(Link link) {
    ConsentNotice notice = consents.current();
    Locale locale = Answers.locale();
    Link.Released released = link.released();
    PartnerLink model =
        new PartnerLink(
            link.id(),
            released.purpose(),
            notice.purpose(released.purpose(), locale),
            released.recipient(),
            notice.recipient(released.recipient(), locale),
            ConsentModels.models(released.data()),
            consents.names(released.data(), locale),
            SupportLinkState.fromValue(link.state().name()),
            at(link.times().at()),
            link.times().by());
    Instant ended = link.times().endedAt();
    model.setEndedAt(ended == null ? null : at(ended));
    Confirmation confirmed = link.confirmed();
    model.setReleasedAt(confirmed == null ? null : at(confirmed.at()));
    model.setConfirmedHow(
        confirmed == null ? null : PartnerLink.ConfirmedHowEnum.fromValue(confirmed.how().name()));
    Instant read = link.times().readAt();
    model.setReadAt(read == null ? null : at(read));
    return model;
  }

  SupportName place(String code) {
    Fabric now = fabric.current();
    OptionalInt area = now.findArea(code);
    boolean english = Answers.locale().getLanguage().equals("en");
    if (area.isPresent()) {
      var found = now.areas().get(area.getAsInt());
      String name = english && found.nameEn() != null ? found.nameEn() : found.name();
      return new SupportName(code, name);
    }
    OptionalInt grid = now.findGrid(code);
    if (grid.isPresent()) {
      var found = now.grids().get(grid.getAsInt());
      String name = english && found.nameEn() != null ? found.nameEn() : found.name();
      return new SupportName(code, name == null ? code : name);
    }
    return new SupportName(code, code);
  }

  private List<String> kindNames(org.linli.person.support.SupportCase one) {
    SupportKinds kinds = settings.current(SupportKinds.KIND);
    Locale locale = Answers.locale();
    return one.asked().kinds().stream().map(kind -> kinds.name(kind, locale)).toList();
  }

  /** Also before the clock has come round. */
  private SupportState state(org.linli.person.support.SupportState state, Instant expires) {
    boolean over = state.isLive() && !clock.instant().isBefore(expires);
    return over ? SupportState.CONSENT_EXPIRED : SupportState.fromValue(state.name());
  }

  private LocalDate receivedOn(org.linli.person.support.SupportCase one) {
    ZoneId zone = clock.getZone();
    return LocalDate.ofInstant(one.asked().at(), zone);
  }

  private SupportWorker worker(CaseStore.Part part, org.linli.person.support.SupportCase one) {
    SupportWorker model =
        new SupportWorker(part.username(), at(part.since()), part.username().equals(one.lead()));
    model.setName(workers.name(part.username()));
    return model;
  }

  private static List<String> goals(Texts texts) {
    List<Said> plans = texts.list(Ref.PLAN);
    List<String> goals = new ArrayList<>();
    if (!plans.isEmpty()) {
      JSON.readTree(plans.getLast().text()).forEach(goal -> goals.add(goal.asString()));
    }
    return goals;
  }

  private static List<SupportTask> tasks(CaseFile file) {
    return file.doings().work().tasks().stream()
        .map(
            task -> {
              Instant done = task.doneAt();
              SupportTask model =
                  new SupportTask(
                      task.id(),
                      file.texts().find(Ref.task(task.id())).orElse(""),
                      SupportTask.WhoEnum.fromValue(task.who().name()),
                      task.until(),
                      done != null);
              model.setDoneAt(done == null ? null : at(done));
              return model;
            })
        .toList();
  }

  private static List<SupportAppointment> appointments(
      CaseFile.Doings doings, @Nullable Instant from) {
    return doings.work().appointments().stream()
        .filter(one -> from == null || !one.at().isBefore(from))
        .map(
            one ->
                new SupportAppointment(at(one.at()), SupportVisitHow.fromValue(one.how().name())))
        .toList();
  }

  private static List<SupportVisit> visits(CaseFile.Doings doings, Texts texts) {
    return doings.work().visits().stream()
        .map(
            visit -> {
              JsonNode met = JSON.readTree(texts.find(Ref.visit(visit.id())).orElse("{}"));
              SupportVisit model =
                  new SupportVisit(
                      visit.date(),
                      SupportVisitHow.fromValue(visit.how().name()),
                      String.valueOf(field(met, "words")),
                      visit.by());
              model.setPresent(field(met, "present"));
              model.setNext(field(met, "next"));
              return model;
            })
        .toList();
  }

  private List<SupportAid> aid(CaseFile file) {
    SupportKinds kinds = settings.current(SupportKinds.KIND);
    List<SupportAid> models = new ArrayList<>();
    for (WorkStore.Aid aid : file.doings().work().aid()) {
      String what = file.kept().get(Ref.aid(aid.id()));
      if (what != null) {
        models.add(
            new SupportAid(aid.date(), aid.kind(), kinds.name(aid.kind(), Answers.locale()), what));
      }
    }
    return models;
  }

  private static List<SupportKept> kept(Texts kept) {
    List<SupportKept> models = new ArrayList<>();
    boolean english = Answers.locale().getLanguage().equals("en");
    for (SupportKept.WhatEnum what : SupportKept.WhatEnum.values()) {
      String basis = kept.get(Ref.BASIS + what.getValue());
      if (basis != null) {
        JsonNode node = JSON.readTree(basis);
        models.add(
            new SupportKept(
                what,
                LocalDate.parse(node.get("until").asString()),
                node.get(english ? "en" : "zh").asString()));
      }
    }
    return models;
  }

  private SupportEvent event(CaseStore.Event event) {
    return new SupportEvent(at(event.at()), text("support.event." + event.kind()), event.by());
  }

  private String text(String key) {
    return messages.getMessage(key, null, Answers.locale());
  }

  private static SupportAttachment paper(WorkStore.Paper paper) {
    return new SupportAttachment(
        paper.id(), paper.name(), paper.mediaType(), paper.bytes(), at(paper.at()), paper.by());
  }

  private static SupportSaid said(Said said) {
    return new SupportSaid(at(said.at()), said.text());
  }

  private static @Nullable String field(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}

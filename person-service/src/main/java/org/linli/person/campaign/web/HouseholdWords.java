package org.linli.person.campaign.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.person.api.model.CampaignPlace;
import org.linli.person.api.model.HeldOfHousehold;
import org.linli.person.api.model.HouseholdItem;
import org.linli.person.api.model.HouseholdState;
import org.linli.person.api.model.HouseholdVisit;
import org.linli.person.api.model.OwnHousehold;
import org.linli.person.api.model.VisitConsentEvidence;
import org.linli.person.api.model.Wish;
import org.linli.person.campaign.Campaign;
import org.linli.person.campaign.Campaigns;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.Households;
import org.linli.person.staff.Directory;
import org.linli.person.staff.Staff;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Campaigns and households as the contract shows them. */
final class HouseholdWords {

  private final Campaigns campaigns;
  private final Households households;
  private final Directory directory;
  private final Places places;
  private final MessageSource messages;
  private final String publicUrl;

  HouseholdWords(
      Campaigns campaigns,
      Households households,
      Directory directory,
      Places places,
      MessageSource messages,
      String publicUrl) {
    this.campaigns = campaigns;
    this.households = households;
    this.directory = directory;
    this.places = places;
    this.messages = messages;
    this.publicUrl = publicUrl;
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /** What the QR code of a campaign leads to. */
  String askUrl(Campaign campaign) {
    return publicUrl + "/help/visit?c=" + campaign.code();
  }

  /** Where a household follows what it asked. */
  String trackUrl() {
    return publicUrl + "/help/visit/track";
  }

  CampaignPlace place(Places.Choice choice) {
    return new CampaignPlace(choice.code(), choice.name(), choice.grid(), choice.within());
  }

  org.linli.person.api.model.Campaign campaign(Campaign campaign) {
    org.linli.person.api.model.Campaign shown =
        new org.linli.person.api.model.Campaign()
            .code(campaign.code())
            .areaCode(campaign.areaCode())
            .areaName(placeName(campaign.areaCode()))
            .title(campaign.title())
            .from(campaign.from())
            .until(campaign.until())
            .open(campaign.isOpen(campaigns.today()))
            .eraseOn(campaigns.eraseOn(campaign))
            .publicUrl(askUrl(campaign))
            .mayManage(campaigns.mayManage(campaign));
    shown.setOpenedBy(campaign.openedBy());
    return shown;
  }

  HouseholdItem item(Household.Listed listed, String caller) {
    Household household = listed.household();
    HouseholdItem item =
        new HouseholdItem()
            .id(household.id())
            .number(household.number())
            .state(state(household))
            .grid(household.place().grid())
            .gridName(placeName(household.place().grid()))
            .receivedAt(household.receivedAt().atOffset(ZoneOffset.UTC))
            .mine(caller.equals(household.worker()))
            .openWishes(listed.openWishes());
    item.setWorker(household.worker());
    item.setWorkerName(nameOf(household.worker()));
    item.setNextPromise(listed.nextPromise());
    return item;
  }

  org.linli.person.api.model.Household whole(Household.Whole whole, Campaign campaign) {
    Household household = whole.household();
    Household.Said said = Objects.requireNonNull(household.said());
    org.linli.person.api.model.Household shown =
        new org.linli.person.api.model.Household()
            .id(household.id())
            .number(household.number())
            .campaign(household.campaign())
            .state(state(household))
            .grid(household.place().grid())
            .gridName(placeName(household.place().grid()))
            .receivedAt(household.receivedAt().atOffset(ZoneOffset.UTC))
            .name(said.name())
            .contact(said.contact())
            .when(said.when())
            .evidence(evidence(household))
            .noticeVersion(household.consent().noticeVersion())
            .visits(whole.visits().stream().map(this::visit).toList())
            .wishes(wishes(whole))
            .mayAssign(households.mayAssign(household))
            .version(household.version());
    shown.setCampaignTitle(campaign.title());
    shown.setAbout(said.about());
    shown.setLanguage(household.consent().language());
    shown.setConsentOn(household.consent().on());
    shown.setConsentRecordedBy(household.consent().recordedBy());
    shown.setWorker(household.worker());
    shown.setWorkerName(nameOf(household.worker()));
    shown.setCardOn(household.handed().cardOn());
    shown.setLetterOn(household.handed().letterOn());
    shown.setEraseOn(campaigns.eraseOn(campaign));
    return shown;
  }

  OwnHousehold own(Household.Whole whole, Campaign campaign) {
    Household household = whole.household();
    OwnHousehold own =
        new OwnHousehold(
            household.number(),
            campaign.title(),
            state(household),
            text("household.state." + household.state()),
            household.receivedAt().atOffset(ZoneOffset.UTC),
            wishes(whole),
            !household.state().isOver());
    own.setWorker(nameOf(household.worker()));
    own.setVisitedOn(whole.visits().stream().map(Household.Visit::on).toList());
    own.setHeld(held(whole));
    own.setEraseOn(household.state().isOver() ? null : campaigns.eraseOn(campaign));
    return own;
  }

  private @Nullable HeldOfHousehold held(Household.Whole whole) {
    Household household = whole.household();
    Household.Said said = household.said();
    if (said == null) {
      return null;
    }
    List<String> notes =
        whole.visits().stream()
            .map(visit -> String.valueOf(visit.note()))
            .filter(note -> !note.equals("null"))
            .toList();
    HeldOfHousehold held =
        new HeldOfHousehold(
            said.name(),
            said.contact(),
            household.place().grid(),
            placeName(household.place().grid()),
            said.when(),
            evidence(household),
            household.consent().noticeVersion(),
            notes);
    held.setAbout(said.about());
    return held;
  }

  String text(String key, Object... arguments) {
    return Objects.requireNonNull(
        messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
  }

  /** What somebody is called; null for nobody. */
  @Nullable String nameOf(@Nullable String username) {
    return username == null ? null : directory.find(username).map(Staff::name).orElse(username);
  }

  String placeName(String code) {
    return places.name(code, isEnglish());
  }

  private HouseholdVisit visit(Household.Visit visit) {
    HouseholdVisit shown = new HouseholdVisit(visit.id(), visit.on(), String.valueOf(visit.by()));
    shown.setByName(nameOf(visit.by()));
    shown.setNote(visit.note());
    return shown;
  }

  private List<Wish> wishes(Household.Whole whole) {
    LocalDate today = campaigns.today();
    return whole.wishes().stream()
        .map(
            one -> {
              Wish wish =
                  new Wish(
                      one.id(),
                      one.words(),
                      one.promisedBy(),
                      one.until(),
                      Wish.StateEnum.fromValue(one.state().name()),
                      one.isOverdue(today));
              wish.setAnswer(one.answer());
              wish.setAnsweredOn(one.answeredOn());
              return wish;
            })
        .toList();
  }

  private static HouseholdState state(Household household) {
    return HouseholdState.fromValue(household.state().name());
  }

  private static VisitConsentEvidence evidence(Household household) {
    return VisitConsentEvidence.fromValue(household.consent().evidence().name());
  }
}

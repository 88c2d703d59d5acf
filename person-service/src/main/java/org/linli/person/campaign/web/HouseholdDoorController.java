package org.linli.person.campaign.web;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.TicketRules;
import org.linli.person.api.HouseholdDoorApi;
import org.linli.person.api.model.CampaignForm;
import org.linli.person.api.model.HouseholdTicket;
import org.linli.person.api.model.OwnHousehold;
import org.linli.person.api.model.VisitRequest;
import org.linli.person.campaign.Asking;
import org.linli.person.campaign.Campaign;
import org.linli.person.campaign.Campaigns;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.VisitTexts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HouseholdDoorController implements HouseholdDoorApi {

  private final Asking asking;
  private final Campaigns campaigns;
  private final TicketRules rules;
  private final HouseholdWords words;
  private final Places places;
  private final Settings settings;

  HouseholdDoorController(
      Asking asking,
      Campaigns campaigns,
      TicketRules rules,
      HouseholdWords words,
      Places places,
      Settings settings) {
    this.asking = asking;
    this.campaigns = campaigns;
    this.rules = rules;
    this.words = words;
    this.places = places;
    this.settings = settings;
  }

  @Override
  public ResponseEntity<CampaignForm> getCampaignForm(String code, @Nullable String area) {
    Campaign campaign = campaigns.forAnyone(code);
    boolean english = HouseholdWords.isEnglish();
    String within =
        places
            .find(area == null ? campaign.areaCode() : area)
            .filter(place -> place.path().startsWith(campaign.path()))
            .map(Places.Place::code)
            .orElseThrow(ProblemException::notFound);
    Settings.InForce<VisitTexts> notice = settings.inForce(VisitTexts.NOTICE);
    CampaignForm form =
        new CampaignForm()
            .code(campaign.code())
            .title(campaign.title())
            .areaName(words.placeName(campaign.areaCode()))
            .from(campaign.from())
            .until(campaign.until())
            .open(campaign.isOpen(campaigns.today()))
            .choices(places.in(within, english).stream().map(words::place).toList())
            .notice(notice.value().in(english))
            .noticeVersion(notice.version())
            .proofOfWork(rules.work().difficultyBits() > 0);
    if (area != null) {
      form.setPlace(words.place(places.choice(area, english)));
    }
    return fresh(form);
  }

  @Override
  public ResponseEntity<HouseholdTicket> askForVisit(
      String code, VisitRequest asked, @Nullable String idempotencyKey) {
    Asking.Given given =
        asking.ask(
            code,
            new Asking.Request(
                new Household.Said(
                    asked.getName().strip(),
                    asked.getContact().strip(),
                    asked.getWhen().strip(),
                    asked.getAbout()),
                asked.getGrid(),
                asked.getLanguage().getValue(),
                asked.getNoticeVersion()),
            new Intake.Solution(asked.getChallenge(), asked.getSolution()),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new HouseholdTicket(
                given.number(), given.pin(), given.receivedAt().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public ResponseEntity<OwnHousehold> getOwnHousehold(@Nullable String proof) {
    return told(asking.own(proof));
  }

  @Override
  public ResponseEntity<OwnHousehold> withdrawOwnHousehold(@Nullable String proof) {
    return told(asking.withdraw(proof));
  }

  private ResponseEntity<OwnHousehold> told(Household.Whole whole) {
    return fresh(words.own(whole, campaigns.forAnyone(whole.household().campaign())));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

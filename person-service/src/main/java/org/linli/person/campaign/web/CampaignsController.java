package org.linli.person.campaign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.place.Places;
import org.linli.person.api.CampaignsApi;
import org.linli.person.api.model.CampaignCounts;
import org.linli.person.api.model.CampaignProgress;
import org.linli.person.api.model.GridProgress;
import org.linli.person.api.model.NewCampaign;
import org.linli.person.campaign.Campaign;
import org.linli.person.campaign.Campaigns;
import org.linli.person.campaign.Progress;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CampaignsController implements CampaignsApi {

  private final Campaigns campaigns;
  private final HouseholdWords words;
  private final Papers papers;
  private final Places places;
  private final DisclosureControl control;

  CampaignsController(
      Campaigns campaigns,
      HouseholdWords words,
      Papers papers,
      Places places,
      DisclosureControl control) {
    this.campaigns = campaigns;
    this.words = words;
    this.papers = papers;
    this.places = places;
    this.control = control;
  }

  @Override
  public ResponseEntity<List<org.linli.person.api.model.Campaign>> listCampaigns(
      @Nullable String area) {
    return fresh(campaigns.list(places.scopes(area)).stream().map(words::campaign).toList());
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Campaign> openCampaign(
      NewCampaign opened, @Nullable String idempotencyKey) {
    Campaign campaign =
        campaigns.open(
            opened.getAreaCode(),
            opened.getTitle(),
            opened.getFrom(),
            opened.getUntil(),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED).body(words.campaign(campaign));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Campaign> getCampaign(String code) {
    return fresh(words.campaign(campaigns.get(code)));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Campaign> endCampaign(String code) {
    return fresh(words.campaign(campaigns.end(code)));
  }

  @Override
  public ResponseEntity<Resource> printCampaignCard(String code) {
    return pdf(papers.card(campaigns.get(code)));
  }

  @Override
  public ResponseEntity<CampaignProgress> getCampaignProgress(String code) {
    Progress progress = Progress.of(campaigns.counts(code), control);
    return fresh(
        new CampaignProgress(
            progress.threshold(),
            counts(progress.total()),
            progress.grids().stream()
                .map(
                    grid ->
                        new GridProgress(
                            grid.grid(), words.placeName(grid.grid()), counts(grid.counts())))
                .toList()));
  }

  static ResponseEntity<Resource> pdf(byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(bytes));
  }

  private static CampaignCounts counts(Progress.Counts counts) {
    var numbers = counts.numbers();
    CampaignCounts shown = new CampaignCounts(numbers.size() < Progress.Count.values().length);
    shown.setOverduePromises(numbers.get(Progress.Count.OVERDUE_PROMISES));
    shown.setWaitingForWorker(numbers.get(Progress.Count.WAITING_FOR_WORKER));
    shown.setAsked(numbers.get(Progress.Count.ASKED));
    shown.setCards(numbers.get(Progress.Count.CARDS));
    shown.setVisited(numbers.get(Progress.Count.VISITED));
    shown.setLetters(numbers.get(Progress.Count.LETTERS));
    shown.setWishes(numbers.get(Progress.Count.WISHES));
    shown.setSolved(numbers.get(Progress.Count.SOLVED));
    shown.setNotSolved(numbers.get(Progress.Count.NOT_SOLVED));
    return shown;
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

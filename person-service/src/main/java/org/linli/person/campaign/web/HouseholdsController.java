package org.linli.person.campaign.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.person.api.HouseholdsApi;
import org.linli.person.api.model.EnteredHousehold;
import org.linli.person.api.model.HandedOver;
import org.linli.person.api.model.HouseholdAssignment;
import org.linli.person.api.model.HouseholdPage;
import org.linli.person.api.model.HouseholdState;
import org.linli.person.api.model.HouseholdTicket;
import org.linli.person.api.model.NewHouseholdVisit;
import org.linli.person.api.model.NewWish;
import org.linli.person.api.model.WishAnswer;
import org.linli.person.campaign.Asking;
import org.linli.person.campaign.Campaigns;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.HouseholdStore;
import org.linli.person.campaign.Households;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HouseholdsController implements HouseholdsApi {

  private final Households households;
  private final Asking asking;
  private final Campaigns campaigns;
  private final HouseholdWords words;
  private final Papers papers;

  HouseholdsController(
      Households households,
      Asking asking,
      Campaigns campaigns,
      HouseholdWords words,
      Papers papers) {
    this.households = households;
    this.asking = asking;
    this.campaigns = campaigns;
    this.words = words;
    this.papers = papers;
  }

  @Override
  public ResponseEntity<HouseholdPage> listHouseholds(
      String code, @Nullable HouseholdState state, @Nullable String cursor, Integer limit) {
    List<Household.Listed> found =
        households.list(
            code,
            state == null
                ? null
                : org.linli.person.campaign.HouseholdState.valueOf(state.getValue()),
            place(cursor),
            limit + 1);
    List<Household.Listed> shown = found.subList(0, Math.min(limit, found.size()));
    String caller = CurrentAccess.require().viewer().username();
    HouseholdPage page =
        new HouseholdPage(shown.stream().map(one -> words.item(one, caller)).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(shown.getLast().household()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  /** The key is not asked for: PIN and number are told once, so nothing could be told again. */
  @Override
  public ResponseEntity<HouseholdTicket> enterHousehold(
      String code, EnteredHousehold entered, @Nullable String idempotencyKey) {
    Asking.Given given =
        asking.enter(
            code,
            new Asking.Request(
                new Household.Said(
                    entered.getName().strip(),
                    entered.getContact().strip(),
                    entered.getWhen().strip(),
                    entered.getAbout()),
                entered.getGrid(),
                entered.getLanguage().getValue(),
                entered.getNoticeVersion()),
            Household.Evidence.valueOf(entered.getEvidence().getValue()),
            entered.getGivenOn());
    HouseholdTicket ticket =
        new HouseholdTicket(
            given.number(), given.pin(), given.receivedAt().atOffset(ZoneOffset.UTC));
    ticket.setId(given.id());
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(ticket);
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Household> getHousehold(UUID id) {
    return shown(households.get(id));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Household> assignHousehold(
      UUID id, HouseholdAssignment assignment, @Nullable String ifMatch) {
    households.find(id);
    return shown(households.assign(id, assignment.getWorker(), Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Household> recordHouseholdVisit(
      UUID id, NewHouseholdVisit visit, @Nullable String idempotencyKey) {
    return shown(households.visit(id, visit.getOn(), visit.getNote(), idempotencyKey));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Household> handOver(UUID id, HandedOver handed) {
    return shown(households.hand(id, handed.getWhat() == HandedOver.WhatEnum.CARD, handed.getOn()));
  }

  @Override
  public ResponseEntity<Resource> printHouseholdCard(UUID id) {
    Household household = households.forPrint(id).household();
    return CampaignsController.pdf(papers.card(household, campaigns.get(household.campaign())));
  }

  @Override
  public ResponseEntity<Resource> printHouseholdLetter(UUID id) {
    Household.Whole whole = households.forPrint(id);
    return CampaignsController.pdf(
        papers.letter(whole, campaigns.get(whole.household().campaign())));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Household> addWish(
      UUID id, NewWish wish, @Nullable String idempotencyKey) {
    return shown(
        households.wish(
            id, wish.getWords(), wish.getPromisedBy(), wish.getUntil(), idempotencyKey));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Household> answerWish(
      UUID id, UUID wish, WishAnswer answer) {
    return shown(households.answer(id, wish, answer.getSolved(), answer.getWords()));
  }

  @Override
  public ResponseEntity<Void> withdrawHousehold(UUID id) {
    asking.withdraw(households.find(id).household());
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<org.linli.person.api.model.Household> shown(Household.Whole whole) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(whole.household().version()))
        .body(words.whole(whole, campaigns.get(whole.household().campaign())));
  }

  private static String cursor(Household last) {
    return Cursors.write(last.receivedAt(), last.id());
  }

  private static HouseholdStore.@Nullable Place place(@Nullable String cursor) {
    return Cursors.read(cursor, (at, id) -> new HouseholdStore.Place(Instant.parse(at), id));
  }
}

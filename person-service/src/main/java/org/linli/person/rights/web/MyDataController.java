package org.linli.person.rights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.person.api.MyDataApi;
import org.linli.person.api.model.NewRightsRequest;
import org.linli.person.api.model.OwnRightsRequest;
import org.linli.person.api.model.StaffData;
import org.linli.person.rights.MyData;
import org.linli.person.rights.OwnRights;
import org.linli.person.rights.RightsKind;
import org.linli.person.ticket.Tickets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** For whoever proved a number. */
@RestController
class MyDataController implements MyDataApi {

  private final Tickets tickets;
  private final MyData myData;
  private final OwnRights rights;
  private final MyDataTexts texts;
  private final MyDataPrint print;
  private final Clock clock;

  MyDataController(
      Tickets tickets,
      MyData myData,
      OwnRights rights,
      MyDataTexts texts,
      MyDataPrint print,
      Clock clock) {
    this.tickets = tickets;
    this.myData = myData;
    this.rights = rights;
    this.texts = texts;
    this.print = print;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.MyData> getMyData(@Nullable String proof) {
    return fresh(texts.of(myData.show(tickets.require(proof)), locale()));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.MyData> exportMyDataAsJson(
      @Nullable String proof) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("my-data.json"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(myData.export(tickets.require(proof), sheet -> texts.of(sheet, locale())));
  }

  @Override
  public ResponseEntity<Resource> exportMyDataAsPdf(@Nullable String proof) {
    byte[] pdf =
        myData.export(
            tickets.require(proof), sheet -> print.pdf(texts.of(sheet, locale()), locale()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("my-data.pdf"))
        .contentType(MediaType.APPLICATION_PDF)
        .body(new ByteArrayResource(pdf));
  }

  @Override
  public ResponseEntity<List<OwnRightsRequest>> listOwnRightsRequests(@Nullable String proof) {
    return fresh(
        rights.list(tickets.require(proof)).stream()
            .map(told -> RightsModels.own(told, today()))
            .toList());
  }

  @Override
  public ResponseEntity<OwnRightsRequest> askForRights(
      NewRightsRequest asked, @Nullable String proof, @Nullable String idempotencyKey) {
    OwnRights.Told told =
        rights.ask(
            tickets.require(proof),
            RightsKind.valueOf(asked.getKind().name()),
            asked.getWords(),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(RightsModels.own(told, today()));
  }

  @Override
  public ResponseEntity<OwnRightsRequest> getOwnRightsRequest(UUID id, @Nullable String proof) {
    return fresh(RightsModels.own(rights.get(tickets.require(proof), id), today()));
  }

  @Override
  public ResponseEntity<StaffData> getMyStaffData() {
    String username = CurrentAccess.require().viewer().username();
    return fresh(
        new StaffData(
            MyDataTexts.at(clock.instant()), texts.groups(myData.ofStaff(username), locale())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}

package org.linli.person.rights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.person.api.RightsApi;
import org.linli.person.api.model.CorrectableField;
import org.linli.person.api.model.NewRightsCode;
import org.linli.person.api.model.OverdueRightsPage;
import org.linli.person.api.model.RightsAnswer;
import org.linli.person.api.model.RightsCode;
import org.linli.person.api.model.RightsRequest;
import org.linli.person.api.model.RightsRequestPage;
import org.linli.person.api.model.RightsState;
import org.linli.person.rights.RightsCodes;
import org.linli.person.rights.RightsDesk;
import org.linli.person.rights.RightsResult;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The desk of those who answer. */
@RestController
class RightsController implements RightsApi {

  private final RightsDesk desk;
  private final RightsCodes codes;
  private final FieldCatalogue catalogue;
  private final String page;

  RightsController(
      RightsDesk desk,
      RightsCodes codes,
      FieldCatalogue catalogue,
      @Value("${linli.public-url}") String publicUrl) {
    this.desk = desk;
    this.codes = codes;
    this.catalogue = catalogue;
    this.page =
        (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl)
            + "/my-data";
  }

  @Override
  public ResponseEntity<RightsCode> handOverRightsCode(NewRightsCode asked) {
    NewRightsCode.LanguageEnum language = asked.getLanguage();
    Tickets.Issued issued =
        codes.handOver(
            SubjectKind.valueOf(asked.getSubjectKind().name()),
            asked.getSubjectId(),
            asked.getIdentifiedBy(),
            language == null ? "zh-CN" : language.getValue());
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new RightsCode(issued.number(), issued.pin(), page));
  }

  @Override
  public ResponseEntity<RightsRequestPage> listRightsRequests(
      @Nullable RightsState state, @Nullable String cursor, Integer limit) {
    List<org.linli.person.rights.RightsRequest> found =
        desk.list(state != RightsState.ANSWERED, RightsModels.place(cursor), limit + 1);
    LocalDate today = desk.today();
    RightsRequestPage shown =
        new RightsRequestPage(
            found.stream().limit(limit).map(r -> RightsModels.summary(r, today)).toList());
    if (found.size() > limit) {
      shown.setNextCursor(RightsModels.cursor(found.get(limit - 1)));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  @Override
  public ResponseEntity<OverdueRightsPage> listOverdueRightsRequests(
      @Nullable String cursor, Integer limit) {
    List<org.linli.person.rights.RightsRequest> found =
        desk.overdue(RightsModels.place(cursor), limit + 1);
    LocalDate today = desk.today();
    OverdueRightsPage shown =
        new OverdueRightsPage(
            found.stream().limit(limit).map(r -> RightsModels.overdue(r, today)).toList());
    if (found.size() > limit) {
      shown.setNextCursor(RightsModels.cursor(found.get(limit - 1)));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  @Override
  public ResponseEntity<RightsRequest> getRightsRequest(UUID id) {
    return shown(desk.open(id));
  }

  @Override
  public ResponseEntity<RightsRequest> answerRightsRequest(
      UUID id, RightsAnswer answer, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    List<String> corrected = answer.getCorrected();
    return shown(
        desk.answer(
            id,
            ifMatch,
            idempotencyKey,
            new RightsDesk.NewAnswer(
                RightsResult.valueOf(answer.getResult().name()),
                answer.getWords(),
                corrected == null ? List.of() : corrected)));
  }

  private ResponseEntity<RightsRequest> shown(RightsDesk.Opened opened) {
    Locale locale = LocaleContextHolder.getLocale();
    RightsRequest shown =
        new RightsRequest(
            RightsModels.summary(opened.request(), desk.today()),
            opened.words(),
            opened.request().version(),
            opened.mayAnswer());
    shown.setAnswer(RightsModels.answer(opened.request(), opened.answerWords()));
    shown.setFields(
        opened.fields().stream()
            .flatMap(name -> catalogue.find(name).stream())
            .map(field -> new CorrectableField(field.name(), field.label().in(locale)))
            .toList());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag("\"" + opened.request().version() + '"')
        .body(shown);
  }
}

package org.linli.dispute.held.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.MatterRightsApi;
import org.linli.dispute.api.model.MatterRight;
import org.linli.dispute.api.model.RightAnswer;
import org.linli.dispute.api.model.RightKind;
import org.linli.dispute.api.model.RightResult;
import org.linli.dispute.api.model.TicketHolder;
import org.linli.dispute.held.Right;
import org.linli.dispute.held.Rights;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MatterRightsController implements MatterRightsApi {

  private final Rights rights;
  private final Units units;

  MatterRightsController(Rights rights, Units units) {
    this.rights = rights;
    this.units = units;
  }

  @Override
  public ResponseEntity<List<MatterRight>> listMatterRights(UUID id) {
    UnitNames names = names();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(rights.list(id).stream().map(right -> shown(right, names)).toList());
  }

  @Override
  public ResponseEntity<MatterRight> answerMatterRight(
      UUID id, UUID rid, RightAnswer answer, @Nullable String key) {
    Right right =
        rights.answer(
            id, rid, Right.Result.valueOf(answer.getResult().getValue()), answer.getWords(), key);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(right, names()));
  }

  private static MatterRight shown(Right right, UnitNames names) {
    MatterRight shown =
        new MatterRight()
            .id(right.id())
            .holder(right.party() == null ? TicketHolder.REPORTER : TicketHolder.PARTY)
            .kind(RightKind.fromValue(right.kind().name()))
            .words(right.words() == null ? "" : right.words())
            .askedAt(right.askedAt().atOffset(ZoneOffset.UTC))
            .dueOn(right.dueOn());
    shown.setParty(right.party());
    Right.Answer answer = right.answer();
    if (answer != null) {
      shown.setResult(RightResult.fromValue(answer.result().name()));
      shown.setAnswer(answer.words());
      shown.setAnsweredAt(answer.at().atOffset(ZoneOffset.UTC));
      shown.setAnsweredBy(answer.by());
      shown.setAnsweredByName(names.person(answer.by()));
    }
    return shown;
  }

  private UnitNames names() {
    return units.names(
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }
}

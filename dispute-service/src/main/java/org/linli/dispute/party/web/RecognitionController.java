package org.linli.dispute.party.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.linli.dispute.api.RecognitionApi;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.RecognisedMatter;
import org.linli.dispute.api.model.Recognition;
import org.linli.dispute.party.Recognised;
import org.linli.dispute.party.Recognitions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecognitionController implements RecognitionApi {

  private final Recognitions recognitions;
  private final MessageSource messages;

  RecognitionController(Recognitions recognitions, MessageSource messages) {
    this.recognitions = recognitions;
    this.messages = messages;
  }

  @Override
  public ResponseEntity<Recognition> recogniseParty(UUID id, UUID party) {
    List<Recognised> others = recognitions.recognise(id, party);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Recognition(others.stream().map(this::shown).toList()));
  }

  private RecognisedMatter shown(Recognised matter) {
    Locale locale = LocaleContextHolder.getLocale();
    String key = "status." + matter.status();
    return new RecognisedMatter(
        matter.id(),
        matter.number(),
        DisputeStatus.fromValue(matter.status().name()),
        Objects.requireNonNull(messages.getMessage(key, null, key, locale)),
        matter.category());
  }
}

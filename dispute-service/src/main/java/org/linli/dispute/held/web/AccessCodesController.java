package org.linli.dispute.held.web;

import java.time.ZoneOffset;
import java.util.UUID;
import org.linli.dispute.api.AccessCodesApi;
import org.linli.dispute.api.model.PartyAccessCode;
import org.linli.dispute.held.PartyCodes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccessCodesController implements AccessCodesApi {

  private final PartyCodes codes;

  AccessCodesController(PartyCodes codes) {
    this.codes = codes;
  }

  @Override
  public ResponseEntity<PartyAccessCode> makeAccessCode(UUID id, UUID party) {
    PartyCodes.Code code = codes.make(id, party);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new PartyAccessCode(
                code.number(), code.pin(), code.expiresAt().atOffset(ZoneOffset.UTC)));
  }
}

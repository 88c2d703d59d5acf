package org.linli.patrol.shift.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.api.HandoversApi;
import org.linli.patrol.api.model.Handover;
import org.linli.patrol.api.model.NewHandover;
import org.linli.patrol.shift.Handovers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandoversController implements HandoversApi {

  private final Handovers handovers;
  private final ShiftWords words;

  HandoversController(Handovers handovers, ShiftWords words) {
    this.handovers = handovers;
    this.words = words;
  }

  @Override
  public ResponseEntity<Handover> handShiftOver(
      UUID id, NewHandover written, @Nullable String key) {
    var handover = handovers.write(id, written.getOpenMatters(), written.getEquipment(), key);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(words.handover(handover));
  }

  @Override
  public ResponseEntity<List<Handover>> listHandovers(UUID id, Integer limit) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(handovers.ofTeam(id, limit).stream().map(words::handover).toList());
  }

  @Override
  public ResponseEntity<Handover> confirmHandover(UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(words.handover(handovers.confirm(id)));
  }
}

package org.linli.patrol.rota.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.api.StandInsApi;
import org.linli.patrol.api.model.StandIn;
import org.linli.patrol.api.model.StandInDecision;
import org.linli.patrol.api.model.Taking;
import org.linli.patrol.rota.StandIns;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StandInsController implements StandInsApi {

  private final StandIns standIns;
  private final RotaWords words;

  StandInsController(StandIns standIns, RotaWords words) {
    this.standIns = standIns;
    this.words = words;
  }

  @Override
  public ResponseEntity<List<StandIn>> listStandIns(@Nullable UUID team, Boolean open) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(standIns.list(team, open).stream().map(words::standIn).toList());
  }

  @Override
  public ResponseEntity<StandIn> offerShift(UUID id) {
    return ResponseEntity.status(HttpStatus.CREATED).body(words.standIn(standIns.offer(id)));
  }

  @Override
  public ResponseEntity<StandIn> takeShift(UUID id, Taking taking) {
    return ResponseEntity.ok(words.standIn(standIns.take(id, taking.getInExchange())));
  }

  @Override
  public ResponseEntity<StandIn> withdrawStandIn(UUID id) {
    return ResponseEntity.ok(words.standIn(standIns.withdraw(id)));
  }

  @Override
  public ResponseEntity<StandIn> decideStandIn(UUID id, StandInDecision decision) {
    return ResponseEntity.ok(
        words.standIn(standIns.decide(id, decision.getAgreed(), decision.getReason())));
  }
}

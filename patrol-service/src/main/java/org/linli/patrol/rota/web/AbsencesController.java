package org.linli.patrol.rota.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.api.AbsencesApi;
import org.linli.patrol.api.model.Absence;
import org.linli.patrol.api.model.NewAbsence;
import org.linli.patrol.rota.Absences;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AbsencesController implements AbsencesApi {

  private final Absences absences;
  private final RotaWords words;

  AbsencesController(Absences absences, RotaWords words) {
    this.absences = absences;
    this.words = words;
  }

  @Override
  public ResponseEntity<List<Absence>> listOwnAbsences() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(absences.own().stream().map(words::absence).toList());
  }

  @Override
  public ResponseEntity<Absence> addOwnAbsence(NewAbsence sent, @Nullable String key) {
    var absence = absences.add(sent.getFrom().toInstant(), sent.getUntil().toInstant(), key);
    return ResponseEntity.status(HttpStatus.CREATED).body(words.absence(absence));
  }

  @Override
  public ResponseEntity<Void> withdrawAbsence(UUID id) {
    absences.withdraw(id);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<List<Absence>> listTeamAbsences(UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(absences.ofTeam(id).stream().map(words::absence).toList());
  }
}

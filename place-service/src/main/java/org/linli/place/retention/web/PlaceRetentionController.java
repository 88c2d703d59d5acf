package org.linli.place.retention.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.linli.place.api.PlaceRetentionApi;
import org.linli.place.api.model.PlaceRetentionCount;
import org.linli.place.api.model.PlaceRetentionRun;
import org.linli.place.retention.Retention;
import org.linli.place.retention.RetentionRun;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlaceRetentionController implements PlaceRetentionApi {

  private static final int MOST = 100;

  private final Retention retention;

  PlaceRetentionController(Retention retention) {
    this.retention = retention;
  }

  @Override
  public ResponseEntity<List<PlaceRetentionRun>> listPlaceRetentionRuns() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(retention.list(MOST).stream().map(PlaceRetentionController::shown).toList());
  }

  private static PlaceRetentionRun shown(RetentionRun run) {
    Instant finished = run.finishedAt();
    return new PlaceRetentionRun(
            run.day(),
            run.startedAt().atOffset(ZoneOffset.UTC),
            run.counts().stream()
                .map(count -> new PlaceRetentionCount(count.kind(), count.erased()))
                .toList())
        .finishedAt(finished == null ? null : finished.atOffset(ZoneOffset.UTC));
  }
}

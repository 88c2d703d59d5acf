package org.linli.patrol.fix.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.api.FixesApi;
import org.linli.patrol.api.model.FixReceipt;
import org.linli.patrol.api.model.NewFix;
import org.linli.patrol.api.model.ShiftFixes;
import org.linli.patrol.api.model.TrackImportResult;
import org.linli.patrol.fix.FixBatch;
import org.linli.patrol.fix.Fixes;
import org.linli.patrol.fix.Timestamps;
import org.linli.patrol.fix.TrackImports;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class FixesController implements FixesApi {

  private static final Set<String> CRS = Set.of("WGS84", "GCJ02");

  private final Fixes fixes;
  private final TrackImports imports;
  private final FixWords words;

  FixesController(Fixes fixes, TrackImports imports, FixWords words) {
    this.fixes = fixes;
    this.imports = imports;
    this.words = words;
  }

  @Override
  public ResponseEntity<FixReceipt> sendShiftFixes(UUID id, ShiftFixes sent) {
    String username = CurrentAccess.require().viewer().username();
    FixBatch batch = new FixBatch();
    for (NewFix fix : sent.getFixes()) {
      batch.add(
          batch.size(),
          Timestamps.micros(fix.getRecordedAt().toInstant()),
          fix.getLon(),
          fix.getLat(),
          more(fix));
    }
    return ResponseEntity.ok(
        words.receipt(
            fixes.fromPhone(username, id, sent.getDeviceId(), batch),
            LocaleContextHolder.getLocale()));
  }

  @Override
  public ResponseEntity<TrackImportResult> importTrack(
      UUID shift, MultipartFile file, @Nullable String crs) {
    if (crs != null && !CRS.contains(crs)) {
      throw ProblemException.badField("crs", "wrong-value");
    }
    try {
      return ResponseEntity.ok(
          words.result(
              imports.take(shift, "GCJ02".equals(crs), file.getBytes()),
              LocaleContextHolder.getLocale()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FixBatch.More more(NewFix fix) {
    Integer seq = fix.getSeq();
    return new FixBatch.More(
        orNaN(fix.getAccuracyMetres()),
        orNaN(fix.getSpeed()),
        orNaN(fix.getHeading()),
        seq == null ? FixBatch.NO_SEQ : seq);
  }

  private static float orNaN(@Nullable Double value) {
    return value == null ? Float.NaN : value.floatValue();
  }
}

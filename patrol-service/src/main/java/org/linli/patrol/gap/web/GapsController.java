package org.linli.patrol.gap.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.api.GapsApi;
import org.linli.patrol.api.model.CoverageFormat;
import org.linli.patrol.api.model.GapPage;
import org.linli.patrol.api.model.GapPlaceKind;
import org.linli.patrol.api.model.GapReasonKind;
import org.linli.patrol.gap.Gap;
import org.linli.patrol.gap.Gaps;
import org.linli.patrol.listing.Offsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GapsController implements GapsApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Gaps gaps;
  private final GapWords words;
  private final GapSheet sheet;

  GapsController(Gaps gaps, GapWords words, GapSheet sheet) {
    this.gaps = gaps;
    this.words = words;
    this.sheet = sheet;
  }

  @Override
  public ResponseEntity<GapPage> listGaps(
      @Nullable String area,
      @Nullable List<GapReasonKind> reason,
      @Nullable GapPlaceKind place,
      @Nullable String cursor,
      Integer limit) {
    Gaps.Found found = gaps.find(filter(area, reason, place));
    Offsets.Page<Gap> page = Offsets.page(found.gaps(), cursor, limit);
    GapPage answer =
        new GapPage(
            page.total(),
            words.places(found.places()),
            found.weightsVersion(),
            page.items().stream().map(words::gap).toList());
    answer.setNextCursor(page.next());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  @Override
  public ResponseEntity<Resource> exportGaps(
      CoverageFormat format,
      @Nullable String area,
      @Nullable List<GapReasonKind> reason,
      @Nullable GapPlaceKind place) {
    var table = sheet.of(gaps.find(filter(area, reason, place)));
    boolean xlsx = format == CoverageFormat.XLSX;
    return ResponseEntity.ok()
        .contentType(xlsx ? XLSX : CSV)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(xlsx ? "gaps.xlsx" : "gaps.csv")
                .build()
                .toString())
        .body(new ByteArrayResource(xlsx ? table.xlsx() : table.csv()));
  }

  private static Gaps.Filter filter(
      @Nullable String area, @Nullable List<GapReasonKind> reason, @Nullable GapPlaceKind place) {
    Set<org.linli.patrol.gap.GapReasonKind> reasons =
        EnumSet.noneOf(org.linli.patrol.gap.GapReasonKind.class);
    if (reason != null) {
      reason.forEach(each -> reasons.add(org.linli.patrol.gap.GapReasonKind.valueOf(each.name())));
    }
    return new Gaps.Filter(area, reasons, place == null ? null : Gap.Kind.valueOf(place.name()));
  }
}

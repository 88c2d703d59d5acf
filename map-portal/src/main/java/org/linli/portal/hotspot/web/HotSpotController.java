package org.linli.portal.hotspot.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.analysis.api.HotSpotsApi;
import org.linli.analysis.api.model.HotSpotCell;
import org.linli.analysis.api.model.HotSpots;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.problem.ProblemException;
import org.linli.portal.hotspot.CountFilter;
import org.linli.portal.hotspot.HotSpotFinder;
import org.linli.portal.hotspot.MethodText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HotSpotController implements HotSpotsApi {

  private final HotSpotFinder finder;
  private final MethodText texts;

  HotSpotController(HotSpotFinder finder, MethodText texts) {
    this.finder = finder;
    this.texts = texts;
  }

  @Override
  public ResponseEntity<HotSpots> getHotSpots(
      String by,
      @Nullable String area,
      String areaLevel,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<String> level,
      @Nullable List<String> status) {
    Access access = CurrentAccess.require();
    CountFilter filter =
        new CountFilter(from, to, orEmpty(category), orEmpty(level), orEmpty(status));
    HotSpotFinder.Finding finding =
        switch (by) {
          case "grid" -> finder.overGrids(access, area, filter);
          case "area" -> finder.overAreas(access, area, areaLevel(areaLevel), filter);
          default -> throw ProblemException.badField("by", "unknown-value", by);
        };
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(answer(by, finding));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(RelayedRefusal refusal) {
    return refusal.answer();
  }

  private HotSpots answer(String by, HotSpotFinder.Finding finding) {
    var found = finding.hotSpots();
    return new HotSpots(
        texts.of(finding),
        HotSpots.ByEnum.fromValue(by),
        finding.counted().from(),
        finding.counted().to(),
        found.n(),
        found.imputed(),
        found.significant(),
        HotSpots.ConclusionEnum.fromValue(found.conclusion().name()),
        found.cells().stream().map(HotSpotController::cell).toList());
  }

  private static HotSpotCell cell(org.linli.portal.hotspot.HotSpots.Cell cell) {
    HotSpotCell answer =
        new HotSpotCell(
            cell.count().code(),
            cell.neighbours(),
            cell.z(),
            cell.p(),
            cell.q(),
            HotSpotCell.ClassificationEnum.fromValue(cell.classification().name()));
    if (cell.count().isWithheld()) {
      answer.setWithheld(true);
    } else {
      answer.setCount(cell.count().count().getAsLong());
    }
    return answer;
  }

  private static AreaLevel areaLevel(String name) {
    return AreaLevel.find(name)
        .orElseThrow(() -> ProblemException.badField("areaLevel", "unknown-value", name));
  }

  private static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}

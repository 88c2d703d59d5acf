package org.linli.patrol.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.api.CoverageApi;
import org.linli.patrol.api.model.CoverageBy;
import org.linli.patrol.api.model.CoverageFormat;
import org.linli.patrol.api.model.CoveragePeriod;
import org.linli.patrol.api.model.CoverageWeekday;
import org.linli.patrol.api.model.GridCoverage;
import org.linli.patrol.api.model.UnseenPage;
import org.linli.patrol.api.model.UnseenWhat;
import org.linli.patrol.coverage.Coverage;
import org.linli.patrol.coverage.CoverageHours;
import org.linli.patrol.coverage.Period;
import org.linli.patrol.coverage.PlanCoverage;
import org.linli.patrol.coverage.Window;
import org.linli.patrol.coverage.Windows;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

@RestController
class CoverageController implements CoverageApi {

  private static final int MOST_DAYS = 732;
  private static final int MOST_PLANNED_DAYS = 100;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Coverage coverage;
  private final CoverageHours hours;
  private final PlanCoverage plan;
  private final Windows windows;
  private final CoverageWords words;
  private final CoverageSheet sheet;
  private final UnseenPages unseen;
  private final Settings settings;
  private final NativeWebRequest request;

  CoverageController(
      Coverage coverage,
      CoverageHours hours,
      PlanCoverage plan,
      Windows windows,
      CoverageWords words,
      CoverageSheet sheet,
      UnseenPages unseen,
      Settings settings,
      NativeWebRequest request) {
    this.coverage = coverage;
    this.hours = hours;
    this.plan = plan;
    this.windows = windows;
    this.words = words;
    this.sheet = sheet;
    this.unseen = unseen;
    this.settings = settings;
    this.request = request;
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.Coverage> getCoverage(
      CoverageBy by,
      @Nullable String area,
      @Nullable String areaLevel,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable CoveragePeriod period) {
    Window window = window(from, to, period);
    Coverage.Table table = coverage.table(by(by), area, level(areaLevel), window);
    return fresh(
        new org.linli.patrol.api.model.Coverage(
            window.from(),
            window.to(),
            period(window),
            settings.limit(Limit.SWATH_METRES),
            CoverageWords.hours(table.hours()),
            words.places(table.places()),
            table.rows().stream().map(words::row).toList(),
            CoverageWords.figures(table.total())));
  }

  @Override
  public ResponseEntity<Resource> exportCoverage(
      CoverageBy by,
      CoverageFormat format,
      @Nullable String area,
      @Nullable String areaLevel,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable CoveragePeriod period) {
    Window window = window(from, to, period);
    var table = sheet.of(coverage.table(by(by), area, level(areaLevel), window), window);
    boolean xlsx = format == CoverageFormat.XLSX;
    return ResponseEntity.ok()
        .contentType(xlsx ? XLSX : CSV)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("coverage-" + window.from() + (xlsx ? ".xlsx" : ".csv"))
                .build()
                .toString())
        .body(new ByteArrayResource(xlsx ? table.xlsx() : table.csv()));
  }

  @Override
  public ResponseEntity<GridCoverage> getCoverageOfGrids(
      @Nullable String area,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable CoveragePeriod period) {
    Window window = window(from, to, period);
    Coverage.GridColumns columns = coverage.grids(area, window);
    String tag = tag(columns, window);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      return ResponseEntity.status(304).eTag(tag).cacheControl(revalidated()).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(revalidated())
        .body(shown(columns.grids(), window));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.CoverageHours> getCoverageHours(
      @Nullable String area, @Nullable LocalDate from, @Nullable LocalDate to) {
    Window window = windows.of(from, to, null, CoverageHours.FEWEST_DAYS, MOST_DAYS);
    List<CoverageWeekday> rows =
        hours.of(area, window).stream()
            .map(
                row ->
                    new CoverageWeekday(
                        row.weekday(),
                        row.days(),
                        row.minutes(),
                        row.visits(),
                        row.onDuty(),
                        row.withoutData()))
            .toList();
    return fresh(new org.linli.patrol.api.model.CoverageHours(window.from(), window.to(), rows));
  }

  @Override
  public ResponseEntity<UnseenPage> listUnseen(
      UnseenWhat what,
      Integer days,
      @Nullable String area,
      @Nullable String cursor,
      Integer limit) {
    return fresh(unseen.page(what, days, area, cursor, limit));
  }

  @Override
  public ResponseEntity<org.linli.patrol.api.model.PlanCoverage> getCoveragePlan(
      CoverageBy by,
      @Nullable String area,
      @Nullable String areaLevel,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Window window = windows.of(from, to, null, 1, MOST_PLANNED_DAYS);
    PlanCoverage.Table table = plan.table(by(by), area, level(areaLevel), window);
    return fresh(
        new org.linli.patrol.api.model.PlanCoverage(
            window.from(),
            window.to(),
            table.rows().stream().map(words::row).toList(),
            CoverageWords.figures(table.total())));
  }

  private GridCoverage shown(List<Coverage.GridRow> grids, Window window) {
    List<String> codes = new ArrayList<>(grids.size());
    List<Double> merged = new ArrayList<>(grids.size());
    List<Double> unmerged = new ArrayList<>(grids.size());
    List<Integer> minutes = new ArrayList<>(grids.size());
    List<Integer> visits = new ArrayList<>(grids.size());
    List<Integer> days = new ArrayList<>(grids.size());
    for (Coverage.GridRow grid : grids) {
      codes.add(grid.code());
      merged.add(CoverageWords.rounded(grid.merged()));
      unmerged.add(CoverageWords.rounded(grid.unmerged()));
      minutes.add((int) grid.minutes());
      visits.add((int) grid.visits());
      days.add(grid.days());
    }
    return new GridCoverage(
        window.from(),
        window.to(),
        period(window),
        settings.limit(Limit.SWATH_METRES),
        codes,
        merged,
        unmerged,
        minutes,
        visits,
        days);
  }

  private Window window(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable CoveragePeriod period) {
    Period hoursAsked = period == null ? Period.ALL : Period.valueOf(period.name());
    return windows.of(from, to, hoursAsked, 1, MOST_DAYS);
  }

  private static CoveragePeriod period(Window window) {
    return CoveragePeriod.fromValue(window.period().name());
  }

  private static Coverage.By by(CoverageBy by) {
    return Coverage.By.valueOf(by.name());
  }

  private static @Nullable AreaLevel level(@Nullable String name) {
    return name == null
        ? null
        : AreaLevel.find(name)
            .orElseThrow(() -> ProblemException.badField("areaLevel", "unknown-value", name));
  }

  /** Who sees less gets another; the same in every copy of the service. */
  private static String tag(Coverage.GridColumns columns, Window window) {
    String asked = columns.scopes() + " " + window.from() + window.to() + window.period().name();
    return "W/\"%d-%d-%x\"".formatted(columns.fabricVersion(), columns.seq(), asked.hashCode());
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static CacheControl revalidated() {
    return CacheControl.noCache().cachePrivate();
  }
}

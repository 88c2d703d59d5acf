package org.linli.dispute.figures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.tile.BoundingBox;
import org.linli.dispute.Parameters;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.model.CountRow;
import org.linli.dispute.api.model.CountsBy;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.HeatBy;
import org.linli.dispute.api.model.RatesBy;
import org.linli.dispute.api.model.RatesRow;
import org.linli.dispute.api.model.Trend;
import org.linli.dispute.api.model.TrendPoint;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.figures.Codes;
import org.linli.dispute.figures.Counts;
import org.linli.dispute.figures.FactFilter;
import org.linli.dispute.figures.Figures;
import org.linli.dispute.figures.Heat;
import org.linli.dispute.figures.HeatQuery;
import org.linli.dispute.figures.Rates;
import org.linli.dispute.figures.Reader;
import org.linli.dispute.figures.Trend.Step;
import org.linli.dispute.figures.Windows;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Jurisdiction;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

@RestController
class FiguresController implements FiguresApi {

  private final Figures figures;
  private final Heat heat;
  private final Windows windows;
  private final Categories categories;
  private final FabricHolder fabric;
  private final NativeWebRequest request;

  FiguresController(
      Figures figures,
      Heat heat,
      Windows windows,
      Categories categories,
      FabricHolder fabric,
      NativeWebRequest request) {
    this.figures = figures;
    this.heat = heat;
    this.windows = windows;
    this.categories = categories;
    this.fabric = fabric;
    this.request = request;
  }

  /** What a call asks of: a part of the fabric, as one reader may see it. */
  private record Asked(@Nullable String path, Figures.Snapshot snapshot) {}

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Heat> getHeat(
      HeatBy by,
      @Nullable String area,
      @Nullable String areaLevel,
      Integer resolution,
      @Nullable String bbox,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status) {
    FactFilter filter = filter(from, to, category, level, status);
    Asked asked = asked(area);
    HeatQuery query =
        new HeatQuery(
            HeatQuery.By.valueOf(by.name()),
            asked.path(),
            level(areaLevel),
            resolution,
            BoundingBox.parse(bbox).orElse(null),
            filter);
    String tag = tag(asked.snapshot(), query);
    if (isKnown(tag)) {
      return ResponseEntity.status(304).eTag(tag).cacheControl(revalidated()).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(revalidated())
        .body(new WrittenHeat(heat.answer(asked.snapshot(), query), figures.threshold()));
  }

  @Override
  public ResponseEntity<Trend> getTrend(
      String step,
      @Nullable String area,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status) {
    Step stride = step(step);
    FactFilter filter = filter(from, to, category, level, status);
    Asked asked = asked(area);
    List<TrendPoint> points =
        org.linli.dispute.figures.Trend.answer(asked.snapshot(), stride, asked.path(), filter)
            .stream()
            .map(FigureModels::point)
            .toList();
    Trend trend =
        new Trend(
            Trend.StepEnum.fromValue(step),
            figures.threshold(),
            asked.snapshot().isExact(),
            points);
    org.linli.dispute.figures.Trend.noise(asked.snapshot(), stride, filter)
        .map(FigureModels::noise)
        .ifPresent(trend::setNoise);
    return answer(trend);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Counts> getCounts(
      CountsBy by,
      @Nullable String area,
      @Nullable String areaLevel,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status) {
    FactFilter filter = filter(from, to, category, level, status);
    AreaLevel areas = level(areaLevel);
    Asked asked = asked(area);
    String path = asked.path();
    Figures.Snapshot snapshot = asked.snapshot();
    List<Counts.Row> rows =
        switch (by) {
          case AREA -> Counts.byArea(snapshot, path, areas, filter);
          case GRID -> Counts.byGrid(snapshot, path, filter);
          case CATEGORY -> Counts.by(Codes.ofCategories(categories.list()), snapshot, path, filter);
          case LEVEL -> Counts.by(Codes.ofLevels(), snapshot, path, filter);
          case STATUS -> Counts.by(Codes.ofStatuses(), snapshot, path, filter);
          case OUTCOME -> Counts.byOutcome(snapshot, path, filter);
        };
    List<CountRow> shown = rows.stream().map(FigureModels::row).toList();
    var counts =
        new org.linli.dispute.api.model.Counts(
            by,
            filter.from(),
            filter.to(),
            figures.threshold(),
            snapshot.isExact(),
            shown,
            Counts.total(snapshot, path, filter));
    snapshot.noise(filter).map(FigureModels::noise).ifPresent(counts::setNoise);
    return answer(counts);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Rates> getRates(
      RatesBy by,
      @Nullable String area,
      @Nullable String areaLevel,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status) {
    FactFilter filter = filter(from, to, category, level, status);
    AreaLevel areas = level(areaLevel);
    Asked asked = asked(area);
    String path = asked.path();
    Figures.Snapshot snapshot = asked.snapshot();
    List<Rates.Row> rows =
        switch (by) {
          case AREA -> Rates.byArea(snapshot, path, areas, filter);
          case CATEGORY -> Rates.by(Codes.ofCategories(categories.list()), snapshot, path, filter);
          case LEVEL -> Rates.by(Codes.ofLevels(), snapshot, path, filter);
        };
    List<RatesRow> shown = rows.stream().map(FigureModels::row).toList();
    var rates =
        new org.linli.dispute.api.model.Rates(
            by,
            filter.from(),
            filter.to(),
            Rates.MINIMUM,
            snapshot.isExact(),
            shown,
            FigureModels.rates(Rates.all(snapshot, path, filter)));
    snapshot.noise(filter).map(FigureModels::noise).ifPresent(rates::setNoise);
    return answer(rates);
  }

  static String wireName(HeatQuery.By by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  private FactFilter filter(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status) {
    return windows.filter(
        from,
        to,
        Parameters.categories(category),
        Parameters.levels(level),
        Parameters.statuses(status));
  }

  private Asked asked(@Nullable String area) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    return new Asked(path, figures.snapshot(current, Reader.of(access, current, path)));
  }

  private static @Nullable AreaLevel level(@Nullable String name) {
    return name == null
        ? null
        : AreaLevel.find(name)
            .orElseThrow(() -> ProblemException.badField("areaLevel", "unknown-value", name));
  }

  private static Step step(String name) {
    return switch (name) {
      case "week" -> Step.WEEK;
      case "month" -> Step.MONTH;
      default -> throw ProblemException.badField("step", "unknown-value", name);
    };
  }

  private static String tag(Figures.Snapshot snapshot, HeatQuery query) {
    return "W/\"" + snapshot.version() + "-" + Integer.toHexString(Objects.hashCode(query)) + '"';
  }

  private boolean isKnown(String tag) {
    return Optional.ofNullable(request.getHeader("If-None-Match")).filter(tag::equals).isPresent();
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().cacheControl(revalidated()).body(body);
  }

  private static CacheControl revalidated() {
    return CacheControl.noCache().cachePrivate();
  }
}

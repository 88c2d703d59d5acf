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
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.HeatBy;
import org.linli.dispute.api.model.Trend;
import org.linli.dispute.api.model.TrendPoint;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.figures.FactFilter;
import org.linli.dispute.figures.Figures;
import org.linli.dispute.figures.Heat;
import org.linli.dispute.figures.HeatQuery;
import org.linli.dispute.figures.Trend.Step;
import org.linli.dispute.figures.Windows;
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
  private final FabricHolder fabric;
  private final NativeWebRequest request;

  FiguresController(
      Figures figures, Heat heat, Windows windows, FabricHolder fabric, NativeWebRequest request) {
    this.figures = figures;
    this.heat = heat;
    this.windows = windows;
    this.fabric = fabric;
    this.request = request;
  }

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
    FactFilter filter =
        windows.filter(
            from,
            to,
            Parameters.categories(category),
            Parameters.levels(level),
            Parameters.statuses(status));
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    HeatQuery query =
        new HeatQuery(
            HeatQuery.By.valueOf(by.name()),
            Jurisdiction.pathOf(area, access, current),
            areaLevel == null ? null : level(areaLevel),
            resolution,
            BoundingBox.parse(bbox).orElse(null),
            filter);
    Figures.Snapshot snapshot = figures.snapshot(current, access.scopes(current));
    String tag = tag(snapshot, query);
    if (isKnown(tag)) {
      return ResponseEntity.status(304).eTag(tag).cacheControl(revalidated()).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(revalidated())
        .body(new WrittenHeat(heat.answer(snapshot, query), figures.threshold()));
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
    Step asked = step(step);
    FactFilter filter =
        windows.filter(
            from,
            to,
            Parameters.categories(category),
            Parameters.levels(level),
            Parameters.statuses(status));
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    Figures.Snapshot snapshot = figures.snapshot(current, access.scopes(current));
    List<TrendPoint> points =
        org.linli.dispute.figures.Trend.answer(snapshot, asked, path, filter).stream()
            .map(FiguresController::point)
            .toList();
    return ResponseEntity.ok()
        .cacheControl(revalidated())
        .body(new Trend(Trend.StepEnum.fromValue(step), figures.threshold(), points));
  }

  static String wireName(HeatQuery.By by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  private static TrendPoint point(org.linli.dispute.figures.Trend.Point point) {
    TrendPoint shown = new TrendPoint(point.from());
    if (point.count().isPresent()) {
      shown.setCount(point.count().getAsLong());
    } else {
      shown.setWithheld(true);
    }
    return shown;
  }

  private static AreaLevel level(String name) {
    return AreaLevel.find(name)
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

  private static CacheControl revalidated() {
    return CacheControl.noCache().cachePrivate();
  }
}

package org.linli.patrol.route.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.importing.LonLat;
import org.linli.commons.place.Places;
import org.linli.patrol.api.PatrolRoutesApi;
import org.linli.patrol.api.model.CheckPoint;
import org.linli.patrol.api.model.CheckPointKind;
import org.linli.patrol.api.model.NewPatrolRoute;
import org.linli.patrol.api.model.PatrolRoute;
import org.linli.patrol.api.model.PatrolRouteChange;
import org.linli.patrol.api.model.PatrolRouteSummary;
import org.linli.patrol.api.model.RouteCrs;
import org.linli.patrol.route.Drawn;
import org.linli.patrol.route.Route;
import org.linli.patrol.route.Routes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoutesController implements PatrolRoutesApi {

  private final Routes routes;
  private final Places places;
  private final Clock clock;

  RoutesController(Routes routes, Places places, Clock clock) {
    this.routes = routes;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<PatrolRouteSummary>> listPatrolRoutes(
      @Nullable String area, Boolean retired) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(routes.list(places.scopes(area), retired).stream().map(this::listed).toList());
  }

  @Override
  public ResponseEntity<PatrolRoute> drawPatrolRoute(
      NewPatrolRoute drawn, @Nullable String idempotencyKey) {
    Route route =
        routes.draw(
            drawn.getAreaCode(),
            drawn(
                drawn.getName(),
                drawn.getExpectedMinutes(),
                drawn.getCrs(),
                drawn.getCheckPoints()),
            idempotencyKey);
    return answer(HttpStatus.CREATED, route);
  }

  @Override
  public ResponseEntity<PatrolRoute> getPatrolRoute(UUID id) {
    return answer(HttpStatus.OK, routes.get(id));
  }

  @Override
  public ResponseEntity<PatrolRoute> changePatrolRoute(
      UUID id, PatrolRouteChange change, @Nullable String ifMatch) {
    routes.get(id);
    Drawn drawn =
        drawn(
            change.getName(),
            change.getExpectedMinutes(),
            change.getCrs(),
            change.getCheckPoints());
    return answer(HttpStatus.OK, routes.change(id, drawn, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<PatrolRoute> retirePatrolRoute(UUID id, @Nullable String ifMatch) {
    routes.get(id);
    return answer(HttpStatus.OK, routes.retire(id, Versions.seen(ifMatch)));
  }

  private static Drawn drawn(
      String name, int minutes, @Nullable RouteCrs crs, List<CheckPoint> points) {
    return new Drawn(
        name, minutes, crs == RouteCrs.GCJ02, points.stream().map(RoutesController::mark).toList());
  }

  private static Drawn.Mark mark(CheckPoint point) {
    return new Drawn.Mark(
        org.linli.patrol.route.CheckPoint.Kind.valueOf(point.getKind().name()),
        point.getName(),
        point.getPremisesId(),
        Objects.requireNonNullElse(point.getPosition(), List.of()),
        Objects.requireNonNullElse(point.getLine(), List.of()),
        point.getGridCode(),
        point.getNeed());
  }

  private ResponseEntity<PatrolRoute> answer(HttpStatus status, Route route) {
    PatrolRoute shown =
        new PatrolRoute(
            route.id(),
            route.name(),
            route.ground().area(),
            name(route.ground().area()),
            route.expectedMinutes(),
            route.checkPoints().stream().map(RoutesController::shown).toList(),
            route.version());
    shown.setRetiredAt(at(route.retiredAt()));
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(route.version()))
        .body(shown);
  }

  private PatrolRouteSummary listed(Route.Listed route) {
    PatrolRouteSummary shown =
        new PatrolRouteSummary(
            route.id(),
            route.name(),
            route.ground().area(),
            name(route.ground().area()),
            route.expectedMinutes(),
            route.checkPoints());
    shown.setRetiredAt(at(route.retiredAt()));
    return shown;
  }

  private static CheckPoint shown(org.linli.patrol.route.CheckPoint point) {
    CheckPoint shown = new CheckPoint(CheckPointKind.valueOf(point.kind().name()), point.name());
    shown.setPremisesId(point.premises());
    shown.setGridCode(point.grid());
    shown.setNeed(point.need());
    // Absent, not empty: the model makes a list of what nobody set.
    shown.setPosition(null);
    shown.setLine(null);
    if (point.shape().isEmpty()) {
      return shown;
    }
    if (point.shape().size() == 1) {
      shown.setPosition(pair(point.shape().getFirst()));
    } else {
      shown.setLine(point.shape().stream().map(RoutesController::pair).toList());
    }
    return shown;
  }

  private static List<Double> pair(LonLat place) {
    return List.of(place.lon(), place.lat());
  }

  private String name(String code) {
    return places.name(
        code, LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}

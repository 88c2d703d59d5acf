package org.linli.place.inspection.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.place.api.InspectionRoutesApi;
import org.linli.place.api.model.InspectionPoint;
import org.linli.place.api.model.InspectionRoute;
import org.linli.place.api.model.InspectionRouteOrder;
import org.linli.place.api.model.InspectionStop;
import org.linli.place.api.model.NewInspectionRoute;
import org.linli.place.inspection.DayRoute;
import org.linli.place.inspection.DayRoutes;
import org.linli.place.inspection.InspectionPlan;
import org.linli.place.inspection.PlanState;
import org.linli.place.inspection.RoutePlanner;
import org.linli.place.inspection.RouteStop;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InspectionRoutesController implements InspectionRoutesApi {

  private final DayRoutes routes;
  private final ShownPlans plans;

  InspectionRoutesController(DayRoutes routes, ShownPlans plans) {
    this.routes = routes;
    this.plans = plans;
  }

  @Override
  public ResponseEntity<InspectionRoute> planInspectionRoute(NewInspectionRoute wanted) {
    boolean all = wanted.getPlans() == null || wanted.getPlans().isEmpty();
    return shown(
        routes.plan(
            new DayRoutes.Wanted(
                wanted.getDay(),
                minute(wanted.getStartsAt()),
                start(wanted.getStart()),
                all ? null : wanted.getPlans())));
  }

  @Override
  public ResponseEntity<InspectionRoute> getInspectionRoute(LocalDate day) {
    return shown(routes.get(day));
  }

  @Override
  public ResponseEntity<InspectionRoute> orderInspectionRoute(
      LocalDate day, InspectionRouteOrder order, @Nullable String ifMatch) {
    int seen = Versions.seen(ifMatch);
    DayRoutes.Wanted wanted =
        new DayRoutes.Wanted(
            day, minute(order.getStartsAt()), start(order.getStart()), order.getPlans());
    return shown(routes.order(wanted, order.getPlans(), seen));
  }

  @Override
  public ResponseEntity<Resource> getInspectionRouteGpx(LocalDate day) {
    byte[] gpx = Gpx.of(routes.get(day)).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"round-" + day + ".gpx\"")
        .contentType(MediaType.parseMediaType("application/gpx+xml"))
        .body(new ByteArrayResource(gpx));
  }

  private ResponseEntity<InspectionRoute> shown(DayRoutes.Told told) {
    DayRoute route = told.route();
    InspectionRoute shown =
        new InspectionRoute(
            route.day(),
            clock(route.startsMinute()),
            route.byHand(),
            route.stops().stream().map(stop -> stop(stop, told)).toList(),
            route.lengthMetres(),
            route.version());
    if (!route.stops().isEmpty()) {
      shown.setEndsAt(clock(route.stops().getLast().leaveMinute()));
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(route.version()))
        .body(shown);
  }

  private InspectionStop stop(RouteStop stop, DayRoutes.Told told) {
    InspectionPlan plan = Objects.requireNonNull(told.plans().get(stop.plan()));
    return new InspectionStop()
        .plan(stop.plan())
        .premises(plans.premises(plan.premises()))
        .due(plan.task().due())
        .arrive(clock(stop.arriveMinute()))
        .leave(clock(stop.leaveMinute()))
        .waitMinutes(stop.waitMinutes())
        .legMetres(stop.legMetres())
        .fits(stop.fits())
        .opens(stop.hours())
        .done(plan.state() != PlanState.PLANNED);
  }

  private static RoutePlanner.@Nullable Start start(@Nullable InspectionPoint point) {
    return point == null ? null : new RoutePlanner.Start(point.getLon(), point.getLat());
  }

  private static int minute(String clock) {
    LocalTime time = LocalTime.parse(clock);
    return time.getHour() * 60 + time.getMinute();
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}

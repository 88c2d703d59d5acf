package org.linli.patrol.route;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Team;

/** Routes: drawn, changed, retired. */
public final class Routes {

  private static final int MOST = 500;

  private final RouteStore store;
  private final Places places;
  private final FabricHolder fabric;
  private final Coordination coordination;
  private final Clock clock;

  public Routes(
      RouteStore store,
      Places places,
      FabricHolder fabric,
      Coordination coordination,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.fabric = fabric;
    this.coordination = coordination;
    this.clock = clock;
  }

  public Route draw(String areaCode, Drawn drawn, @Nullable String idempotencyKey) {
    Places.Place place = places.requireOwn(areaCode);
    Team.Ground ground = new Team.Ground(place.county(), place.code(), place.path());
    Route route =
        new Route(
            UUID.randomUUID(),
            ground,
            drawn.name(),
            drawn.expectedMinutes(),
            drawing(ground, drawn),
            null,
            1);
    String request = "route " + areaCode + drawn;
    return store.together(
        () -> {
          coordination.require(ground.path());
          String me = CurrentAccess.require().viewer().username();
          return found(store.insert(route, me, clock.instant(), request, idempotencyKey));
        });
  }

  public List<Route.Listed> list(List<String> paths, boolean retired) {
    return store.together(() -> store.list(paths, retired, MOST));
  }

  /**
   * A route that the caller sees.
   *
   * @throws ProblemException 404
   */
  public Route get(UUID id) {
    return store.together(() -> found(id));
  }

  public Route change(UUID id, Drawn drawn, int seen) {
    return store.together(
        () -> {
          Route before = inUse(id);
          return changed(
              new Route(
                  id,
                  before.ground(),
                  drawn.name(),
                  drawn.expectedMinutes(),
                  drawing(before.ground(), drawn),
                  null,
                  seen),
              seen);
        });
  }

  /** Takes a route out of use. */
  public Route retire(UUID id, int seen) {
    return store.together(
        () -> {
          Route before = inUse(id);
          return changed(
              new Route(
                  id,
                  before.ground(),
                  before.name(),
                  before.expectedMinutes(),
                  before.checkPoints(),
                  clock.instant().truncatedTo(ChronoUnit.MICROS),
                  seen),
              seen);
        });
  }

  private List<CheckPoint> drawing(Team.Ground ground, Drawn drawn) {
    // A route may lead past the border of its town, never out of the county.
    String path = ground.path();
    int county = path.indexOf('/' + ground.county() + '/');
    String within = path.substring(0, county + ground.county().length() + 2);
    return new Drawing(fabric.current(), within, drawn.gcj02()).of(drawn);
  }

  private Route inUse(UUID id) {
    Route route = found(id);
    coordination.require(route.ground().path());
    if (route.retiredAt() != null) {
      throw ProblemException.conflict("route-retired");
    }
    return route;
  }

  private Route found(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private Route changed(Route route, int seen) {
    if (!store.change(route, seen)) {
      throw ProblemException.versionOutdated();
    }
    return found(route.id());
  }
}

package org.linli.patrol.route.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.importing.LonLat;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.route.CheckPoint;
import org.linli.patrol.route.Route;
import org.linli.patrol.route.RouteStore;
import org.linli.patrol.team.Team;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

final class JdbcRoutes implements RouteStore {

  private final ViewerTransactions transactions;
  private final OnceById once;

  JdbcRoutes(ViewerTransactions transactions, OnceById once) {
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public UUID insert(
      Route route, String by, Instant at, String request, @Nullable String idempotencyKey) {
    return once.make(
        idempotencyKey,
        request,
        () -> {
          transactions.inside(
              jdbc ->
                  jdbc.sql(
                          """
                          insert into patrol_route (county_code, id, area_code, path, name, expected_minutes, drawn_by, drawn_at)
                          values (?, ?, ?, ?, ?, ?, ?, ?)
                          """)
                      .params(
                          route.ground().county(),
                          route.id(),
                          route.ground().area(),
                          route.ground().path(),
                          route.name(),
                          route.expectedMinutes(),
                          by,
                          at.atOffset(ZoneOffset.UTC))
                      .update());
          points(route, 1);
          return route.id();
        });
  }

  private void points(Route route, int version) {
    transactions.inside(
        jdbc -> {
          for (int i = 0; i < route.checkPoints().size(); i++) {
            CheckPoint point = route.checkPoints().get(i);
            jdbc.sql(
                    """
                    insert into check_point (county_code, route_id, version, place, kind, name, premises_id, grid_code,
                      geometry, need)
                    values (:county, :route, :version, :place, :kind, :name, :premises, :grid,
                      st_geomfromtext(:shape, 4490), :need)
                    """)
                .param("county", route.ground().county())
                .param("route", route.id())
                .param("version", version)
                .param("place", i)
                .param("kind", point.kind().name())
                .param("name", point.name())
                .param("premises", point.premises())
                .param("grid", point.grid())
                .param("shape", text(point))
                .param("need", point.need())
                .update();
          }
          return route;
        });
  }

  @Override
  public Optional<Route> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from patrol_route where id = ?")
                .param(id)
                .query((row, n) -> route(row))
                .optional()
                .map(this::withPoints));
  }

  private Route withPoints(Route route) {
    List<CheckPoint> points =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        select kind, name, premises_id, grid_code, st_asbinary(geometry) as shape, need from check_point
                        where county_code = ? and route_id = ?
                          and version = (select max(version) from check_point where county_code = ? and route_id = ?)
                        order by place
                        """)
                    .params(
                        route.ground().county(), route.id(), route.ground().county(), route.id())
                    .query((row, n) -> point(row))
                    .list());
    return new Route(
        route.id(),
        route.ground(),
        route.name(),
        route.expectedMinutes(),
        points,
        route.retiredAt(),
        route.version());
  }

  @Override
  public List<Route.Listed> list(List<String> paths, boolean retired, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select r.*, (select count(*) from check_point p where p.county_code = r.county_code and p.route_id = r.id
                      and p.version = (select max(v.version) from check_point v
                        where v.county_code = r.county_code and v.route_id = r.id)) as points
                    from patrol_route r where path ^@ any (?) and (retired_at is null or ?) order by name, id limit ?
                    """)
                .params(paths.toArray(String[]::new), retired, limit)
                .query(
                    (row, n) ->
                        new Route.Listed(
                            row.getObject("id", UUID.class),
                            ground(row),
                            row.getString("name"),
                            row.getInt("expected_minutes"),
                            row.getInt("points"),
                            retiredAt(row)))
                .list());
  }

  @Override
  public boolean change(Route route, int seen) {
    Instant retired = route.retiredAt();
    boolean changed =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                            """
                            update patrol_route set name = :name, expected_minutes = :minutes, retired_at = :retired,
                              version = version + 1
                            where county_code = :county and id = :id and version = :seen
                            """)
                        .param("name", route.name())
                        .param("minutes", route.expectedMinutes())
                        .param("retired", retired == null ? null : retired.atOffset(ZoneOffset.UTC))
                        .param("county", route.ground().county())
                        .param("id", route.id())
                        .param("seen", seen)
                        .update()
                    == 1);
    if (changed && retired == null) {
      points(route, seen + 1);
    }
    return changed;
  }

  private static @Nullable String text(CheckPoint point) {
    if (point.shape().isEmpty()) {
      return null;
    }
    String places =
        point.shape().stream()
            .map(place -> place.lon() + " " + place.lat())
            .collect(Collectors.joining(","));
    return (point.shape().size() == 1 ? "POINT(" : "LINESTRING(") + places + ')';
  }

  private static Route route(ResultSet row) throws SQLException {
    return new Route(
        row.getObject("id", UUID.class),
        ground(row),
        row.getString("name"),
        row.getInt("expected_minutes"),
        List.of(),
        retiredAt(row),
        row.getInt("version"));
  }

  private static CheckPoint point(ResultSet row) throws SQLException {
    List<LonLat> shape = new ArrayList<>();
    byte[] bytes = row.getBytes("shape");
    if (bytes != null) {
      for (Coordinate place : read(bytes).getCoordinates()) {
        shape.add(new LonLat(place.x, place.y));
      }
    }
    return new CheckPoint(
        CheckPoint.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getObject("premises_id", UUID.class),
        shape,
        row.getString("grid_code"),
        row.getString("need"));
  }

  private static Geometry read(byte[] bytes) {
    try {
      return new WKBReader().read(bytes);
    } catch (ParseException e) {
      throw new IllegalStateException("a stored geometry cannot be read", e);
    }
  }

  private static Team.Ground ground(ResultSet row) throws SQLException {
    return new Team.Ground(
        row.getString("county_code"), row.getString("area_code"), row.getString("path"));
  }

  private static @Nullable Instant retiredAt(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("retired_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}

package org.linli.place.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.DayRoute;
import org.linli.place.inspection.RouteStop;
import org.linli.place.inspection.RouteStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class JdbcRoutes implements RouteStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ViewerTransactions transactions;

  JdbcRoutes(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<DayRoute> find(String username, LocalDate day) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from inspection_route where username = ? and day = ?")
                .params(username, day)
                .query(JdbcRoutes::route)
                .optional());
  }

  @Override
  public void put(String username, DayRoute route) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into inspection_route as r (username, day, starts_at, by_hand, stops) values (?, ?, ?, ?, ?::json)
                    on conflict (username, day) do update set starts_at = excluded.starts_at, by_hand = excluded.by_hand,
                      stops = excluded.stops, version = r.version + 1
                    """)
                .params(
                    username,
                    route.day(),
                    time(route.startsMinute()),
                    route.byHand(),
                    json(route.stops()))
                .update());
  }

  @Override
  public boolean replace(String username, DayRoute route, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update inspection_route set starts_at = ?, by_hand = ?, stops = ?::json, version = version + 1
                        where username = ? and day = ? and version = ?
                        """)
                    .params(
                        time(route.startsMinute()),
                        route.byHand(),
                        json(route.stops()),
                        username,
                        route.day(),
                        seen)
                    .update()
                == 1);
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }

  private static DayRoute route(ResultSet row, int n) throws SQLException {
    LocalTime starts = row.getObject("starts_at", LocalTime.class);
    return new DayRoute(
        row.getObject("day", LocalDate.class),
        starts.getHour() * 60 + starts.getMinute(),
        row.getBoolean("by_hand"),
        JSON.readTree(row.getString("stops")).valueStream().map(JdbcRoutes::stop).toList(),
        row.getInt("version"));
  }

  private static RouteStop stop(JsonNode node) {
    return new RouteStop(
        UUID.fromString(node.get("plan").asString()),
        node.get("arrive").asInt(),
        node.get("wait").asInt(),
        node.get("leave").asInt(),
        node.get("leg").asInt(),
        node.get("fits").asBoolean(),
        node.has("hours") ? node.get("hours").asString() : null);
  }

  private static String json(List<RouteStop> stops) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (RouteStop stop : stops) {
      ObjectNode node = array.addObject();
      node.put("plan", stop.plan().toString());
      node.put("arrive", stop.arriveMinute());
      node.put("wait", stop.waitMinutes());
      node.put("leave", stop.leaveMinute());
      node.put("leg", stop.legMetres());
      node.put("fits", stop.fits());
      String hours = stop.hours();
      if (hours != null) {
        node.put("hours", hours);
      }
    }
    return JSON.writeValueAsString(array);
  }
}

package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Boundaries;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.fabric.GridLocator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/grid/locate} through the gateway, signed in, two callers at a time. Callers,
 * gateway and service share the machine's cores. Answers are compared with those in process.
 */
final class LocateApiBench {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int BATCH = 10_000;
  private static final int BATCHES = 8;
  private static final int CALLERS = 2;
  private static final int CALLS_A_ROUND = 20;
  private static final int WARM_UPS = 15;
  private static final int ROUNDS = 9;

  private final Settings settings;

  LocateApiBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    Fabric fabric = published();
    if (fabric.grids().isEmpty()) {
      System.out.println("\nthrough the gateway: no grids are published here; nothing measured");
      return;
    }
    List<byte[]> bodies = new ArrayList<>();
    Door door = new Door(settings);
    for (int i = 0; i < BATCHES; i++) {
      LocatePoints points = LocatePoints.anywhere(fabric, BATCH, i);
      bodies.add(body(points));
      agree(fabric, points, door.post("/api/grid/locate", "application/json", bodies.get(i)));
    }
    Pace pace = new Pace();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        pace.measure(
            round >= 0, CALLERS * CALLS_A_ROUND * BATCH, () -> callAll(callers, door, bodies));
      }
    }
    System.out.printf(
        "%nthrough the gateway, %d grids with %d vertices, %,d points a call: answers agree%n%s%n",
        fabric.grids().size(),
        fabric.grids().stream().mapToLong(g -> g.boundary().getNumPoints()).sum(),
        BATCH,
        pace);
  }

  private static long callAll(ExecutorService callers, Door door, List<byte[]> bodies)
      throws Exception {
    Callable<Long> caller =
        () -> {
          long bytes = 0;
          for (int i = 0; i < CALLS_A_ROUND; i++) {
            byte[] body = bodies.get(i % BATCHES);
            bytes += door.post("/api/grid/locate", "application/json", body).length;
          }
          return bytes;
        };
    long bytes = 0;
    for (Future<Long> done : callers.invokeAll(List.of(caller, caller))) {
      bytes += done.get();
    }
    return bytes;
  }

  /** To seven decimals, a centimetre, as devices send them. */
  private static byte[] body(LocatePoints points) {
    StringBuilder text = new StringBuilder("{\"points\":[");
    for (int i = 0; i < points.size(); i++) {
      points.lon()[i] = Math.rint(points.lon()[i] * 1e7) / 1e7;
      points.lat()[i] = Math.rint(points.lat()[i] * 1e7) / 1e7;
      text.append(i == 0 ? "[" : ",[").append(points.lon()[i]).append(',');
      text.append(points.lat()[i]).append(']');
    }
    return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void agree(Fabric fabric, LocatePoints points, byte[] answer) {
    JsonNode codes = JSON.readTree(answer).path("codes");
    int[] ours = points.in(fabric);
    for (int i = 0; i < ours.length; i++) {
      String code = ours[i] == GridLocator.NOWHERE ? null : fabric.grids().get(ours[i]).code();
      String told = codes.get(i).isNull() ? null : codes.get(i).asString();
      if (code == null ? told != null : !code.equals(told)) {
        throw new IllegalStateException(
            "point %s, %s: %s and %s".formatted(points.lon()[i], points.lat()[i], code, told));
      }
    }
  }

  private Fabric published() throws SQLException {
    List<Area> areas = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    try (Connection db = settings.connect(settings.gridDatabase());
        Statement statement = db.createStatement()) {
      try (ResultSet r =
          statement.executeQuery(
              "select code, name, level, parent_code, path from area where valid_to is null")) {
        while (r.next()) {
          AreaLevel level = AreaLevel.find(r.getString(3)).orElseThrow();
          areas.add(
              new Area(
                  r.getString(1),
                  r.getString(2),
                  null,
                  level,
                  r.getString(4),
                  r.getString(5),
                  null));
        }
      }
      try (ResultSet r =
          statement.executeQuery(
              """
              select code, area_code, path, kind, ST_AsBinary(geom) from grid
              where valid_to is null
              """)) {
        while (r.next()) {
          grids.add(
              new Grid(
                  r.getString(1),
                  null,
                  null,
                  r.getString(2),
                  r.getString(3),
                  null,
                  Boundaries.read(r.getString(1), r.getBytes(5)),
                  GridKind.find(r.getString(4)).orElseThrow()));
        }
      }
    }
    return new Fabric(1, areas, grids);
  }
}

package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * The heat tile in the middle of the county, everything counted. Ours: H3 hexagons through the
 * gateway under disclosure control. The peer: hexagons of about the same size, counted and encoded
 * by PostGIS ({@code ST_HexagonGrid}, {@code ST_AsMVT}) over the same points. No two rounds ask for
 * the same window.
 */
final class HeatTileBench {

  private static final int WARM_UPS = 60;

  /** Half the width of the hexagons that ours draws at the zoom, in metres on the map. */
  private enum Zoom {
    Z8(8, 4000, 7),
    Z10(10, 1600, 9),
    Z12(12, 600, 15),
    Z14(14, 230, 21);

    final int z;
    final int sizeMetres;
    final int rounds;

    Zoom(int z, int sizeMetres, int rounds) {
      this.z = z;
      this.sizeMetres = sizeMetres;
      this.rounds = rounds;
    }
  }

  private static final String TILE =
      """
      with tile as (select ST_TileEnvelope(?, ?, ?) as envelope),
      cells as (
        select hexagon.geom, count(*) as count
        from dispute, tile, ST_HexagonGrid(?, ST_Transform(dispute.position, 3857)) as hexagon
        where dispute.position && ST_SetSRID(ST_Transform(tile.envelope, 4326), 4490)
          and dispute.received_at >= ?::date
          and ST_Intersects(hexagon.geom, ST_Transform(dispute.position, 3857))
        group by hexagon.geom),
      drawn as (
        select ST_AsMVTGeom(cells.geom, tile.envelope) as geom, cells.count from cells, tile)
      select ST_AsMVT(drawn, 'heat') from drawn where geom is not null
      """;

  private final Settings settings;

  HeatTileBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    Door door = new Door(settings);
    try (Connection db = settings.connect(settings.disputeDatabase())) {
      Span span = Span.of(db);
      double[] centre = densest(db);
      System.out.printf(
          "%d disputes; tiles around %.4f, %.4f%n", span.rows(), centre[0], centre[1]);
      for (Zoom zoom : Zoom.values()) {
        duel(zoom, door, db, span, centre);
      }
    }
  }

  private static void duel(Zoom zoom, Door door, Connection db, Span span, double[] centre)
      throws Exception {
    int x = column(zoom.z, centre[0]);
    int y = row(zoom.z, centre[1]);
    String path = "/api/dispute/tiles/heat/" + zoom.z + "/" + x + "/" + y;
    Duel.run(
        "heat tile z" + zoom.z + ", everything",
        WARM_UPS,
        zoom.rounds,
        round ->
            door.get(
                    path
                        + "?from="
                        + span.first().minusDays(round)
                        + "&to="
                        + span.last().plusDays(1))
                .length,
        round ->
            round < WARM_UPS - 1 ? 0 : peerTile(db, zoom, x, y, span.first().minusDays(round)));
  }

  private static long peerTile(Connection db, Zoom zoom, int x, int y, LocalDate from)
      throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(TILE)) {
      statement.setInt(1, zoom.z);
      statement.setInt(2, x);
      statement.setInt(3, y);
      statement.setInt(4, zoom.sizeMetres);
      statement.setString(5, from.toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBytes(1).length;
      }
    }
  }

  /** The middle of the hundredth of a degree with most disputes. */
  private static double[] densest(Connection db) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select round(ST_X(position)::numeric, 2), round(ST_Y(position)::numeric, 2)
                from dispute group by 1, 2 order by count(*) desc, 1, 2 limit 1
                """)) {
      row.next();
      return new double[] {row.getDouble(1), row.getDouble(2)};
    }
  }

  private static int column(int z, double lon) {
    return (int) Math.floor((lon + 180) / 360 * (1 << z));
  }

  private static int row(int z, double lat) {
    double sin = Math.sin(Math.toRadians(lat));
    return (int) Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * (1 << z));
  }
}
